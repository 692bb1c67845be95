// Carries a file to the desk and from it in pieces, so that neither side stands still for a large one.

import { pieceBytes } from '#shared/attachments/attachment-limits.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { FileView } from '#shared/contract/views.ts'

/** @returns the upload under which the pieces lie at the desk, to be named when the file is attached */
export async function sendFile(client: DeskClient, file: File): Promise<{ readonly uploadId: string }> {
  const uploadId = crypto.randomUUID()
  // An empty file has one piece too: the desk says what is wrong with it.
  for (let offset = 0; offset === 0 || offset < file.size; offset += pieceBytes) {
    const piece = file.slice(offset, offset + pieceBytes)
    await client.attachments.send({ uploadId, offset, piece })
  }
  return { uploadId }
}

/** @throws whatever the desk objects to; a file that ends early is one of them */
export async function fetchFile(
  client: DeskClient,
  attached: { readonly id: number; readonly eventId: string },
): Promise<FileView> {
  const first = await client.attachments.read({ ...attached, offset: 0 })
  const { name, mediaType, bytes } = first
  const pieces = [first.content as Blob]
  for (let offset = first.content.size; offset < bytes; ) {
    const { content } = await client.attachments.read({ ...attached, offset })
    if (content.size === 0) throw new Error('the file ends before its end')
    pieces.push(content as Blob)
    offset += content.size
  }
  return { name, mediaType, content: new Blob(pieces, { type: mediaType }) }
}
