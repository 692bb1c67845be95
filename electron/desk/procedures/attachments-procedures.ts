// Procedures of files attached to cases. Hashing, writing and reading happen on a job thread.

import { mostAttachmentBytes, pieceBytes } from '#shared/attachments/attachment-limits.ts'
import { listCaseAttachments } from '#shared/cases/case-attachments.ts'
import { areReadingsRecorded } from '#shared/cases/confidential.ts'
import type { DeskFile } from '#shared/contract/desk-file.ts'
import { FailureError, succeed } from '#shared/contract/failure.ts'
import { demandOpen } from '../demand-open.ts'
import type { DeskServices } from '../desk-services.ts'
import { toFile } from '../files.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readKnownCase, recordCaseEvent } from '../record-case-event.ts'
import { recordReading } from '../record-shown.ts'

export function attachmentsProcedures(os: GuardedProcedures['attachments'], desk: DeskServices) {
  return {
    send: os.send.handler(async ({ input: { uploadId, offset, piece } }) => {
      if (piece.size > pieceBytes) throw new FailureError('inputInvalid', { field: 'piece' })
      const bytes = new Uint8Array(await piece.arrayBuffer())
      await desk.jobs.run('receiveAttachment', { uploadId, offset, bytes })
      return {}
    }),

    add: os.add.handler(async ({ input, context }) => {
      const { id, file, label } = input
      const actor = actorOf(context.caller)
      const name = input.name ?? ('size' in file ? file.name : undefined) ?? ''
      // Before anything is read or written: no content may be left behind by a case that does not exist.
      demandOpen(desk, id, actor)
      const content = 'size' in file ? await readWhole(file, name) : file
      const stored = await desk.jobs.run('storeAttachment', { name, content })
      const { version } = await recordCaseEvent(desk, {
        id,
        version: null,
        happenedOn: desk.today(),
        actor,
        decide: () => succeed({ type: 'attachmentAdded', ...stored, label }),
      })
      return { version, sha256: stored.sha256 }
    }),

    read: os.read.handler(async ({ input, context }) => {
      const { id, eventId, offset } = input
      const reader = actorOf(context.caller)
      const { events, state } = readKnownCase(desk, id)
      demandOpen(desk, id, reader)
      const found = listCaseAttachments(events).find(({ event }) => event.id === eventId)
      if (!found) throw new FailureError('eventNotFound')
      const { name, mediaType, sha256, bytes } = found.file
      // The live desk has the contents.
      const live = desk.recalled?.live ?? desk
      const content = await live.jobs.run('readAttachedFile', { sha256, bytes, offset, most: pieceBytes })
      if (areReadingsRecorded(state)) await recordReading(desk, { caseId: id, eventId }, reader, offset === 0)
      return { ...toFile(name, mediaType, content), bytes }
    }),
  }
}

async function readWhole(file: DeskFile, name: string): Promise<Uint8Array> {
  if (file.size > mostAttachmentBytes)
    throw new FailureError('attachmentTooLarge', { name, most: mostAttachmentBytes / 1024 / 1024 })
  return new Uint8Array(await file.arrayBuffer())
}
