// Job: checks a file and puts its content into the attachments folder. The case's event is the desk's to record.

import { dropUpload, readUpload } from '#db/attachments/upload-file.ts'
import { writeAttachment } from '#db/attachments/write-attachment.ts'
import { type CheckedAttachment, checkAttachment } from '#shared/attachments/check-attachment.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

export interface StoredAttachment extends CheckedAttachment {
  readonly sha256: string
  readonly bytes: number
}

export interface StoreAttachmentInput {
  readonly name: string
  /** The content itself, or the upload it came by. */
  readonly content: Uint8Array | { readonly uploadId: string }
}

/** @throws FailureError of checkAttachment | uploadBroken (no such upload) */
export const storeAttachment: Job<StoreAttachmentInput, StoredAttachment> = (
  { folder },
  { name, content },
) => {
  const bytes = content instanceof Uint8Array ? content : readUpload(folder, content.uploadId)
  if (bytes === null) throw new FailureError('uploadBroken')
  if (!(content instanceof Uint8Array)) dropUpload(folder, content.uploadId)
  const checked = checkAttachment(name, bytes.length, bytes.subarray(0, 8))
  if (!checked.ok) throw new FailureError(checked.failure.code, checked.failure.details)
  return { ...checked.value, sha256: writeAttachment(folder, bytes), bytes: bytes.length }
}
