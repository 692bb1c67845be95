// The list of cases narrowed by a text, with other filters, sorts and pages: the same whichever way it is read.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import type { CaseRow } from '#db/queries/case-row.ts'
import { listCases } from '#db/queries/list-cases.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { type CaseFilter, caseSorts } from '#shared/contract/case-list-contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { matchesWord } from '#shared/search/matches-word.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

const asOf = plainDate('2026-11-20')
let desk: TestDesk
let opened: { store: ReadStore; close(): void }

beforeAll(async () => {
  desk = await openTestDesk(asOf)
  await desk.desk.demonstrate(400, 11)
  const reading = openStoreForReading(desk.folder)
  if (!reading.ok) throw new Error(reading.failure.code)
  opened = reading.value
}, 60_000)
afterAll(async () => {
  opened.close()
  await desk.close()
})

type Request = Omit<Parameters<typeof listCases>[1], 'after' | 'asOf'>

function readAll(request: Request): readonly CaseRow[] {
  const rows: CaseRow[] = []
  let after: string | null = null
  do {
    const page = listCases(opened.store, { ...request, after, asOf })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

const idsOf = (rows: readonly CaseRow[]): readonly number[] => rows.map(({ id }) => id)

function searchedTexts(): ReadonlyMap<number, string> {
  const rows = opened.store.database.prepare('SELECT place % 1073741824 AS id, text FROM searched_case').all()
  return new Map((rows as { id: number; text: string }[]).map(({ id, text }) => [id, text]))
}

const texts = fc.constantFrom(
  '公司',
  '陶瓷',
  '知调',
  '2026',
  '某',
  '有限公司',
  'YXGS',
  'shang',
  '没有这个',
  ' ',
)
const filters = fc.constantFrom<CaseFilter>(
  {},
  { state: 'open' },
  { state: 'closed' },
  { kind: 'mediation' },
  { kind: 'preExamination', state: 'open' },
  { light: 'overdue' },
)
const orders = { sort: fc.constantFrom(...caseSorts), descending: fc.boolean() }

describe('a list of cases narrowed by a text', () => {
  it('is the list without it, less the cases the text does not find', () => {
    const searched = searchedTexts()
    fc.assert(
      fc.property(
        texts,
        filters,
        fc.record(orders),
        fc.constantFrom(0, 10_000),
        (text, rest, order, gatherAtMost) => {
          const word = foldForSearch(text)
          const all = readAll({ ...order, filter: rest, limit: 200 })
          const expected = all.filter(({ id }) => matchesWord(searched.get(id) ?? '', word))
          const narrowed: Request = { ...order, filter: { ...rest, text }, limit: 17, gatherAtMost }
          expect(idsOf(readAll(narrowed))).toEqual(idsOf(expected))
        },
      ),
      { numRuns: 80, seed: 20_261_121 },
    )
  })

  it('counts what it gathered, and nothing where it would have to read everything', () => {
    const request = {
      filter: { text: '公司' },
      sort: 'due',
      descending: false,
      after: null,
      asOf,
      limit: 5,
    } as const
    const found = readAll({ filter: { text: '公司' }, sort: 'due', descending: false, limit: 200 })
    expect(listCases(opened.store, request).total).toBe(found.length)
    expect(listCases(opened.store, { ...request, gatherAtMost: 10 }).total).toBeNull()
  })

  it('puts cases without a due date last, whichever way it is sorted', () => {
    for (const descending of [false, true]) {
      const rows = readAll({ filter: {}, sort: 'due', descending, limit: 30 })
      const dated = rows.map(({ boundRule, closedOn }) => boundRule !== null && closedOn === null)
      expect(rows).toHaveLength(400)
      expect(dated.lastIndexOf(true)).toBeLessThan(rows.filter(row => row.closedOn === null).length)
    }
  })

  it('sorts nothing where it reads the list in its order', () => {
    const { database } = opened.store
    for (const sort of ['received', 'number'] as const) {
      const plans: string[] = []
      const spied = new Proxy(database, {
        get(target, name) {
          if (name !== 'prepare') return Reflect.get(target, name)
          return (sql: string) => {
            const values = Array.from(sql.match(/\?/g) ?? [], () => 1)
            if (sql.startsWith('select')) {
              const plan = target.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
              plans.push(...(plan as { detail: string }[]).map(({ detail }) => detail))
            }
            return target.prepare(sql)
          }
        },
      })
      const store = { ...opened.store, database: spied }
      const filter = { text: '公司' }
      listCases(store, { filter, sort, descending: false, after: null, asOf, limit: 5, gatherAtMost: 0 })
      expect(plans.length).toBeGreaterThan(0)
      expect(plans.join('\n')).not.toContain('TEMP B-TREE')
      expect(plans.join('\n')).toContain('SEARCH searched_case USING INTEGER PRIMARY KEY')
    }
  })
})
