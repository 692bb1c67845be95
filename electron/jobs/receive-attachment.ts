// Job: takes one piece of a file on its way in. Pieces are small, because the thread of the window carries them.

import { appendUpload, dropAbandonedUploads, dropUpload } from '#db/attachments/upload-file.ts'
import { mostAttachmentBytes } from '#shared/attachments/attachment-limits.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

export interface AttachmentPiece {
  readonly uploadId: string
  readonly offset: number
  readonly bytes: Uint8Array
}

const abandonedAfterMs = 24 * 3_600_000

/** @throws FailureError attachmentTooLarge | uploadBroken (a piece is missing, or came twice: begin anew) */
export const receiveAttachment: Job<AttachmentPiece, null> = ({ folder }, { uploadId, offset, bytes }) => {
  if (offset + bytes.length > mostAttachmentBytes) {
    dropUpload(folder, uploadId)
    throw new FailureError('attachmentTooLarge', { name: '', most: mostAttachmentBytes / 1024 / 1024 })
  }
  if (!appendUpload(folder, uploadId, offset, bytes)) throw new FailureError('uploadBroken')
  // The file system's own times, so the machine's clock.
  if (offset === 0) dropAbandonedUploads(folder, Date.now() - abandonedAfterMs)
  return null
}
