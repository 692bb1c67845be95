// The overdue list on paper and as a workbook.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readSetting } from '#db/queries/settings.ts'
import type { SupervisionLists } from '#electron/jobs/read-supervision.ts'
import { writeWorkbook } from '#electron/printing/write-workbook.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { FileView } from '#shared/contract/views.ts'
import { chinese } from '#shared/locales/languages.ts'
import { overdueDocument } from '#shared/print/overdue-document.ts'
import { overdueSheets } from '#shared/print/overdue-sheets.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { pdfType, toFile, workbookType } from './files.ts'

export async function printOverdueList(
  desk: DeskServices,
  lists: SupervisionLists,
  actor: Actor,
): Promise<FileView> {
  const html = overdueDocument(listOf(desk, lists), chinese)
  const file = toFile(`${nameOf(lists)}.pdf`, pdfType, await makePdf(desk, html))
  await recordExport(desk, actor, file.name)
  return file
}

export async function exportOverdueList(
  desk: DeskServices,
  lists: SupervisionLists,
  actor: Actor,
): Promise<FileView> {
  const bytes = await writeWorkbook(overdueSheets(listOf(desk, lists), chinese))
  const file = toFile(`${nameOf(lists)}.xlsx`, workbookType, bytes)
  await recordExport(desk, actor, file.name)
  return file
}

/** @throws FailureError printingUnavailable where this host cannot make a PDF */
export function makePdf(desk: DeskServices, html: string): Promise<Uint8Array> {
  if (!desk.printPdf) throw new FailureError('printingUnavailable')
  return desk.printPdf(html)
}

/** Records that figures or cases left the desk in a file. */
export async function recordExport(desk: DeskServices, actor: Actor, file: string): Promise<void> {
  await desk.lane.run(() =>
    appendDeskEvent(desk.store, {
      type: 'exported',
      actor: actor.login,
      atMs: desk.now(),
      details: { file },
    }),
  )
}

function listOf(desk: DeskServices, { asOf, lines, atRisk }: SupervisionLists) {
  return {
    centreName: readSetting(desk.store, 'centreName') ?? '',
    asOf,
    overdue: lines,
    atRisk,
    groupByClerk: false,
  }
}

function nameOf({ asOf }: SupervisionLists): string {
  return `${chinese.supervision.fileName}${asOf}`
}
