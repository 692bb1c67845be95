// Procedures of the monthly summary: its figures, the cases behind them, the signed document and the workbook.

import { readCaseRow } from '#db/queries/case-row.ts'
import { listMonthsWithCases } from '#db/queries/read-tallies.ts'
import { readSetting } from '#db/queries/settings.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { chinese } from '#shared/locales/languages.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { summarySheet } from '#shared/summary/summary-sheet.ts'
import type { DeskServices } from '../desk-services.ts'
import { exportPdf, exportWorkbook } from '../files.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readCaseLine } from '../read-case-line.ts'

export function summaryProcedures(os: GuardedProcedures['summary'], desk: DeskServices) {
  const knownOn = desk.recalled?.day ?? null
  return {
    months: os.months.handler(() => [...listMonthsWithCases(desk.store)] as PlainMonth[]),

    read: os.read.handler(({ input }) => readMonth(desk, input.month)),

    cases: os.cases.handler(async ({ input }) => {
      const { ids, total } = await desk.jobs.run('readFigureCases', {
        ...input,
        after: Number(input.after ?? 0) || 0,
        today: desk.today(),
      })
      const lines = ids.flatMap(id => {
        const row = readCaseRow(desk.store, id)
        return row ? [readCaseLine(desk, row)] : []
      })
      const last = ids.at(-1)
      return { lines, total, next: ids.length === input.limit && last !== undefined ? String(last) : null }
    }),

    preview: os.preview.handler(async ({ input }) => ({
      html: summaryDocument(await readMonth(desk, input.month), chinese, knownOn),
    })),

    pdf: os.pdf.handler(async ({ input, context }) => {
      const html = summaryDocument(await readMonth(desk, input.month), chinese, knownOn)
      return exportPdf(desk, actorOf(context.caller), `${chinese.summary.fileName}${input.month}.pdf`, html)
    }),

    xlsx: os.xlsx.handler(async ({ input, context }) => {
      const sheet = summarySheet(await readMonth(desk, input.month), chinese, knownOn)
      return exportWorkbook(desk, actorOf(context.caller), `${chinese.summary.fileName}${input.month}.xlsx`, [
        sheet,
      ])
    }),
  }
}

function readMonth(desk: DeskServices, month: PlainMonth): Promise<Summary> {
  const centreName = readSetting(desk.store, 'centreName') ?? ''
  return desk.jobs.run('readSummary', { month, today: desk.today(), centreName })
}
