// The overdue list on paper and as a workbook.

import { readSetting } from '#db/queries/settings.ts'
import type { SupervisionLists } from '#electron/jobs/read-supervision.ts'
import type { FileView } from '#shared/contract/views.ts'
import { chinese } from '#shared/locales/languages.ts'
import { overdueDocument } from '#shared/print/overdue-document.ts'
import { overdueSheets } from '#shared/print/overdue-sheets.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { exportPdf, exportWorkbook } from './files.ts'

export function printOverdueList(
  desk: DeskServices,
  lists: SupervisionLists,
  actor: Actor,
): Promise<FileView> {
  return exportPdf(desk, actor, `${nameOf(lists)}.pdf`, overdueDocument(listOf(desk, lists), chinese))
}

export function exportOverdueList(
  desk: DeskServices,
  lists: SupervisionLists,
  actor: Actor,
): Promise<FileView> {
  return exportWorkbook(desk, actor, `${nameOf(lists)}.xlsx`, overdueSheets(listOf(desk, lists), chinese))
}

function listOf(desk: DeskServices, { asOf, lines, atRisk }: SupervisionLists) {
  const centreName = readSetting(desk.store, 'centreName') ?? ''
  return {
    centreName,
    asOf,
    overdue: lines,
    atRisk,
    groupByClerk: false,
    knownOn: desk.recalled?.day ?? null,
  }
}

function nameOf({ asOf }: SupervisionLists): string {
  return `${chinese.supervision.fileName}${asOf}`
}
