// Files that leave the desk. A document or workbook that leaves it is recorded, with who took it.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { writeWorkbook } from '#electron/printing/write-workbook.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { FileView } from '#shared/contract/views.ts'
import type { Sheet } from '#shared/print/sheet.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const pdfType = 'application/pdf'

export function toFile(name: string, mediaType: string, bytes: Uint8Array): FileView {
  // A copy, because a Blob may not sit on memory that is shared with a worker.
  return { name, mediaType, content: new Blob([new Uint8Array(bytes)], { type: mediaType }) }
}

/** A printed document. @throws FailureError printingUnavailable where this host cannot make a PDF */
export async function exportPdf(
  desk: DeskServices,
  actor: Actor,
  name: string,
  html: string,
): Promise<FileView> {
  if (!desk.printPdf) throw new FailureError('printingUnavailable')
  const bytes = await desk.printPdf(html)
  await recordExport(desk, actor, name)
  return toFile(name, pdfType, bytes)
}

export async function exportWorkbook(
  desk: DeskServices,
  actor: Actor,
  name: string,
  sheets: readonly Sheet[],
): Promise<FileView> {
  const bytes = await writeWorkbook(sheets)
  await recordExport(desk, actor, name)
  return toFile(name, workbookType, bytes)
}

/** A workbook that a job has written. */
export async function exportBytes(
  desk: DeskServices,
  actor: Actor,
  name: string,
  bytes: Uint8Array,
): Promise<FileView> {
  await recordExport(desk, actor, name)
  return toFile(name, workbookType, bytes)
}

async function recordExport(desk: DeskServices, actor: Actor, file: string): Promise<void> {
  if (desk.keeping.readOnly !== null) return
  const event = { type: 'exported', actor: actor.login, atMs: desk.now(), details: { file } } as const
  await desk.lane.run(() => appendDeskEvent(desk.store, event))
}
