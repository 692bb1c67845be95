// The sums kept with the cases equal a recount, whatever was recorded and in whatever order.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { openStoreForReading } from '#db/open-store.ts'
import { countLights, countOpenByKind, countOpenByLight } from '#db/queries/count-lights.ts'
import { countLightsOn, listCasesByLight } from '#db/queries/read-lights.ts'
import { countOpenOn, readRangeFacts } from '#db/queries/read-tallies.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { pressingLights } from '#shared/cases/light-spans.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { addDays, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { sumTallies } from '#shared/summary/count-term.ts'
import type { RangeFacts, SummaryFacts } from '#shared/summary/month-facts.ts'
import {
  fromMonthNumber,
  lastDayOfStatistics,
  type MonthNumber,
  statisticsMonthOf,
  toMonthNumber,
} from '#shared/summary/statistics-month.ts'
import { summaryPeriod } from '#shared/summary/summary-period.ts'
import { summaryRows } from '#shared/summary/summary-rows.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk('2026-11-20')
  await desk.desk.demonstrate(1_500, 11)
})
afterEach(() => desk.close())

function withStore<T>(read: (store: ReadStore) => T): T {
  const opened = openStoreForReading(desk.folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  try {
    return read(opened.value.store)
  } finally {
    opened.value.close()
  }
}

const selections = summaryRows('accepted').flatMap(({ figure }) => {
  if (figure?.type === 'amount') return [figure.of]
  const counts = figure?.type === 'count' ? figure.of : figure?.type === 'rate' ? figure.whole : []
  return counts.flatMap(term => (term.type === 'reached' ? [term.cases] : []))
})

// The recount knows nothing of months or sums: distinct cases of a range, by every property they have.
function recount(store: ReadStore, from: string, to: string): RangeFacts {
  const rows = store.database
    .prepare(
      `SELECT c.kind, c.sub_kind AS subKind, m.milestone, c.outcome, c.accepted_on IS NOT NULL AS accepted, c.passed,
         c.had_defect AS hadDefect, c.closed_in_time AS closedInTime, c.public_hearing AS publicHearing,
         c.claim_fen AS claimFen, c.recovered_fen AS recoveredFen
       FROM (SELECT DISTINCT case_id, milestone FROM milestone
         WHERE reached_on BETWEEN ? AND ? AND dating IS NULL) m JOIN case_row c ON c.id = m.case_id`,
    )
    .all(toDayNumber(plainDate(from)), toDayNumber(plainDate(to))) as Record<string, number>[]
  const tallies = rows.map(row => ({
    ...row,
    cases: 1,
    accepted: row.accepted === 1,
    passed: row.passed === 1,
    hadDefect: row.hadDefect === 1,
    closedInTime: row.closedInTime === null ? null : row.closedInTime === 1,
    publicHearing: row.publicHearing === 1,
  }))
  return { tallies: tallies as never, grantCycles: [] }
}

function figures(facts: RangeFacts): readonly number[] {
  const all = { ranges: { thisMonth: facts } } as never as SummaryFacts
  return selections.flatMap(selection =>
    (['cases', 'claimFen', 'recoveredFen'] as const).map(of => sumTallies(selection, all, 'thisMonth', of)),
  )
}

describe('the sums of months', () => {
  it('equal a recount for every month, and for every year to date', () => {
    withStore(store => {
      const last = toMonthNumber('2026-11' as never)
      for (let month = last - 18; month <= last; month++) {
        const january = month - (month % 12)
        for (const from of new Set([month, january])) {
          const span = { from: from as MonthNumber, to: month as MonthNumber }
          const [first, end] = [span.from, span.to].map(number =>
            summaryPeriod(fromMonthNumber(number), 'calendarMonth'),
          )
          const counted = figures(recount(store, first?.from ?? '', end?.to ?? ''))
          expect([span, figures(readRangeFacts(store, span))]).toEqual([span, counted])
        }
      }
    })
  })

  it('still equal it after steps were recorded late, taken back and changed', async () => {
    const clerk = desk.as('clerk')
    const { lines } = await clerk.cases.list({
      filter: { state: 'open', kind: 'mediation' },
      sort: 'received',
      descending: false,
      after: null,
      limit: 40,
    })
    let recorded = 0
    for (const { id, receivedOn } of lines) {
      const { version, actions } = await clerk.cases.get({ id })
      const action = actions.find(({ requiredFields }) => requiredFields.length === 0)
      if (!action) continue
      const happenedOn = plainDate('2026-11-19')
      const late = action.closes ? happenedOn : receivedOn
      const step = {
        id,
        version,
        action: action.id,
        outcome: action.outcomes[0] ?? null,
        fields: {},
        note: '',
      }
      const taken = await clerk.cases.recordStep({ ...step, happenedOn: late }).catch(() => null)
      if (taken === null) continue
      recorded++
      await clerk.cases.changeFields({
        id,
        version: taken.version,
        happenedOn,
        note: '',
        title: null,
        fields: { claimAmount: 123_456 },
      })
      if (recorded % 3 > 0) continue
      const { timeline } = await clerk.cases.get({ id })
      const eventId = timeline.find(entry => entry.action === action.id)?.eventId ?? ''
      await clerk.cases.retract({ id, version: taken.version + 1, eventId, reason: '录错' }).catch(() => null)
    }
    expect(recorded).toBeGreaterThan(10)
    expect(await correctReceipts(lines.slice(0, 20))).toBeGreaterThan(10)
    expect(await findWrong(desk)).toEqual([])
  })
})

// Five weeks back: into another month, now and then another year.
async function correctReceipts(lines: readonly CaseLine[]): Promise<number> {
  let corrected = 0
  for (const { id, receivedOn } of lines) {
    const client = desk.as('clerk').cases
    const { version } = await client.get({ id })
    const receipt = { receivedOn: addDays(receivedOn, -35), receivedTime: null, reason: '录错' }
    const done = await client.correctReceipt({ id, version, ...receipt }).catch(() => null)
    if (done) corrected++
  }
  return corrected
}

describe('the lights of a day', () => {
  it('are counted from the sums of the month as case by case', () => {
    withStore(store => {
      for (
        let month = toMonthNumber('2025-08' as never);
        month < toMonthNumber('2026-11' as never);
        month++
      ) {
        const day = lastDayOfStatistics(month as MonthNumber, 'calendarMonth')
        const counts = countLightsOn(store, day, statisticsMonthOf(day, 'calendarMonth'))
        expect([day, counts]).toEqual([day, countLightsOn(store, day, null)])
        for (const light of pressingLights)
          expect(listCasesByLight(store, day, light)).toHaveLength(counts[light])
      }
    })
  })

  it('of running clocks and open cases are counted from the sums as one by one, for all and for each clerk', () => {
    withStore(store => {
      const { database } = store
      const clockByClock = database.prepare(
        `SELECT count(*) FILTER (WHERE k.due_on < :day) AS overdue, count(*) FILTER (WHERE k.due_on = :day) AS dueToday,
           count(*) FILTER (WHERE k.due_on > :day AND k.warn_on <= :day) AS atRisk
         FROM clock k JOIN case_row c ON c.id = k.case_id
         WHERE k.stop_on IS NULL AND k.owner = 'centre' AND (:clerk IS NULL OR c.clerk = :clerk)`,
      )
      const caseByCase = database.prepare(
        `SELECT count(*) FILTER (WHERE bound_due_on = :day) AS dueToday,
           count(*) FILTER (WHERE bound_due_on > :day AND bound_warn_on <= :day) AS atRisk,
           count(*) FILTER (WHERE bound_due_on > :day AND bound_warn_on > :day) AS normal,
           count(*) FILTER (WHERE bound_due_on IS NULL AND bound_rule IS NOT NULL) AS paused
         FROM case_row WHERE closed_on IS NULL AND (:clerk IS NULL OR clerk = :clerk)`,
      )
      const byKind = database.prepare(
        `SELECT count(*) FROM case_row WHERE kind = :kind AND closed_on IS NULL AND bound_due_on < :day
           AND (:clerk IS NULL OR clerk = :clerk)`,
      )
      const clerks = database.prepare('SELECT DISTINCT clerk FROM case_row').pluck().all() as string[]
      expect(clerks.length).toBeGreaterThan(3)
      for (const day of ['2026-10-15', '2026-11-20', '2026-12-31'].map(plainDate)) {
        for (const clerk of [null, ...clerks]) {
          const which = { day: toDayNumber(day), clerk }
          expect(countLights(store, day, clerk)).toEqual(clockByClock.get(which))
          expect(countOpenByLight(store, day, clerk)).toEqual(caseByCase.get(which))
          for (const { kind, overdue } of countOpenByKind(store, day, clerk))
            expect(overdue).toBe(byKind.pluck().get({ ...which, kind }))
        }
      }
    })
  })

  it('belong to cases that were open, counted from the flow of days', () => {
    withStore(store => {
      for (const day of ['2025-12-31', '2026-06-30', '2026-11-20'].map(plainDate)) {
        const open = store.database
          .prepare(
            'SELECT count(*) FROM case_row WHERE received_on <= :day AND (closed_on IS NULL OR closed_on > :day)',
          )
          .pluck()
          .get({ day: toDayNumber(day) })
        expect(countOpenOn(store, day)).toBe(open)
      }
    })
  })
})

it('are found where they do not add up', async () => {
  const database = new Database(join(desk.folder, storeFileName))
  database.exec('UPDATE month_tally SET cases = cases + 1 WHERE month = (SELECT max(month) FROM month_tally)')
  database.close()
  expect(await findWrong(desk)).toEqual(['month_tally: does not add up to the cases'])
})
