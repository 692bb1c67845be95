// Attached files of the desk in memory.

import { checkAttachment } from '#shared/attachments/check-attachment.ts'
import { listCaseAttachments } from '#shared/cases/case-attachments.ts'
import type { DeskFile } from '#shared/contract/desk-file.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { must, refuse } from './stand-in-settle.ts'

export function standInAttachments(
  os: StandInProcedures['attachments'],
  { find, append, today }: StandInGround,
) {
  /** By upload while it comes in, then by what it is. */
  const contents = new Map<string, DeskFile>()
  return {
    send: os.send.handler(async ({ input: { uploadId, piece } }) => {
      const before = contents.get(uploadId)
      contents.set(uploadId, new Blob([...(before ? [before as Blob] : []), piece as Blob]))
      return {}
    }),
    add: os.add.handler(({ input: { id, file, name = '', label } }) => {
      const content = 'size' in file ? file : contents.get(file.uploadId)
      if (!content) throw refuse('uploadBroken')
      const checked = must(checkAttachment(name, content.size, new Uint8Array()))
      const sha256 = content.size.toString(16).padStart(64, '0')
      contents.set(sha256, content)
      const body = { type: 'attachmentAdded' as const, ...checked, bytes: content.size, sha256, label }
      return { ...append(id, body, today), sha256 }
    }),
    read: os.read.handler(({ input }) => {
      const found = listCaseAttachments(find(input.id).one.events).find(
        ({ event }) => event.id === input.eventId,
      )
      const content = found && contents.get(found.file.sha256)
      if (!found || !content) throw refuse('attachmentMissing', { file: 'attachments/00/0000' })
      const { name, mediaType, bytes } = found.file
      return { name, mediaType, bytes, content: (content as Blob).slice(input.offset) }
    }),
  }
}
