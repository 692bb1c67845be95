// Files that leave the desk. A document or workbook that leaves it is recorded, with who took it.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { FileView } from '#shared/contract/views.ts'
import { chinese } from '#shared/locales/languages.ts'
import { fillWords } from '#shared/print/fill-words.ts'
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
  const file = nameFile(desk, name)
  await recordExport(desk, actor, file)
  return toFile(file, pdfType, bytes)
}

export async function exportWorkbook(
  desk: DeskServices,
  actor: Actor,
  name: string,
  sheets: readonly Sheet[],
): Promise<FileView> {
  return exportBytes(desk, actor, name, await desk.jobs.run('writeSheets', sheets))
}

/** A workbook that a job has written. */
export async function exportBytes(
  desk: DeskServices,
  actor: Actor,
  name: string,
  bytes: Uint8Array,
): Promise<FileView> {
  const file = nameFile(desk, name)
  await recordExport(desk, actor, file)
  return toFile(file, workbookType, bytes)
}

async function recordExport(desk: DeskServices, actor: Actor, file: string): Promise<void> {
  const live = desk.recalled?.live ?? desk
  if (live.keeping.readOnly !== null) return
  const knownOn = desk.recalled && { knownOn: desk.recalled.day }
  const details = { file, ...knownOn }
  const event = { type: 'exported', actor: actor.login, atMs: live.now(), details } as const
  await live.lane.run(() => appendDeskEvent(live.store, event))
}

// A file of a past day is not taken for one of today.
function nameFile({ recalled }: DeskServices, name: string): string {
  if (recalled === null) return name
  const at = name.lastIndexOf('.')
  const known = fillWords(chinese.print.knownOnFile, { date: recalled.day })
  return `${name.slice(0, at)}${known}${name.slice(at)}`
}
