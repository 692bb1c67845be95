// Whether an attached file still is what was attached. Reads it in pieces, so that a check of thousands stays small.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { attachmentFile } from './attachment-file.ts'

export type AttachmentFinding = 'whole' | 'missing' | 'damaged'

const pieceBytes = 1024 * 1024

/** @param folder of the store, or of a backup that holds an attachments folder of its own */
export function verifyAttachment(folder: string, sha256: string): AttachmentFinding {
  const opened = openFile(attachmentFile(folder, sha256))
  if (opened === null) return 'missing'
  try {
    return hashOf(opened) === sha256 ? 'whole' : 'damaged'
  } catch (error) {
    if (hasCode(error, 'EIO', 'EISDIR')) return 'damaged'
    throw error
  } finally {
    closeSync(opened)
  }
}

function openFile(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null
    throw error
  }
}

function hashOf(opened: number): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(pieceBytes)
  for (let read = readSync(opened, piece); read > 0; read = readSync(opened, piece)) {
    hash.update(piece.subarray(0, read))
  }
  return hash.digest('hex')
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
