// The overdue list and what is at risk, page by page: pages joined are the whole list, however it is asked for.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { readSupervision } from '#electron/jobs/read-supervision.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import type { OverdueFilter, PressingList } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { bringIn } from '../builders/bring-in.ts'
import { openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const today = plainDate('2026-11-20')
const past = plainDate('2026-10-20')
const later = plainDate('2026-12-10')

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk(today)
  await bringIn(desk, 'open-2026-11.xlsx')
  await bringIn(desk, 'mediation-2023.csv')
}, 60_000)
afterAll(() => desk.close())

/** The lists as they are printed. */
function readWhole(asOf: typeof today, filter: OverdueFilter = {}) {
  const opened = openStoreForReading(desk.folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store, close } = opened.value
  const context = {
    ...{ folder: desk.folder, reckoning: readReckoning(store), plans: new Map() },
    reader: () => store,
    writer: () => {
      throw new Error('only reads')
    },
  }
  const control = { report: () => undefined, isCancelled: () => false }
  const lists = readSupervision(context, { asOf, today, filter }, control)
  close()
  return lists as Awaited<typeof lists>
}

const ask = (
  list: PressingList,
  asked: { filter?: OverdueFilter; byClerk?: boolean; after?: string | null },
) =>
  desk.as('auditor').supervision.overdue({
    ...{ asOf: today, list, limit: 5, filter: {}, byClerk: false, after: null },
    ...asked,
  })

describe('pages of the overdue list', () => {
  const filters: Readonly<Record<string, OverdueFilter>> = {
    everything: {},
    'one kind': { kind: 'mediation' },
    'one limit': { ruleId: 'MD-PRE' as RuleId },
    'at least ten days late': { atLeastDaysLate: 10 },
    nothing: { clerk: '没有这个人' },
  }
  const days = { today, 'a past day': past, 'a later day': later }

  describe.each(Object.entries(days))('as of %s', (_, asOf) => {
    it.each(Object.entries(filters))('joined are the whole list: %s', async (__, filter) => {
      const whole = readWhole(asOf, filter)
      for (const limit of [1, 7, 200]) {
        const { lines, atRisk } = await readOverdueLists(desk.as('auditor'), { asOf, filter, limit })
        expect(lines).toEqual(whole.lines)
        expect(atRisk).toEqual(whole.atRisk)
      }
    })

    it('joined by clerk are the same clocks, each clerk’s together and in order', async () => {
      const whole = readWhole(asOf)
      const { lines } = await readOverdueLists(desk.as('auditor'), {
        ...{ asOf, filter: {}, byClerk: true, limit: 4 },
      })
      expect(lines).toEqual([...Map.groupBy(whole.lines, ({ clerk }) => clerk).values()].flat())
    })
  })

  it('have the latest first', () => {
    const late = readWhole(today).lines.map(({ workingDaysLate }) => workingDaysLate ?? 0)
    expect(late).toEqual([...late].sort((a, b) => b - a))
    expect(late.length).toBeGreaterThan(50)
  })

  it.each(['overdue', 'atRisk'] as const)('say with the first how long the list is: %s', async list => {
    const { lines, atRisk } = readWhole(today)
    const whole = list === 'overdue' ? lines : atRisk
    const first = await ask(list, {})
    expect(first.total).toBe(whole.length)
    expect((await ask(list, { after: first.next })).total).toBeNull()
    expect((await ask(list, { filter: { kind: 'mediation' } })).total).toBe(
      whole.filter(({ kind }) => kind === 'mediation').length,
    )
  })

  it('say with the first how many each clerk has', async () => {
    const { clerks, next } = await ask('overdue', { byClerk: true })
    expect(clerks).toEqual(countByClerk(readWhole(today).lines))
    expect((await ask('overdue', { byClerk: true, after: next })).clerks).toBeNull()
  })

  it('begin anew after a cursor that is none', async () => {
    const [first, byClerk] = [await ask('overdue', {}), await ask('overdue', { byClerk: true })]
    for (const after of ['', '[]', '{}', '["2026-01-01"]', '[null,1,2,3]', '["not a day",1,"x",1]']) {
      expect((await ask('overdue', { after })).lines).toEqual(first.lines)
      if (!after.includes('not a day'))
        expect((await ask('overdue', { after, byClerk: true })).lines).toEqual(byClerk.lines)
    }
  })

  it('follow what is recorded', async () => {
    const client = desk.as('supervisor')
    const before = await ask('overdue', { byClerk: true })
    const [{ caseId }] = before.lines as [ClockLine]
    await client.cases.assign({ id: caseId, clerk: '新来某' })
    const mine = await ask('overdue', { filter: { clerk: '新来某' } })
    expect(mine.lines.map(clock => clock.caseId)).toContain(caseId)
    expect((await ask('overdue', { byClerk: true })).clerks).toEqual(countByClerk(readWhole(today).lines))
    const { clerks } = await client.supervision.overdueChoices({ asOf: today })
    expect(clerks).toContain('新来某')
  })
})

describe('the choices of its filters', () => {
  it('are what the lists have', async () => {
    const { lines, atRisk } = readWhole(today)
    const pressing = [...lines, ...atRisk]
    const choices = await desk.as('auditor').supervision.overdueChoices({ asOf: today })
    const distinct = (values: readonly (string | null)[]) =>
      [...new Set(values.filter(value => value !== null))].sort()
    expect(choices).toEqual({
      clerks: distinct(pressing.map(({ clerk }) => clerk)),
      ruleIds: distinct(pressing.map(({ ruleId }) => ruleId)),
      stages: distinct(pressing.map(({ stage }) => stage)),
    })
  })
})

function countByClerk(lines: readonly ClockLine[]) {
  return [...Map.groupBy(lines, ({ clerk }) => clerk)].map(([clerk, { length }]) => ({
    clerk,
    count: length,
  }))
}
