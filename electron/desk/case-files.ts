// One case on paper, and its course as a workbook; personal values masked as on its page.

import { readSetting } from '#db/queries/settings.ts'
import type { FileView } from '#shared/contract/views.ts'
import { chinese } from '#shared/locales/languages.ts'
import { type CaseSheet, caseDocument } from '#shared/print/case-document.ts'
import { caseSheets } from '#shared/print/case-sheets.ts'
import { fillWords } from '#shared/print/fill-words.ts'
import type { Actor } from './access/actor.ts'
import { readCaseView } from './case-view.ts'
import type { DeskServices } from './desk-services.ts'
import { exportPdf, exportWorkbook } from './files.ts'

/** @throws FailureError caseNotFound | printingUnavailable */
export async function printCase(desk: DeskServices, id: number, actor: Actor): Promise<FileView> {
  const sheet = readSheet(desk, id, actor)
  const name = `${chinese.dossier.print.title} ${sheet.view.line.caseNumber}.pdf`
  return exportPdf(desk, actor, name, caseDocument(sheet, chinese))
}

/** @throws FailureError caseNotFound */
export async function exportTimeline(desk: DeskServices, id: number, actor: Actor): Promise<FileView> {
  const sheet = readSheet(desk, id, actor)
  const { caseNumber } = sheet.view.line
  const name = `${fillWords(chinese.dossier.print.fileName, { caseNumber })}.xlsx`
  return exportWorkbook(desk, actor, name, caseSheets(sheet, chinese))
}

function readSheet(desk: DeskServices, id: number, actor: Actor): CaseSheet {
  return {
    centreName: readSetting(desk.store, 'centreName') ?? '',
    asOf: desk.today(),
    view: nameOwnActors(readCaseView(desk, id, actor, null)),
    writeMoment,
  }
}

// What is recorded under no account has words instead of a name.
function nameOwnActors(view: CaseSheet['view']): CaseSheet['view'] {
  const names: Readonly<Record<string, string>> = chinese.cases.actor
  return {
    ...view,
    timeline: view.timeline.map(entry => ({ ...entry, actor: names[entry.actor] ?? entry.actor })),
  }
}

const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

function writeMoment(ms: number): string {
  return chinaTime.format(ms)
}
