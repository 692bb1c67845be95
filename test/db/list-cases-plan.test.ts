// How SQLite walks the lists that a window waits for: by index, from a key, in order. Never the whole table, never a
// sort of more than a page's worth.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import type { CaseRow } from '#db/queries/case-row.ts'
import { type CasePageRequest, explainCasePage, listCases } from '#db/queries/list-cases.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { bringIn } from '../builders/bring-in.ts'
import { openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const asOf = plainDate('2026-11-20')
let desk: TestDesk
let store: ReadStore
let close: () => void

beforeAll(async () => {
  desk = await openTestDesk(asOf)
  await desk.desk.demonstrate(3_000, 5)
  // Some of them are nobody's.
  await bringIn(desk, 'rights-2023-2024.xlsx')
  const opened = openStoreForReading(desk.folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  ;({ store, close } = opened.value)
})
afterAll(async () => {
  close()
  await desk.close()
})

const clerk = () => listCases(store, page({}, 'received', false)).rows[0]?.clerk ?? ''
const filters: readonly (readonly [string, () => CaseFilter])[] = [
  ['nothing', () => ({})],
  ['a kind', () => ({ kind: 'mediation' })],
  ['a type', () => ({ kind: 'preExamination', subKind: 'design' })],
  ['a rare stage', () => ({ stage: 'deemedWithdrawn' })],
  ['an open stage', () => ({ stage: 'examining' })],
  ['a clerk', () => ({ clerk: clerk() })],
  ['open cases', () => ({ state: 'open' })],
  ['open cases of a clerk', () => ({ state: 'open', clerk: clerk() })],
  ['closed cases', () => ({ state: 'closed' })],
  ['closed cases of a clerk and kind', () => ({ state: 'closed', kind: 'mediation', clerk: clerk() })],
  ['overdue', () => ({ light: 'overdue' })],
  ['at risk', () => ({ light: 'atRisk' })],
  ['paused', () => ({ light: 'paused' })],
  ['closed late', () => ({ light: 'closedLate' })],
]
const sorts = ['due', 'received', 'number', 'clerk'] as const

function page(
  filter: CaseFilter,
  sort: CasePageRequest['sort'],
  descending: boolean,
  after: string | null = null,
  limit = 100,
): CasePageRequest {
  return { filter, sort, descending, after, limit, asOf }
}

describe.each(filters)('a list of %s', (_, filter) => {
  it.each(sorts)('is walked by index when sorted by %s', sort => {
    for (const descending of [false, true]) {
      const first = listCases(store, page(filter(), sort, descending))
      for (const after of [null, first.next]) {
        const plan = explainCasePage(store, page(filter(), sort, descending, after))
        expect(plan.filter(step => /^SCAN/.test(step))).toEqual([])
      }
    }
  })

  it.each(sorts)('gives every case once, in order, whatever the page, when sorted by %s', sort => {
    for (const descending of [false, true]) {
      const whole = listCases(store, page(filter(), sort, descending, null, 5_000))
      const paged: number[] = []
      for (let after: string | null = null; ; ) {
        const next = listCases(store, page(filter(), sort, descending, after, 97))
        paged.push(...next.rows.map(row => row.id))
        after = next.next
        if (after === null) break
      }
      expect(paged).toEqual(whole.rows.map(row => row.id))
      expect(new Set(paged).size).toBe(whole.total)
    }
  })
})

it('sorts nothing for the lists a desk opens with', () => {
  for (const [filter, sort] of [
    [{}, 'received'],
    [{}, 'number'],
    [{ state: 'open' }, 'due'],
    [{ state: 'open', clerk: clerk() }, 'due'],
    [{ kind: 'mediation' }, 'received'],
    [{ light: 'overdue' }, 'due'],
    [{}, 'clerk'],
    [{ clerk: clerk() }, 'clerk'],
  ] as const) {
    const plan = explainCasePage(store, page(filter, sort, true))
    expect(plan.filter(step => step.includes('TEMP B-TREE'))).toEqual([])
  }
})

it('sorts no more than the open cases of one clerk, or of nobody, where they are listed by clerk', () => {
  const plan = explainCasePage(store, page({ state: 'open' }, 'clerk', false))
  // First the cases of clerks, then those of nobody.
  expect(plan.filter(step => step.includes('TEMP B-TREE'))).toEqual([
    'USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
})

it('lists by clerk: of each the earliest received first, cases of nobody last, whichever way', () => {
  const orderOf = (descending: boolean, filter: CaseFilter) =>
    listCases(store, page(filter, 'clerk', descending, null, 5_000)).rows
  for (const filter of [{}, { state: 'open' }, { kind: 'mediation', state: 'closed' }] as const) {
    for (const descending of [false, true]) {
      const rows = orderOf(descending, filter)
      const assigned = rows.filter(row => row.clerk !== null)
      const sorted = [...assigned].sort(
        (a, b) => compareBytes(a.clerk ?? '', b.clerk ?? '') || byReceipt(a, b),
      )
      expect(rows.slice(0, assigned.length).map(row => row.id)).toEqual(
        (descending ? sorted.reverse() : sorted).map(row => row.id),
      )
      expect(rows.slice(assigned.length).every(row => row.clerk === null)).toBe(true)
    }
  }
  expect(orderOf(false, {}).some(row => row.clerk === null)).toBe(true)
})

function byReceipt(a: CaseRow, b: CaseRow): number {
  return a.receivedOn === b.receivedOn ? a.id - b.id : a.receivedOn < b.receivedOn ? -1 : 1
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
