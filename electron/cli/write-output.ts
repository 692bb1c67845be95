// Writes a file that a verb was asked for. Where it cannot be written whole, no half of a new one stays.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { isLackOfRoom } from '#db/lack-of-room.ts'
import { FailureError } from '#shared/contract/failure.ts'

/** @throws FailureError fileNotWritable | dataFolderFull */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const isNew = !existsSync(path)
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    if (isNew && existsSync(path)) rmSync(path)
    throw isLackOfRoom(error)
      ? new FailureError('dataFolderFull', { folder: path })
      : new FailureError('fileNotWritable', { file: path, reason: code })
  }
}
