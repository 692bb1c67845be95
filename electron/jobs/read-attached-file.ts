// Job: the content of an attached file, proved to be what was attached.

import { readAttachment } from '#db/attachments/read-attachment.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Job } from './job.ts'

/** @throws FailureError attachmentMissing | attachmentDamaged */
export const readAttachedFile: Job<
  { readonly sha256: string; readonly bytes: number },
  Uint8Array<ArrayBuffer>
> = ({ folder }, wanted) => {
  const read = readAttachment(folder, wanted)
  if (!read.ok) throw new FailureError(read.failure.code, read.failure.details)
  return read.value
}
