// Pages of a hundred cases, of many shapes: from the store beside the statement that ends them, bare; and as a window
// asks for them, with guard, validation and the clock of each case.

import { type CasePageRequest, listCases } from '#db/queries/list-cases.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { atOneMoment, type ReadStore } from '#db/store-handle.ts'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import { readPressingClocks } from '#electron/jobs/read-clocks.ts'
import { pressingLists } from '#shared/contract/supervision-contract.ts'
import { type PlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { bareOf } from '../bare-of.ts'
import { type BenchGround, openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow, skippedRow } from '../bench-row.ts'
import { openBuiltDesk } from '../built-desk.ts'
import { whyNotBuilt } from '../built-host.ts'
import { repeat, repeatNow } from '../measure.ts'

type Shape = Pick<CasePageRequest, 'filter' | 'sort' | 'descending' | 'after'>

const limit = 100

export const pages: BenchPart = {
  name: 'pages',
  run: async ground => {
    const store = openForReading(ground.folder)
    try {
      const shapes = shapesOf(store)
      return [...pagesOfStore(store, shapes), ...(await pagesOfWindow(ground, shapes))]
    } finally {
      store.database.close()
    }
  },
}

function shapesOf({ database }: ReadStore): Readonly<Record<string, Shape>> {
  const one = (sql: string) => database.prepare(sql).raw().get() as [string | number, number]
  const halfway = (column: string) =>
    JSON.stringify(
      one(
        `SELECT ${column}, id FROM case_row ORDER BY ${column}, id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM case_row)`,
      ),
    )
  const [clerk] =
    one('SELECT clerk, 1 FROM case_row WHERE closed_on IS NULL AND clerk IS NOT NULL LIMIT 1') ?? []
  const ascending = { descending: false, after: null }
  return {
    'open, next due first': { filter: { state: 'open' }, sort: 'due', ...ascending },
    'overdue, by due date': { filter: { light: 'overdue' }, sort: 'due', ...ascending },
    'at risk, by due date': { filter: { light: 'atRisk' }, sort: 'due', ...ascending },
    'open of one clerk': { filter: { state: 'open', clerk: String(clerk) }, sort: 'due', ...ascending },
    'open mediations, newest first': {
      filter: { state: 'open', kind: 'mediation' },
      sort: 'received',
      descending: true,
      after: null,
    },
    'one sub-kind': { filter: { kind: 'preExamination', subKind: 'design' }, sort: 'received', ...ascending },
    'one stage of one clerk': {
      filter: { kind: 'mediation', stage: 'archived', clerk: String(clerk) },
      sort: 'received',
      ...ascending,
    },
    'closed late': { filter: { light: 'closedLate' }, sort: 'closed', descending: true, after: null },
    'all, by number': { filter: {}, sort: 'number', ...ascending },
    'all by receipt, from the middle': {
      filter: {},
      sort: 'received',
      descending: false,
      after: halfway('received_on'),
    },
    'all by number, from the middle': {
      filter: {},
      sort: 'number',
      descending: false,
      after: halfway('number_key'),
    },
    'all, by clerk': { filter: {}, sort: 'clerk', ...ascending },
    'open, by clerk': { filter: { state: 'open' }, sort: 'clerk', ...ascending },
    'with two characters': { filter: { text: '陶瓷' }, sort: 'received', ...ascending },
    'with a rare name': { filter: { text: '棠翊恒' }, sort: 'due', ...ascending },
  }
}

function pagesOfStore(store: ReadStore, shapes: Readonly<Record<string, Shape>>): BenchRow[] {
  const asOf = dayOfMoment(Date.now())
  const rows = Object.entries(shapes).map(([what, shape]) => {
    const request = { ...shape, limit, asOf }
    const floor = repeatNow(bareOf(store, () => listCases(store, request), isOfPage))
    const page = repeatNow(() => listCases(store, request))
    return benchRow({
      what: `page: ${what}`,
      value: page.p50,
      unit: 'ms',
      floor: floor.p50,
      goal: { ratio: 4 },
      note: `p95 ${page.p95.toFixed(2)} ms; first after a change ${firstAfterChange(store, request)} ms`,
    })
  })
  return [...rows, overdueList(store, asOf)]
}

// Nothing is remembered within a transaction, nor from one page to the next.
function firstAfterChange(store: ReadStore, request: CasePageRequest): string {
  return atOneMoment(store, () => repeatNow(() => listCases(store, request))).p50.toFixed(2)
}

// The rows of the page; counting how many there are is ours. Where a text is looked for, finding it belongs to the page.
function isOfPage(sql: string): boolean {
  return /"case_row"[\s\S]*\blimit\b/i.test(sql) || /search_token MATCH/.test(sql)
}

// All that is overdue or at risk, however much: the list that a supervisor prints is one piece.
function overdueList(store: ReadStore, asOf: PlainDate): BenchRow {
  const bare = store.database.prepare(
    `SELECT * FROM clock k INDEXED BY clock_open CROSS JOIN case_row c ON c.id = k.case_id
     WHERE k.stop_on IS NULL AND k.owner = 'centre' AND (k.due_on < :day OR k.warn_on <= :day) ORDER BY k.due_on`,
  )
  const reckoning = readReckoning(store)
  const list = repeatNow(() => readPressingClocks(store, asOf, asOf, reckoning), 11)
  return benchRow({
    what: 'overdue and at-risk list, whole',
    value: list.p50,
    unit: 'ms',
    floor: repeatNow(() => bare.all({ day: toDayNumber(asOf) }), 11).p50,
    goal: { ratio: 4 },
    note: `${readPressingClocks(store, asOf, asOf, reckoning).length} clocks`,
  })
}

async function pagesOfWindow({ copy, discard }: BenchGround, shapes: Readonly<Record<string, Shape>>) {
  const why = whyNotBuilt()
  if (why !== null) return [skippedRow('pages asked by a window', why)]
  const folder = copy()
  const { client, close } = await openBuiltDesk(folder)
  const asOf = dayOfMoment(Date.now())
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    ...Object.fromEntries(
      Object.entries(shapes).map(([what, shape]) => [what, () => client.cases.list({ ...shape, limit })]),
    ),
    'today, with its counts': () => client.supervision.today({ mine: false }),
    'overdue, as the screen opens': () =>
      Promise.all([
        ...pressingLists.map(list =>
          client.supervision.overdue({ ...{ asOf, list, limit }, filter: {}, byClerk: false, after: null }),
        ),
        client.supervision.overdueChoices({ asOf }),
      ]),
    'overdue mediations': () =>
      client.supervision.overdue({
        ...{ asOf, list: 'overdue', limit, byClerk: false, after: null },
        filter: { kind: 'mediation' },
      }),
    'overdue, by clerk': () =>
      client.supervision.overdue({
        ...{ asOf, list: 'overdue', limit },
        filter: {},
        byClerk: true,
        after: null,
      }),
    'names of applicants not registered': () =>
      client.registries.list({ kind: 'entity', show: 'met', text: '', offset: 0, limit }),
    'names offered for an applicant': () =>
      client.registries.suggest({ role: 'applicant', text: 'kj', limit: 20 }),
  }
  const rows: BenchRow[] = []
  for (const [what, ask] of Object.entries(asked)) {
    const answer = await repeat(ask, 21)
    const note = `p95 ${answer.p95.toFixed(1)} ms`
    rows.push(
      benchRow({
        what: `asked by a window: ${what}`,
        value: answer.p50,
        unit: 'ms',
        goal: { most: 50 },
        note,
      }),
    )
  }
  await close()
  discard(folder)
  return rows
}
