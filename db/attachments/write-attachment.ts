// Puts a file's content into the attachments folder. When this returns, the content is on disk under its hash; before
// that no name leads to it. Content that is there already is not written again.

import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attachmentFile, attachmentFolderName } from './attachment-file.ts'
import { verifyAttachment } from './verify-attachment.ts'

/** @param folder of the store @returns the SHA-256 of the content. @throws the system's error, ENOSPC among them */
export function writeAttachment(folder: string, content: Uint8Array): string {
  const sha256 = createHash('sha256').update(content).digest('hex')
  // A copy that was damaged since is replaced by the content in hand.
  if (verifyAttachment(folder, sha256) === 'whole') return sha256
  const file = attachmentFile(folder, sha256)
  mkdirSync(dirname(file), { recursive: true })
  const partial = join(folder, attachmentFolderName, `.${randomUUID()}.partial`)
  try {
    writeDurably(partial, content)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
  for (const changed of [dirname(file), join(folder, attachmentFolderName), folder]) syncFolder(changed)
  return sha256
}

function writeDurably(file: string, content: Uint8Array): void {
  const opened = openSync(file, 'wx', 0o600)
  try {
    for (let done = 0; done < content.length; ) done += writeSync(opened, content, done)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

// A renamed file survives a power cut only once its folder is on disk. Windows has no such call and needs none.
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
