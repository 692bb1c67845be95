// What kind of file an attachment is, by its name: what a browser or a sender claims is not believed.

import { extensionOf } from './normalise-attachment-name.ts'

const mediaTypes: Readonly<Record<string, string>> = Object.freeze({
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.bmp': 'image/bmp',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
})

/** `application/octet-stream` for everything that is only ever saved again. */
export function attachmentMediaType(name: string): string {
  return mediaTypes[extensionOf(name)] ?? 'application/octet-stream'
}

/** How a file of this type can be shown inside the page without running anything of it; null: it can only be saved. */
export function attachmentPreview(mediaType: string): 'image' | 'pdf' | 'text' | null {
  if (mediaType.startsWith('image/')) return 'image'
  if (mediaType === 'application/pdf') return 'pdf'
  return mediaType.startsWith('text/') ? 'text' : null
}
