// The monthly summary of the desk in memory: invented figures, some of its cases behind each.

import { languages } from '#shared/locales/languages.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { standInSummary } from './stand-in-answers.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { file } from './stand-in-settle.ts'
import { caseLineOf } from './stand-in-views.ts'

export function standInSummaries(os: StandInProcedures['summary'], { cases, known, today }: StandInGround) {
  return {
    months: os.months.handler(() => (cases.length === 0 ? [] : ['2026-11', '2026-10', '2026-09']) as never),
    read: os.read.handler(({ input }) => standInSummary(input.month)),
    cases: os.cases.handler(() => {
      const lines = known()
        .slice(0, 12)
        .map(one => caseLineOf(one, today))
      return { lines, next: null, total: lines.length }
    }),
    preview: os.preview.handler(({ input }) => ({
      html: summaryDocument(standInSummary(input.month), languages['zh-CN']),
    })),
    pdf: os.pdf.handler(() => file('月报.pdf', 'application/pdf')),
    xlsx: os.xlsx.handler(() => file('月报.xlsx', 'application/octet-stream')),
  }
}
