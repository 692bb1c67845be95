// Where an attached file lies: attachments/ab/cdef…, named by the SHA-256 of its content. A name that fits no hash
// leads nowhere, so that nothing outside the folder is ever touched.

import { join } from 'node:path'

export const attachmentFolderName = 'attachments'

const hash = /^[0-9a-f]{64}$/

/** @param folder of the store @param sha256 64 hexadecimal digits, lower case */
export function attachmentFile(folder: string, sha256: string): string {
  if (!hash.test(sha256)) throw new Error('not the name of an attachment')
  return join(folder, attachmentFolderName, sha256.slice(0, 2), sha256.slice(2))
}
