// The figures of Today: each is as many as its list has, although a case may run on several clocks at once.

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2026-11-22')
  await desk.desk.demonstrate(400, 7)
})
afterAll(() => desk.close())

const page = { sort: 'due', descending: false, after: null, limit: 200 } as const
const list = (filter: CaseFilter) => desk.as('auditor').cases.list({ ...page, filter })

it('a case that runs on two clocks counts once, where its list has it', async () => {
  const { lines } = await list({ state: 'open' })
  const views = await Promise.all(lines.map(({ id }) => desk.as('auditor').cases.get({ id })))
  const running = views.map(({ clocks }) =>
    clocks.filter(({ owner, stop }) => owner === 'centre' && stop === null),
  )
  expect(running.filter(clocks => clocks.length > 1)).not.toEqual([])
  const { counts } = await desk.as('auditor').supervision.today({ mine: false })
  for (const light of ['dueToday', 'atRisk', 'normal', 'paused'] as const)
    expect((await list({ state: 'open', light })).total, light).toBe(counts[light])
  expect((await list({ due: 'provisional' })).total).toBe(counts.provisional)
})

it('so do those of one clerk', async () => {
  const clerk = (await desk.as('clerk').session.current()).user.name
  const { lines } = await list({ state: 'open', light: 'normal' })
  for (const { id } of lines.slice(0, 4)) await desk.as('supervisor').cases.assign({ id, clerk })
  const { counts } = await desk.as('clerk').supervision.today({ mine: true })
  expect(counts.normal).toBe(4)
  for (const light of ['dueToday', 'atRisk', 'normal', 'paused'] as const)
    expect((await list({ state: 'open', light, clerk })).total, light).toBe(counts[light])
})

it('the first lines of one clerk are the first of the whole lists that are theirs', async () => {
  const auditor = desk.as('auditor').supervision
  const clerk = (await desk.as('clerk').session.current()).user.name
  const ask = { asOf: plainDate('2026-11-22'), filter: {}, byClerk: false, after: null, limit: 200 }
  const all = await auditor.overdue({ ...ask, list: 'overdue' })
  expect(all.lines.length).toBeGreaterThan(2)
  for (const { caseId: id } of all.lines.slice(-2)) await desk.as('supervisor').cases.assign({ id, clerk })
  const { overdue, dueSoon, counts } = await desk.as('clerk').supervision.today({ mine: true })
  for (const [list, shown] of [
    ['overdue', overdue],
    ['atRisk', dueSoon],
  ] as const) {
    const theirs = (await auditor.overdue({ ...ask, list })).lines.filter(line => line.clerk === clerk)
    expect(shown, list).toEqual(theirs.slice(0, 8))
    if (list === 'overdue') expect(counts.overdue).toBe(theirs.length)
  }
})
