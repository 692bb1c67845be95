// Reads an attached file back and makes sure that it is what was attached.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { attachmentFile } from './attachment-file.ts'

/** @returns the content, or attachmentMissing | attachmentDamaged, each with the file it looked for */
export function readAttachment(
  folder: string,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Outcome<Uint8Array<ArrayBuffer>> {
  const file = attachmentFile(folder, sha256)
  if (!existsSync(file)) return fail('attachmentMissing', { file })
  // A file of another size is not read at all: it may have become anything.
  if (statSync(file).size !== bytes) return fail('attachmentDamaged', { file })
  const content = new Uint8Array(readFileSync(file))
  return createHash('sha256').update(content).digest('hex') === sha256
    ? succeed(content)
    : fail('attachmentDamaged', { file })
}
