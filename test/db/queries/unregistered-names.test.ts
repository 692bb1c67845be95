// Names that the registry has not, page by page: against a recount that looks at every name.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { listUnregisteredNames } from '#db/queries/unregistered-names.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

let desk: TestDesk
let store: ReadStore
let close: () => void

beforeEach(async () => {
  desk = await openTestDesk('2026-11-20')
  await desk.desk.demonstrate(900, 7)
  const opened = openStoreForReading(desk.folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  store = opened.value.store
  close = opened.value.close
})
afterEach(async () => {
  close()
  await desk.close()
})

interface Recounted {
  readonly name: string
  readonly cases: number
  readonly open: number
}

function recount(): readonly Recounted[] {
  return store.database
    .prepare(
      `SELECT m.name, sum(m.cases) AS cases, sum(m.open) AS open FROM met_name m
       WHERE m.role = 'applicant'
         AND NOT EXISTS (SELECT 1 FROM registry_name n WHERE n.kind = 'entity' AND n.name_key = m.name_key
           AND (m.code = '' OR n.code = '' OR n.code = m.code))
         AND NOT EXISTS (SELECT 1 FROM registry_name n WHERE n.kind = 'entity' AND n.code = m.code AND n.code <> '')
       GROUP BY m.name ORDER BY m.name`,
    )
    .all() as Recounted[]
}

function walk(text = ''): { total: number; names: readonly Recounted[] } {
  const names: Recounted[] = []
  for (let offset = 0; ; offset += 40) {
    const page = listUnregisteredNames(store, 'entity', text, { offset, limit: 40 })
    for (const { name, cases, open } of page.names) names.push({ name, cases, open })
    if (page.names.length < 40) return { total: page.total, names }
  }
}

const byName = (a: Recounted, b: Recounted) => (a.name < b.name ? -1 : 1)

describe('unregistered names', () => {
  it('are those of a recount, each on one page, with the busiest first', () => {
    const { total, names } = walk()
    expect(total).toBeGreaterThan(100)
    expect(names.length).toBe(total)
    expect([...names].sort(byName)).toEqual([...recount()].sort(byName))
    expect(names[0]?.cases).toBe(Math.max(...names.map(({ cases }) => cases)))
  })

  it('are fewer by what is registered, by its name or by its code', async () => {
    const clerk = desk.as('clerk')
    const code = '91430300MA4L16JQ9P'
    await clerk.cases.register({
      kind: 'preExamination',
      subKind: 'invention',
      title: '一种轨道检测小车',
      receivedOn: plainDate('2026-11-18'),
      receivedTime: null,
      clerk: null,
      fields: { applicant: '湘潭韶峰重工有限公司', creditCode: code },
    })
    const before = walk()
    const add = (name: string, itsCode?: string) =>
      clerk.registries.record({
        change: {
          type: 'entryAdded',
          kind: 'entity',
          on: plainDate('2026-11-20'),
          name,
          facts: itsCode === undefined ? {} : { code: itsCode },
        },
      })
    await add(before.names[0]?.name ?? '')
    await add('另一个名称有限公司', code)
    const after = walk()
    expect(after.total).toBe(before.total - 2)
    expect(after.names.length).toBe(after.total)
    expect([...after.names].sort(byName)).toEqual([...recount()].sort(byName))
  })

  it.each(['湘', '科技', 'kj', '9143'])('found by %s are those of the whole list that it finds', typed => {
    const word = foldForSearch(typed)
    const { total, names } = walk(word)
    expect(names.length).toBe(total)
    const all = new Set(walk().names.map(({ name }) => name))
    expect(names.every(({ name }) => all.has(name))).toBe(true)
    if (typed === '湘') expect(names.length).toBe([...all].filter(name => name.includes('湘')).length)
  })
})
