// Files that leave the desk.

import type { FileView } from '#shared/contract/views.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const pdfType = 'application/pdf'

export function toFile(name: string, mediaType: string, bytes: Uint8Array): FileView {
  // A copy, because a Blob may not sit on memory that is shared with a worker.
  return { name, mediaType, content: new Blob([new Uint8Array(bytes)], { type: mediaType }) }
}
