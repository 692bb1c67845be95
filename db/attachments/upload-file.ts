// A file on its way in, piece by piece: it lies in the attachments folder under its upload's name until it is whole.

import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentFolderName } from './attachment-file.ts'

const uploadName = /^[0-9a-f-]{36}$/

/** Adds a piece. @param offset where it belongs @returns false: pieces before it are missing, or it came already */
export function appendUpload(folder: string, uploadId: string, offset: number, piece: Uint8Array): boolean {
  const file = uploadFile(folder, uploadId)
  mkdirSync(join(folder, attachmentFolderName), { recursive: true })
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size !== offset) return false
  appendFileSync(file, piece)
  return true
}

/** The whole of it; null: there is no such upload. */
export function readUpload(folder: string, uploadId: string): Uint8Array<ArrayBuffer> | null {
  const file = uploadFile(folder, uploadId)
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? new Uint8Array(readFileSync(file)) : null
}

export function dropUpload(folder: string, uploadId: string): void {
  rmSync(uploadFile(folder, uploadId), { force: true })
}

/** Removes what never became whole. @param beforeMs last touched before this moment, milliseconds since 1970 */
export function dropAbandonedUploads(folder: string, beforeMs: number): void {
  const root = join(folder, attachmentFolderName)
  for (const name of readdirSync(root).filter(entry => entry.endsWith('.upload'))) {
    const file = join(root, name)
    if (statSync(file).mtimeMs < beforeMs) rmSync(file, { force: true })
  }
}

function uploadFile(folder: string, uploadId: string): string {
  if (!uploadName.test(uploadId)) throw new Error('not the name of an upload')
  return join(folder, attachmentFolderName, `.${uploadId}.upload`)
}
