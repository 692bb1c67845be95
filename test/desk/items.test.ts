// Items of a case on a real desk: instalments due on agreed days, a centre's own items, a notice; and the clocks that
// outlive their case.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient

beforeEach(async () => {
  desk = await openTestDesk('2026-03-31')
  clerk = desk.as('clerk')
})
afterEach(() => desk.close())

type Registration = Parameters<DeskClient['cases']['register']>[0]
type Step = Parameters<DeskClient['cases']['recordStep']>[0]

const mediation: Registration = {
  kind: 'mediation',
  subKind: 'peoples',
  title: '混凝土泵送缸专利侵权纠纷',
  receivedOn: plainDate('2026-03-02'),
  receivedTime: null,
  fields: { applicant: '刘某丑', respondent: '芷沚商行', disputeType: 'infringement' },
  clerk: '刘某辰',
}
const report: Registration = {
  ...mediation,
  kind: 'rightsProtection',
  subKind: 'complaint',
  fields: { reporter: '刘某丑', category: 'report' },
}

async function ask(id: number, action: string, on: string, fields: Step['fields'] = {}): Promise<Step> {
  const { version, actions } = await clerk.cases.get({ id })
  const outcome = actions.find(offered => offered.id === action)?.outcomes[0] ?? null
  return { id, version, action, happenedOn: plainDate(on), outcome, fields, note: '' }
}

async function step(id: number, action: string, on: string, fields: Step['fields'] = {}): Promise<CaseView> {
  await clerk.cases.recordStep(await ask(id, action, on, fields))
  return clerk.cases.get({ id })
}

async function refused(id: number, action: string, on: string, fields: Step['fields'] = {}) {
  return failureOf(clerk.cases.recordStep(await ask(id, action, on, fields)))
}

const clocksOf = (view: CaseView, rule: string) =>
  view.clocks
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ due, stop, light, owner, amount }) => ({ due: due?.date, stop, light, owner, amount }))

describe('the instalments of an agreement', () => {
  let id: number
  beforeEach(async () => {
    id = (await clerk.cases.register(mediation)).id
    await step(id, 'accept', '2026-03-03')
    await step(id, 'recordAgreement', '2026-03-10')
    await step(id, 'agreeInstalment', '2026-03-10', instalment('1', '2026-03-20'))
    await step(id, 'agreeInstalment', '2026-03-10', instalment('2', '2026-04-05'))
  })

  it('are each due on the day agreed, a day off too, and stopped each by its own performance', async () => {
    const view = await step(id, 'recordInstalment', '2026-03-23', { instalment: '1', performedAmount: 100 })
    const own = { owner: 'party', amount: 0 }
    expect(clocksOf(view, 'MD-PERFORM')).toEqual([
      { due: '2026-03-20', stop: '2026-03-23', light: 'closedLate', ...own },
      { due: '2026-04-05', stop: null, light: 'atRisk', ...own },
    ])
  })

  it('explain themselves by the agreement, and by nothing that was counted', async () => {
    const { lines } = await clerk.cases.explain({ id, ruleId: 'MD-PERFORM' as RuleId, round: 2 })
    expect(lines.slice(1)).toEqual([
      { type: 'agreed', date: '2026-04-05' },
      { type: 'due', date: '2026-04-05', provisional: null },
    ])
  })

  it('cannot be agreed twice under one name, nor for a day before, nor performed without having been agreed', async () => {
    expect(await refused(id, 'agreeInstalment', '2026-03-11', instalment('2', '2026-05-01'))).toBe(
      'fieldInvalid',
    )
    expect(await refused(id, 'agreeInstalment', '2026-03-11', instalment('3', '2026-03-10'))).toBe(
      'dateBeforeStart',
    )
    const unknown = { instalment: '3', performedAmount: 100 }
    expect(await refused(id, 'recordInstalment', '2026-03-11', unknown)).toBe('fieldInvalid')
    const early = { instalment: '1', performedAmount: 100 }
    expect(await refused(id, 'recordInstalment', '2026-03-09', early)).toBe('dateBeforeStart')
  })

  it('belong to their steps: they are no field of the case and cannot be changed as one', async () => {
    const view = await clerk.cases.get({ id })
    expect(Object.keys(view.fields)).not.toContain('instalmentDueOn')
    expect(view.timeline.at(-1)?.fields).toMatchObject({ instalment: '2', instalmentDueOn: '2026-04-05' })
    const change = { id, version: view.version, title: null, happenedOn: plainDate('2026-03-11'), note: '' }
    expect(await failureOf(clerk.cases.changeFields({ ...change, fields: { instalment: '9' } }))).toBe(
      'fieldInvalid',
    )
  })

  it('all end with full performance', async () => {
    const view = await step(id, 'recordPerformed', '2026-03-25')
    expect(clocksOf(view, 'MD-PERFORM').map(({ stop }) => stop)).toEqual(['2026-03-25', '2026-03-25'])
  })
})

function instalment(name: string, dueOn: string) {
  return { instalment: name, instalmentDueOn: dueOn, instalmentAmount: 100 }
}

describe("a centre's own item", () => {
  it('has the working days it was promised, on the page and on the overdue list, beside others', async () => {
    const { id } = await clerk.cases.register(mediation)
    await step(id, 'accept', '2026-03-03')
    await step(id, 'beginItem', '2026-03-03', { itemName: '专家评议', itemDays: 2 })
    const view = await step(id, 'beginItem', '2026-03-04', { itemName: '技术比对', itemDays: 30 })
    expect(clocksOf(view, 'ANY').map(({ due, amount, light }) => [due, amount, light])).toEqual([
      ['2026-03-05', 2, 'overdue'],
      ['2026-04-16', 30, 'normal'],
    ])
    const { lines } = await readOverdueLists(clerk, { asOf: plainDate('2026-03-31'), filter: {} })
    expect(lines.map(({ ruleId, amount, due }) => [ruleId, amount, due?.date])).toEqual([
      ['ANY', 2, '2026-03-05'],
    ])
    const finished = await step(id, 'finishItem', '2026-03-31', { itemName: '专家评议' })
    expect(clocksOf(finished, 'ANY').map(({ stop }) => stop)).toEqual(['2026-03-31', null])
    expect(await refused(id, 'finishItem', '2026-03-31', { itemName: '专家评议' })).toBe('fieldInvalid')
  })
})

describe('a public notice', () => {
  it('runs by its own limit while the others wait, one at a time', async () => {
    const { id } = await clerk.cases.register(mediation)
    await step(id, 'accept', '2026-03-03')
    expect(await refused(id, 'endNotice', '2026-03-04')).toBe('actionNotLegal')
    const published = await step(id, 'publishNotice', '2026-03-04')
    expect(clocksOf(published, 'NOTICE')).toMatchObject([
      { due: '2026-04-01', light: 'atRisk', owner: 'other' },
    ])
    expect(clocksOf(published, 'MD-PEOPLE')).toMatchObject([{ light: 'paused' }])
    expect(await refused(id, 'publishNotice', '2026-03-05')).toBe('actionNotLegal')
    const ended = await step(id, 'endNotice', '2026-03-09')
    expect(clocksOf(ended, 'MD-PEOPLE')).toMatchObject([{ due: '2026-04-09' }])
  })
})

describe('telling the named reporter', () => {
  it('is still owed when the report was refused, until it is done', async () => {
    const { id } = await clerk.cases.register(report)
    const view = await step(id, 'refuse', '2026-03-10')
    expect(view.line).toMatchObject({ stage: 'refused', closedOn: '2026-03-10' })
    expect(clocksOf(view, 'RP-CPL-TELL')).toMatchObject([{ due: '2026-03-17', stop: null, light: 'overdue' }])
    const told = await step(id, 'feedBack', '2026-03-16')
    expect(clocksOf(told, 'RP-CPL-TELL')).toMatchObject([{ stop: '2026-03-16', light: 'closedInTime' }])
  })
})

it('lets a supervisor, and no clerk, issue a third opinion', async () => {
  const { id } = await clerk.cases.register({
    ...mediation,
    kind: 'preExamination',
    subKind: 'design',
    fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
  })
  await step(id, 'accept', '2026-03-03')
  for (const day of ['2026-03-04', '2026-03-05']) {
    await step(id, 'issueOpinion', day)
    await step(id, 'recordReply', day)
  }
  expect(await refused(id, 'issueOpinion', '2026-03-06')).toBe('actionNotLegal')
  await desk.as('supervisor').cases.recordStep(await ask(id, 'issueOpinion', '2026-03-06'))
  expect((await clerk.cases.get({ id })).line.stage).toBe('replying')
})
