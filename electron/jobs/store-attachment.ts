// Job: checks a file and puts its content into the attachments folder. The case's event is the desk's to record.

import { writeAttachment } from '#db/attachments/write-attachment.ts'
import { type CheckedAttachment, checkAttachment } from '#shared/attachments/check-attachment.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

export interface StoredAttachment extends CheckedAttachment {
  readonly sha256: string
  readonly bytes: number
}

/** @throws FailureError of checkAttachment */
export const storeAttachment: Job<{ readonly name: string; readonly bytes: Uint8Array }, StoredAttachment> = (
  { folder },
  { name, bytes },
) => {
  const checked = checkAttachment(name, bytes.length, bytes.subarray(0, 8))
  if (!checked.ok) throw new FailureError(checked.failure.code, checked.failure.details)
  return { ...checked.value, sha256: writeAttachment(folder, bytes), bytes: bytes.length }
}
