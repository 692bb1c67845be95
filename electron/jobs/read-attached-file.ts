// Job: a piece of an attached file. Before its first piece is given, the whole is proved to be what was attached.

import { readAttachment } from '#db/attachments/read-attachment.ts'
import { readAttachmentPiece } from '#db/attachments/read-attachment-piece.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

export interface AttachedPiece {
  readonly sha256: string
  readonly bytes: number
  readonly offset: number
  readonly most: number
}

/** @throws FailureError attachmentMissing | attachmentDamaged */
export const readAttachedFile: Job<AttachedPiece, Uint8Array<ArrayBuffer>> = (
  { folder },
  { offset, most, ...wanted },
) => {
  const read =
    offset === 0 ? readAttachment(folder, wanted) : readAttachmentPiece(folder, wanted, offset, most)
  if (!read.ok) throw new FailureError(read.failure.code, read.failure.details)
  // A copy where it is only a part, so that no more than the piece goes to the other thread.
  return offset === 0 && read.value.length > most ? read.value.slice(0, most) : read.value
}
