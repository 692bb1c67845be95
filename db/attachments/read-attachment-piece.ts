// Reads a part of an attached file, for handing a large one over bit by bit.

import { closeSync, openSync, readSync } from 'node:fs'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { attachmentFile } from './attachment-file.ts'

/** @returns up to `most` bytes from `offset`, or attachmentMissing; what they say is not proved here */
export function readAttachmentPiece(
  folder: string,
  { sha256 }: { readonly sha256: string },
  offset: number,
  most: number,
): Outcome<Uint8Array<ArrayBuffer>> {
  const file = attachmentFile(folder, sha256)
  const opened = open(file)
  if (opened === null) return fail('attachmentMissing', { file })
  try {
    const piece = new Uint8Array(most)
    return succeed(piece.slice(0, readSync(opened, piece, 0, most, offset)))
  } finally {
    closeSync(opened)
  }
}

function open(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
