// What a change of calendar or rules is found to do, from rows, is what folding every case under both tells; and what is
// then written is what a replay shows.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventAppender } from '#db/events/append-case-events.ts'
import { ensureDeskIdentity } from '#db/events/desk-identity.ts'
import { openScratchStore } from '#db/open-store.ts'
import { projectCase, projectEvents } from '#db/projections/project-case.ts'
import { rollUpTableNames } from '#db/projections/projection-tables.ts'
import { computeReckonedRows, reckonedBasisOf } from '#db/projections/reckoned-rows.ts'
import { rewriteReckoned } from '#db/projections/rewrite-reckoned.ts'
import { contributionsOf } from '#db/projections/roll-up-contributions.ts'
import { listSums, RollUps } from '#db/projections/roll-ups.ts'
import { sameProjection } from '#db/projections/same-projection.ts'
import { readProjection } from '#db/projections/write-projection.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import { seededRandom } from '#electron/demonstration/seeded-random.ts'
import type { ChangedCase, Sides } from '#electron/jobs/compare-case.ts'
import { visitChangedCases } from '#electron/jobs/visit-changed-cases.ts'
import { isWorkingDay } from '#shared/calendar/rank.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import type { CaseEvent } from '#shared/cases/case-event.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { addDays, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { compareClocks } from '#shared/reckoning/compare-clocks.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { parseCalendarDraft } from '#shared/reckoning/parse-calendar-draft.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { inventedYearText } from '#test/builders/change-reckoning.ts'
import { type Happened, troubledCase } from '#test/builders/troubled-case.ts'

const today = plainDate('2026-11-20')
const shipped = foldReckoning([])
const control = { report: () => undefined, isCancelled: () => false }

// Each differs in one thing alone.
const particular: readonly (readonly Happened[])[] = [
  // Stopped on the day it was due, which stays; it was at risk from the day before, which does not.
  [registered('2026-06-11', 'a'), taken('2026-06-16', 'refuse')],
  // Paused on the day it was due until then: what it came to later stays.
  [
    registered('2026-06-11', 'b'),
    { happenedOn: plainDate('2026-06-16'), body: { type: 'pauseBegan', ground: 'suspension', note: '' } },
    { happenedOn: plainDate('2026-06-17'), body: { type: 'pauseEnded', ground: 'suspension', note: '' } },
    taken('2026-06-18', 'refuse'),
  ],
  // Began on a Saturday with one day to go, and warned on the Friday before.
  [registered('2026-06-13', 'c'), ...['accept', 'pass', 'file'].map(action => taken('2026-06-13', action))],
]

function registered(date: string, caseNumber: string): Happened {
  const body = { type: 'caseRegistered', kind: 'preExamination', subKind: 'invention' } as const
  const rest = { title: '泵', clerk: null, fields: {}, receivedTime: null, ledger: null }
  return { happenedOn: plainDate(date), body: { ...body, caseNumber, ...rest } }
}

function taken(date: string, action: string): Happened {
  const outcome = action === 'refuse' ? 'refused' : null
  const body = { type: 'stepRecorded', action, outcome, fields: {}, note: '', dating: 'certain' } as const
  return { happenedOn: plainDate(date), body }
}

let store: WriteStore
const cases = new Map<number, readonly CaseEvent[]>()

beforeAll(() => {
  store = openScratchStore()
  ensureDeskIdentity(store, 1)
  const random = seededRandom(20261120)
  inTransaction(store, () => {
    const appender = new EventAppender(store)
    const troubled = Array.from({ length: 300 }, (_, at) => troubledCase(random, at, today, shipped.calendar))
    for (const [at, happened] of [...particular, ...troubled].entries()) {
      const id = at + 1
      const events = happened.map((one, at) => appender.append(id, one, 'liu', 1_000 + at))
      projectCase(store, id, events, shipped)
      cases.set(id, events)
    }
  })
})
afterAll(() => store.database.close())

function after(...changes: readonly ReckoningChange[]): Reckoning {
  return foldReckoning(
    changes.map((change, at) => ({ seq: at + 1, recordedAtMs: 0, actor: 'x', cases: 0, change })),
  )
}

function day(date: string, working = false): ReckoningChange {
  return { type: 'calendarOverlaySet', date: plainDate(date), working, scope: 'centre', reason: 'x' }
}

function nextYear(): ReckoningChange {
  const parsed = parseCalendarDraft(inventedYearText, 'invented-2027.json')
  if (!parsed.ok) throw new Error(parsed.failure.code)
  return { type: 'calendarYearTaken', draft: parsed.value.draft }
}

type Particulars = Partial<Extract<ReckoningChange, { type: 'ruleVersionAdded' }>>

function version(id: string, effectiveFrom: string, differences: Particulars): ReckoningChange {
  const rule = shippedRuleBook.filter(one => one.id === id).at(-1)
  if (!rule) throw new Error(`no rule ${id}`)
  const { amount, unit, owner, pauses, extension, warnAt, mark, basis, restartsAfterSupplement } = rule
  const kept = { amount, unit, owner, pauses: [...pauses], extension, warnAt, mark, basis }
  return {
    ...{ type: 'ruleVersionAdded', ruleId: rule.id, best: null, effectiveFrom: plainDate(effectiveFrom) },
    ...{ restartsAfterSupplement: restartsAfterSupplement ?? false, ...kept },
    ...differences,
  } as ReckoningChange
}

/** The shipped book with every version of a rule changed. */
function bookWhere(id: string, differences: Partial<LimitRule>): Reckoning {
  const ruleBook = shippedRuleBook.map(rule => (rule.id === id ? { ...rule, ...differences } : rule))
  return { calendar: shipped.calendar, ruleBook }
}

const swapped = after(day('2026-06-13', true), day('2026-06-15'))

const reckonings: Readonly<Record<string, Reckoning>> = {
  'a closed day this week': after(day('2026-11-18')),
  'a closed day a year ago': after(day('2025-11-19')),
  'a Saturday worked, and the Monday after it not': swapped,
  'the next year': after(nextYear()),
  'a closed day to come': after(day('2026-12-30')),
  'a longer limit': after(version('PX-EXAM-INV', '2026-01-01', { amount: 30 })),
  'another unit': after(version('MD-PEOPLE', '2025-09-01', { amount: 20, unit: 'workingDays' })),
  'no ground of pause any more': after(version('RP-AID', '2025-08-01', { pauses: [] })),
  'no extension any more': after(version('MD-PRE', '2025-08-01', { extension: null })),
  'a limit that starts afresh': after(
    version('PX-INTAKE', '2025-08-01', { restartsAfterSupplement: true, pauses: ['supplement'] }),
  ),
  'another owner': after(version('PX-GRANT-DES', '2026-01-01', { owner: 'cnipa' })),
  'another warning': after(version('MD-PERFORM', '2025-08-01', { warnAt: 30 })),
  'a rule of cases of every kind': after(version('ANY', '2025-08-01', { amount: 12 })),
  'days and rules at once': after(day('2026-11-18'), version('MD-ADMIN', '2026-03-01', { amount: 3 })),
  'a rule that ended': bookWhere('PX-FILE', { effectiveTo: plainDate('2026-05-31') }),
  'a rule that starts from another milestone': bookWhere('PX-FEE', { start: ['passed'] }),
  'a rule of every kind that no longer repeats': bookWhere('ANY', { repeats: false }),
}

describe.each(Object.entries(reckonings))('%s', (_what, changed) => {
  it('is found and written as the events of every case tell, and back', () => {
    for (const [before, wanted] of [
      [shipped, changed],
      [changed, shipped],
    ] as const) {
      const found = expectFound({ before, after: wanted, asOf: today })
      expect(found.length).toBeGreaterThan(0)
      write(found)
      expect(wronglyShown(wanted)).toEqual([])
    }
  })
})

it('is found as the events of every case tell for any day that is closed', () => {
  const random = seededRandom(1)
  for (let n = 0; n < 20; n++) {
    const date = addDays(today, random.between(-520, 120))
    if (!isWorkingDay(shipped.calendar, toDayNumber(date))) continue
    expectFound({ before: shipped, after: after(day(date)), asOf: today })
  }
})

it.each([
  ['the days on which a stopped clock was at risk', 1, swapped, 1],
  ['the lights of the days before a clock was paused', 2, swapped, 0],
  ['the warning of a clock from before its start', 3, after(day('2026-06-12')), 1],
])('is found where it moves nothing but %s', (_what, id, reckoning, clocks) => {
  const found = expectFound({ before: shipped, after: reckoning, asOf: today })
  expect(found.find(one => one.id === id)?.clocks).toHaveLength(clocks)
})

it('is tried on cases with all that decides about a clock', () => {
  const counted = store.database
    .prepare(
      `SELECT count(pauses) AS pauses, count(extensions) AS extensions, count(own) AS own,
         (SELECT count(*) FROM past_closing) AS closings,
         (SELECT count(*) FROM case_row WHERE grant_cycle IS NOT NULL) AS cycles,
         (SELECT count(*) FROM clock WHERE due_on IS NULL) AS paused,
         (SELECT count(*) FROM clock WHERE provisional IS NOT NULL) AS provisional
       FROM clock_facts`,
    )
    .get() as Record<string, number>
  expect(Object.entries(counted).filter(([, cases]) => cases < 5)).toEqual([])
})

function expectFound(sides: Sides): readonly ChangedCase[] {
  const found: ChangedCase[] = []
  visitChangedCases(store, sides, control, one => found.push(one))
  const expected = changedByEvents(sides)
  expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  for (const [at, { rows, ...one }] of found.entries()) expect({ ...one, ...rows() }).toEqual(expected[at])
  return found
}

function changedByEvents({ before, after: wanted, asOf }: Sides) {
  return [...cases].flatMap(([id, events]) => {
    const state = foldCase(events)
    const [old, now] = [before, wanted].map(reckoning => {
      const clocks = computeCaseClocks(state, reckoning.ruleBook, reckoning.calendar)
      return {
        clocks,
        reckoning,
        rows: computeReckonedRows(id, reckonedBasisOf(state), clocks, reckoning.calendar),
      }
    })
    if (!old || !now || JSON.stringify(old.rows) === JSON.stringify(now.rows)) return []
    const clocks = compareClocks(old, now, asOf)
    return [{ id, version: events.length, clocks, before: old.rows, after: now.rows }]
  })
}

function write(found: readonly ChangedCase[]): void {
  inTransaction(store, () => {
    const rollUps = new RollUps()
    for (const { id, rows } of found) {
      const { before, after: wanted } = rows()
      rewriteReckoned(store, id, before, wanted, rollUps)
    }
    rollUps.flush(store)
  })
}

/** Cases and sums that are not what a replay shows. */
function wronglyShown(reckoning: Reckoning): readonly (number | string)[] {
  const rollUps = new RollUps()
  const wrong: (number | string)[] = []
  for (const [id, events] of cases) {
    const { projection } = projectEvents(id, events, reckoning)
    rollUps.add(contributionsOf(projection))
    const shown = readProjection(store, id)
    if (!shown || !sameProjection(projection, shown)) wrong.push(id)
  }
  const sums = rollUpTableNames.filter(
    table => JSON.stringify(rollUps.list(table)) !== JSON.stringify(listSums(store, table)),
  )
  return [...wrong, ...sums]
}
