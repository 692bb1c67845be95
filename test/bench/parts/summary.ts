// Thirteen months of figures, from the sums kept with the cases and counted again from every case; equal, or the bench
// is worthless.

import { readReckoning } from '#db/queries/read-reckoning.ts'
import { readRangeFacts } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import { inlineJobs } from '#electron/jobs/inline-jobs.ts'
import { monthOf, toDayNumber } from '#shared/dates/plain-date.ts'
import { sumTallies } from '#shared/summary/count-term.ts'
import type { RangeFacts, SummaryFacts } from '#shared/summary/month-facts.ts'
import { fromMonthNumber, type MonthNumber, toMonthNumber } from '#shared/summary/statistics-month.ts'
import { summaryPeriod } from '#shared/summary/summary-period.ts'
import { summaryRows } from '#shared/summary/summary-rows.ts'
import { summaryStyle } from '#shared/summary/summary-style.ts'
import { openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { benchRow } from '../bench-row.ts'
import { repeat, repeatNow, timed } from '../measure.ts'

const thirteen = 13

export const summary: BenchPart = {
  name: 'summary',
  run: async ({ folder }) => {
    const store = openForReading(folder)
    try {
      const last = toMonthNumber(monthOf(dayOfMoment(Date.now())))
      const months = Array.from({ length: thirteen }, (_, index) => (last - index) as MonthNumber)
      const summed = repeatNow(() => months.map(month => readRangeFacts(store, { from: month, to: month })))
      let recounted: readonly RangeFacts[] = []
      const recount = await timed(() => {
        recounted = recountMonths(store, months)
      })
      const differing = months.filter((month, index) => {
        const kept = readRangeFacts(store, { from: month, to: month })
        return JSON.stringify(figuresOf(kept)) !== JSON.stringify(figuresOf(recounted[index] as RangeFacts))
      })
      return [
        benchRow({ what: '13 months from the sums', value: summed.p50, unit: 'ms', goal: { most: 1 } }),
        benchRow({
          what: '13 months counted again from every case',
          value: recount,
          unit: 'ms',
          goal: { most: 200 },
          note: differing.length === 0 ? 'equal' : `${differing.length} MONTHS DIFFER`,
        }),
        await wholeSummary(store, folder),
      ]
    } finally {
      store.database.close()
    }
  },
}

// What the screen asks for: this month with the one before, the year before and both years to date.
async function wholeSummary(store: ReadStore, folder: string) {
  const today = dayOfMoment(Date.now())
  const noWriter = () => {
    throw new Error('a summary does not write')
  }
  const reckoning = readReckoning(store)
  const jobs = inlineJobs({ folder, reckoning, plans: new Map(), reader: () => store, writer: noWriter })
  const input = { month: monthOf(today), today, centreName: '' }
  const { p50 } = await repeat(() => jobs.run('readSummary', input), 11)
  return benchRow({ what: 'a whole summary with last year’s', value: p50, unit: 'ms', goal: { most: 20 } })
}

interface Recounted {
  readonly month: MonthNumber
  readonly [column: string]: string | number | null
}

function recountMonths({ database }: ReadStore, months: readonly MonthNumber[]): readonly RangeFacts[] {
  const sql = `
    SELECT c.kind, c.sub_kind AS subKind, m.milestone, c.outcome, c.accepted_on IS NOT NULL AS accepted, c.passed,
      c.had_defect AS hadDefect, c.closed_in_time AS closedInTime, c.public_hearing AS publicHearing,
      count(*) AS cases, sum(c.claim_fen) AS claimFen, sum(c.recovered_fen) AS recoveredFen
    FROM (SELECT DISTINCT case_id, milestone FROM milestone
      WHERE reached_on BETWEEN ? AND ? AND dating IS NULL) m JOIN case_row c ON c.id = m.case_id
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`
  const statement = database.prepare(sql)
  return months.map(month => {
    const { from, to } = summaryPeriod(fromMonthNumber(month), summaryStyle.period)
    const rows = statement.all(toDayNumber(from), toDayNumber(to)) as Recounted[]
    const tallies = rows.map(row => ({
      ...row,
      accepted: row.accepted === 1,
      passed: row.passed === 1,
      hadDefect: row.hadDefect === 1,
      closedInTime: row.closedInTime === null ? null : row.closedInTime === 1,
      publicHearing: row.publicHearing === 1,
    }))
    return { tallies: tallies as never, grantCycles: [] }
  })
}

const selections = summaryRows(summaryStyle.passRateBase).flatMap(({ figure }) => {
  if (figure?.type === 'amount') return [figure.of]
  const counted = figure?.type === 'count' ? figure.of : figure?.type === 'rate' ? figure.whole : []
  return counted.flatMap(term => (term.type === 'reached' ? [term.cases] : []))
})

function figuresOf(thisMonth: RangeFacts): readonly number[] {
  const all = { ranges: { thisMonth } } as never as SummaryFacts
  return selections.flatMap(selection =>
    (['cases', 'claimFen', 'recoveredFen'] as const).map(of => sumTallies(selection, all, 'thisMonth', of)),
  )
}
