// The cases behind the count of provisional due days: those the clocks themselves say, in any order and with any other
// filter.

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import { plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2026-12-21')
  await desk.desk.demonstrate(300, 11)
})
afterAll(() => desk.close())

type Sort = 'received' | 'number' | 'due' | 'closed'

async function list(filter: CaseFilter, sort: Sort = 'due', limit = 200) {
  const lines = []
  let after: string | null = null
  let total: number | null = null
  do {
    const page = await desk.as('auditor').cases.list({ filter, sort, descending: false, after, limit })
    lines.push(...page.lines)
    after = page.next
    total = page.total
  } while (after !== null)
  expect(lines).toHaveLength(total ?? -1)
  return lines
}

/** Every open case, asked for its clocks one by one. */
async function listBehind(): Promise<readonly number[]> {
  const ids: number[] = []
  for (const { id } of await list({})) {
    const { clocks } = await desk.as('auditor').cases.get({ id })
    const waits = clocks.some(
      ({ stop, owner, due }) => stop === null && owner === 'centre' && due?.provisional === 'unpublished',
    )
    if (waits) ids.push(id)
  }
  return ids.sort((a, b) => a - b)
}

const idsOf = (lines: readonly { id: number }[]) => lines.map(({ id }) => id).sort((a, b) => a - b)

it('are as many as the clocks have, whatever the order and the size of a page', async () => {
  const behind = await listBehind()
  expect(behind.length).toBeGreaterThan(3)
  const { counts } = await desk.as('auditor').supervision.today({ mine: false })
  expect(counts.provisional).toBe(behind.length)
  for (const sort of ['due', 'received', 'number', 'closed'] as const)
    expect(idsOf(await list({ due: 'provisional' }, sort, 2)), sort).toEqual(behind)
})

it('are narrowed by what else is asked', async () => {
  const all = await list({ due: 'provisional' })
  for (const kind of ['preExamination', 'mediation', 'rightsProtection'] as const)
    expect(idsOf(await list({ due: 'provisional', kind }))).toEqual(
      idsOf(all.filter(line => line.kind === kind)),
    )
  const { caseNumber = '', id } = all[0] ?? {}
  expect(idsOf(await list({ due: 'provisional', text: caseNumber }))).toEqual([id])
  expect(await list({ due: 'provisional', text: '没有这样的案件' })).toEqual([])
})

it('wait for a decision where an extension of a running clock was asked for, and no longer', async () => {
  const asked = async () => {
    const ids = idsOf(await list({ due: 'extensionPending' }))
    const { pendingExtensions } = await desk.as('auditor').supervision.today({ mine: false })
    expect(pendingExtensions).toBe(ids.length)
    return ids
  }
  const before = await asked()
  for (const id of idsOf(await list({ state: 'open' }))) {
    const { extendable } = await desk.as('auditor').cases.get({ id })
    expect(before.includes(id), `case ${id}`).toBe(extendable.some(({ pending }) => pending))
  }
  const clerk = desk.as('clerk')
  const { id } = await clerk.cases.register({
    kind: 'preExamination',
    subKind: 'invention',
    title: '一种低噪声轨道检测小车',
    receivedOn: plainDate('2026-12-18'),
    receivedTime: null,
    fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
    clerk: '刘某辰',
  })
  const step = async () => ({
    id,
    version: (await clerk.cases.get({ id })).version,
    happenedOn: plainDate('2026-12-21'),
    note: '补充材料',
    ruleId: 'PX-INTAKE',
  })
  await clerk.cases.applyExtension({ ...(await step()), days: 2 })
  expect(await asked()).toEqual([...before, id].sort((a, b) => a - b))
  await desk.as('supervisor').cases.decideExtension({ ...(await step()), approved: false })
  expect(await asked()).toEqual(before)
})

it('are due in a year of which nothing is published', async () => {
  const lastPublished = toDayNumber(plainDate('2026-12-31'))
  for (const { due } of await list({ due: 'provisional' })) {
    if (due?.provisional === 'unpublished') expect(toDayNumber(due.date)).toBeGreaterThan(lastPublished)
  }
})
