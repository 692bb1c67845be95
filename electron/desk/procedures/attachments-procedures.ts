// Procedures of files attached to cases. Hashing, writing and reading happen on a job thread.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { mostAttachmentBytes, pieceBytes } from '#shared/attachments/attachment-limits.ts'
import { listCaseAttachments } from '#shared/cases/case-attachments.ts'
import type { DeskFile } from '#shared/contract/desk-file.ts'
import { FailureError, succeed } from '#shared/contract/failure.ts'
import type { DeskServices } from '../desk-services.ts'
import { toFile } from '../files.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readKnownCase, recordCaseEvent } from '../record-case-event.ts'

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
      const actor = actorOf(context.caller).login
      const name = input.name ?? ('size' in file ? file.name : undefined) ?? ''
      // Before anything is read or written: no content may be left behind by a case that does not exist.
      readKnownCase(desk, id)
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
      const { events, state } = readKnownCase(desk, input.id)
      const found = listCaseAttachments(events).find(({ event }) => event.id === input.eventId)
      if (!found) throw new FailureError('eventNotFound')
      const { name, mediaType, sha256, bytes } = found.file
      const { offset } = input
      // The live desk has the contents, and keeps record of who read them.
      const live = desk.recalled?.live ?? desk
      const content = await live.jobs.run('readAttachedFile', { sha256, bytes, offset, most: pieceBytes })
      if (offset === 0 && state.fields.confidential === true)
        await recordReading(live, input, actorOf(context.caller).login)
      return { ...toFile(name, mediaType, content), bytes }
    }),
  }
}

async function readWhole(file: DeskFile, name: string): Promise<Uint8Array> {
  if (file.size > mostAttachmentBytes)
    throw new FailureError('attachmentTooLarge', { name, most: mostAttachmentBytes / 1024 / 1024 })
  return new Uint8Array(await file.arrayBuffer())
}

function recordReading(
  desk: DeskServices,
  { id, eventId }: { readonly id: number; readonly eventId: string },
  actor: string,
): Promise<void> {
  const event = {
    type: 'attachmentShown',
    actor,
    atMs: desk.now(),
    details: { caseId: id, eventId },
  } as const
  return desk.lane.run(() => appendDeskEvent(desk.store, event))
}
