// One step recorded for many cases at once: for all or for none, or for those that can, each by its own state.

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeskClient } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let ids: number[]

beforeEach(async () => {
  desk = await openTestDesk('2026-02-05')
  clerk = desk.as('clerk')
  ids = []
  for (const title of ['一种支架', '一种小车', '一种轨道']) {
    const { id } = await clerk.cases.register({
      kind: 'preExamination',
      subKind: 'invention',
      title,
      receivedOn: plainDate('2026-02-02'),
      receivedTime: null,
      fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
      clerk: '刘某辰',
    })
    ids.push(id)
  }
})
afterEach(() => desk.close())

const accept = {
  action: 'accept',
  happenedOn: plainDate('2026-02-03'),
  outcome: null,
  fields: {},
  note: '批量受理',
} as const

async function choose(...chosen: number[]) {
  return Promise.all(chosen.map(async id => ({ id, version: (await clerk.cases.get({ id })).version })))
}

async function stages(): Promise<string[]> {
  return Promise.all(ids.map(async id => (await clerk.cases.get({ id })).line.stage))
}

it('records an event of its own for every case', async () => {
  const answer = await clerk.cases.recordSteps({ ...accept, cases: await choose(...ids), mode: 'all' })
  expect(answer.count).toBe(3)
  expect(answer.cases.map(({ version, failure }) => [version, failure])).toEqual([
    [2, null],
    [2, null],
    [2, null],
  ])
  expect(await stages()).toEqual(['examining', 'examining', 'examining'])
  expect(await findWrong(desk)).toEqual([])
})

it('records for none where one cannot and all were wanted, and says which and why', async () => {
  const [first = 0, , third = 0] = ids
  await clerk.cases.recordSteps({ ...accept, cases: await choose(first), mode: 'all' })
  const cases = await choose(...ids)
  const preview = await clerk.cases.previewSteps({ ...accept, cases })
  expect(preview.count).toBe(2)
  const answer = await clerk.cases.recordSteps({ ...accept, cases, mode: 'all' })
  expect(answer.count).toBe(0)
  expect(answer.cases.map(one => one.failure?.code ?? null)).toEqual(['actionNotLegal', null, null])
  expect(await stages()).toEqual(['examining', 'submitted', 'submitted'])
  const possible = await clerk.cases.recordSteps({ ...accept, cases, mode: 'possible' })
  expect(possible.count).toBe(2)
  expect(await stages()).toEqual(['examining', 'examining', 'examining'])
  expect((await clerk.cases.get({ id: third })).timeline).toHaveLength(2)
})

it('notices a case that moved meanwhile, and one that is not there', async () => {
  const [first = 0, second = 0] = ids
  const stale = [...(await choose(first, second)), { id: 999, version: 1 }]
  await clerk.cases.addNote({ id: first, text: '电话联系' })
  const answer = await clerk.cases.recordSteps({ ...accept, cases: stale, mode: 'possible' })
  expect(answer.cases.map(one => one.failure?.code ?? null)).toEqual(['caseMoved', null, 'caseNotFound'])
  expect(answer.count).toBe(1)
})

it('hands many cases to a clerk', async () => {
  await clerk.cases.assignMany({ cases: await choose(...ids), clerk: '周某明', mode: 'all' })
  const { lines } = await clerk.cases.list({
    filter: { clerk: '周某明' },
    sort: 'number',
    descending: false,
    after: null,
    limit: 10,
  })
  expect(lines).toHaveLength(3)
})

it('offers what is legal for at least one of the cases, with how many', async () => {
  const [first = 0] = ids
  await clerk.cases.recordSteps({ ...accept, cases: await choose(first), mode: 'all' })
  const offered = await clerk.cases.offerSteps({ ids })
  expect(offered.find(({ id }) => id === 'accept')).toMatchObject({ kind: 'preExamination', cases: 2 })
  expect(offered.find(({ id }) => id === 'pass')?.cases).toBe(1)
})

it('refuses a case named twice, and more cases than at once', async () => {
  const [chosen] = await choose(ids[0] ?? 0)
  if (!chosen) throw new Error('no case')
  const call = (cases: { id: number; version: number }[]) =>
    failureOf(clerk.cases.recordSteps({ ...accept, cases, mode: 'all' }))
  expect(await call([chosen, chosen])).toBe('inputInvalid')
  expect(await call(Array.from({ length: 501 }, (_, id) => ({ id: id + 1, version: 1 })))).toBe(
    'inputInvalid',
  )
})

it('records what is one case’s own in the place of what is said of all', async () => {
  const [first = 0, second = 0, third = 0] = ids
  const [one, two, three] = await choose(first, second, third)
  if (!one || !two || !three) throw new Error('no cases')
  const own = { happenedOn: plainDate('2026-02-04'), note: '补正后受理' }
  const answer = await clerk.cases.recordSteps({
    ...accept,
    cases: [one, { ...two, own }, three],
    mode: 'all',
  })
  expect(answer.count).toBe(3)
  const told = await Promise.all(ids.map(async id => (await clerk.cases.get({ id })).timeline.at(-1)))
  expect(told.map(entry => [entry?.happenedOn, entry?.note])).toEqual([
    ['2026-02-03', '批量受理'],
    ['2026-02-04', '补正后受理'],
    ['2026-02-03', '批量受理'],
  ])
  const starts = await Promise.all(
    ids.map(async id =>
      (await clerk.cases.get({ id })).clocks.find(({ ruleId }) => ruleId === 'PX-EXAM-INV'),
    ),
  )
  expect(starts.map(clock => clock?.start)).toEqual(['2026-02-03', '2026-02-04', '2026-02-03'])
  expect(await findWrong(desk)).toEqual([])
})

it('takes fields of which every case has its own, and answers for each by itself', async () => {
  await clerk.cases.recordSteps({ ...accept, cases: await choose(...ids), mode: 'all' })
  const pass = { ...accept, action: 'pass', note: '' }
  await clerk.cases.recordSteps({ ...pass, cases: await choose(...ids), mode: 'all' })
  const file = { ...accept, action: 'file', note: '' }
  const numbers = ['202610000001.5', '202610000002.3', 'x']
  const cases = (await choose(...ids)).map((chosen, index) => ({
    ...chosen,
    own: {
      fields: { applicationNumber: numbers[index] ?? '' },
      overrides: { applicationNumber: '受理通知书如此' },
    },
  }))
  const all = await clerk.cases.recordSteps({ ...file, cases, mode: 'all' })
  expect(all.cases.map(({ failure }) => failure?.code ?? null)).toEqual([null, null, 'fieldInvalid'])
  expect(await stages()).toEqual(['passed', 'passed', 'passed'])
  const answer = await clerk.cases.recordSteps({ ...file, cases, mode: 'possible' })
  expect(answer.count).toBe(2)
  const known = await Promise.all(
    ids.map(async id => (await clerk.cases.get({ id })).fields.applicationNumber),
  )
  expect(known).toEqual(['202610000001.5', '202610000002.3', undefined])
  const late = { ...cases[2], id: ids[2] ?? 0, version: cases[2]?.version ?? 0 }
  const refused = [{ ...late, own: { happenedOn: plainDate('2026-02-06') } }]
  const preview = await clerk.cases.previewSteps({ ...file, cases: refused })
  expect(preview.cases[0]?.failure?.code).toBe('dateInFuture')
  expect(
    await failureOf(
      clerk.cases.recordSteps({ ...file, cases: [{ ...late, own: { clerk: 'x' } } as never], mode: 'all' }),
    ),
  ).toBe('inputInvalid')
  expect(await findWrong(desk)).toEqual([])
})
