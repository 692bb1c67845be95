// SHA-256 of a file, read piece by piece. Blocks its thread: for workers and the command line.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const pieceBytes = 1_048_576

/** @returns hex. `onPiece` is told the bytes read so far and may throw to stop. */
export function hashFile(file: string, onPiece: (bytes: number) => void = () => undefined): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(pieceBytes)
  const handle = openSync(file, 'r')
  try {
    let done = 0
    for (;;) {
      const read = readSync(handle, piece, 0, pieceBytes, null)
      if (read === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, read))
      done += read
      onPiece(done)
    }
  } finally {
    closeSync(handle)
  }
}
