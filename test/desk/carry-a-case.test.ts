// A clerk carries cases through a real desk: logging, steps, pauses, extensions, and everything that is refused.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let supervisor: DeskClient

beforeEach(async () => {
  desk = await openTestDesk('2026-02-05')
  clerk = desk.as('clerk')
  supervisor = desk.as('supervisor')
})
afterEach(() => desk.close())

const invention = {
  kind: 'preExamination',
  subKind: 'invention',
  title: '一种低噪声轨道检测小车',
  receivedOn: plainDate('2026-02-02'),
  receivedTime: null,
  fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
  clerk: '刘某辰',
} as const

const people = {
  ...invention,
  kind: 'mediation',
  subKind: 'peoples',
  title: '混凝土泵送缸专利侵权纠纷',
  fields: { applicant: '刘某丑', respondent: '芷沚商行', disputeType: 'infringement' },
} as const

const assistance = {
  ...invention,
  kind: 'rightsProtection',
  subKind: 'assistance',
  title: '展会维权',
  fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
} as const

async function step(
  id: number,
  action: string,
  happenedOn: string,
  more: Partial<Step> = {},
): Promise<CaseView> {
  const { version } = await clerk.cases.get({ id })
  await clerk.cases.recordStep({
    id,
    version,
    action,
    happenedOn: plainDate(happenedOn),
    outcome: null,
    fields: {},
    note: '',
    ...more,
  })
  return clerk.cases.get({ id })
}
type Step = Parameters<DeskClient['cases']['recordStep']>[0]

function clockOf(view: CaseView, ruleId: string) {
  return view.clocks.find(clock => clock.ruleId === ruleId)
}

describe('logging a case', () => {
  it('of each kind gives numbers of that kind and year without gaps, and the clocks that start with receipt', async () => {
    const first = await clerk.cases.register(invention)
    const second = await clerk.cases.register(invention)
    const third = await clerk.cases.register(people)
    const fourth = await clerk.cases.register(assistance)
    const code = /〔2026〕([A-Z0-9]{2})00001号$/.exec(first.caseNumber)?.[1]
    expect(second.caseNumber).toBe(`预审〔2026〕${code}00002号`)
    expect(third.caseNumber).toBe(`知调〔2026〕${code}00001号`)
    expect(fourth.caseNumber).toBe(`知维〔2026〕${code}0001号`)
    const view = await clerk.cases.get({ id: first.id })
    expect(clockOf(view, 'PX-INTAKE')?.due).toEqual({ date: '2026-02-05', provisional: null })
    expect(view.line).toMatchObject({
      light: 'dueToday',
      ruleId: 'PX-INTAKE',
      stage: 'submitted',
      clerk: '刘某辰',
    })
  })

  it('shows beforehand the due dates that will result', async () => {
    const [intake] = await clerk.cases.previewClocks({ ...pick(invention), fields: {} })
    expect(intake?.due?.date).toBe('2026-02-05')
  })

  it('is refused with the field at fault, and gives no number away', async () => {
    expect(await failureOf(clerk.cases.register({ ...invention, fields: {} }))).toBe('fieldRequired')
    expect(await failureOf(clerk.cases.register({ ...invention, receivedOn: plainDate('2026-02-06') }))).toBe(
      'dateInFuture',
    )
    expect(await failureOf(clerk.cases.register({ ...invention, subKind: 'peoples' }))).toBe('fieldInvalid')
    const wrongCode = { ...invention.fields, creditCode: '12345' }
    expect(await failureOf(clerk.cases.register({ ...invention, fields: wrongCode }))).toBe('fieldInvalid')
    expect(
      await failureOf(clerk.cases.register({ ...invention, fields: { ...invention.fields, nobody: 'x' } })),
    ).toBe('fieldInvalid')
    expect((await clerk.cases.register(invention)).caseNumber).toMatch(/00001号$/)
  })
})

describe('the promise of 40 working days', () => {
  it('runs from filing, explains itself, and stops with the grant', async () => {
    desk.setDay('2026-04-10')
    const { id } = await clerk.cases.register(invention)
    await step(id, 'accept', '2026-02-02')
    await step(id, 'pass', '2026-02-04')
    const filed = await step(id, 'file', '2026-02-05', { fields: { applicationNumber: '202611234567.4' } })
    expect(clockOf(filed, 'PX-GRANT-INV')).toMatchObject({
      due: { date: '2026-04-09' },
      best: 22,
      light: 'overdue',
      workingDaysLate: 1,
    })
    const { lines } = await clerk.cases.explain({ id, ruleId: 'PX-GRANT-INV' as RuleId, round: 1 })
    const counted = lines.filter(line => line.type === 'counted')
    expect(counted).toHaveLength(40)
    expect(counted.at(-1)).toMatchObject({ date: '2026-04-09', number: 40 })
    const granted = await step(id, 'grant', '2026-04-10')
    expect(granted.line).toMatchObject({
      stage: 'granted',
      outcome: 'granted',
      closedOn: '2026-04-10',
      light: 'closedLate',
    })
  })
})

describe('waiting', () => {
  it('for a reply pauses the examination and gives the days back', async () => {
    desk.setDay('2026-03-13')
    const { id } = await clerk.cases.register(invention)
    const accepted = await step(id, 'accept', '2026-03-02')
    expect(clockOf(accepted, 'PX-EXAM-INV')?.due?.date).toBe('2026-03-16')
    const waiting = await step(id, 'issueOpinion', '2026-03-04')
    expect(clockOf(waiting, 'PX-EXAM-INV')).toMatchObject({
      due: null,
      pausedSince: '2026-03-04',
      light: 'paused',
    })
    expect(waiting.line.light).toBe('paused')
    const replied = await step(id, 'recordReply', '2026-03-06')
    expect(clockOf(replied, 'PX-EXAM-INV')?.due?.date).toBe('2026-03-19')
  })

  it('for an appraisal begins and ends once, and not before it began', async () => {
    desk.setDay('2026-03-13')
    const { id } = await clerk.cases.register(people)
    const { version } = await step(id, 'accept', '2026-03-02')
    const pause = { id, version, ground: 'appraisal', happenedOn: plainDate('2026-03-05'), note: '' } as const
    await clerk.cases.pause(pause)
    expect(await failureOf(clerk.cases.pause({ ...pause, version: version + 1 }))).toBe('pauseAlreadyOpen')
    const early = { ...pause, version: version + 1, happenedOn: plainDate('2026-03-04') }
    expect(await failureOf(clerk.cases.resume(early))).toBe('dateBeforeStart')
    await clerk.cases.resume({ ...early, happenedOn: plainDate('2026-03-09') })
    const view = await clerk.cases.get({ id })
    // 2 April is the month; five calendar days were paused.
    expect(clockOf(view, 'MD-PEOPLE')).toMatchObject({
      originalDue: { date: '2026-04-02' },
      due: { date: '2026-04-07' },
    })
    expect(await failureOf(clerk.cases.resume({ ...pause, version: version + 2 }))).toBe('noOpenPause')
  })
})

describe('an extension', () => {
  it('counts when a supervisor approves it in time, and never when it comes too late', async () => {
    desk.setDay('2026-03-13')
    const { id } = await clerk.cases.register(assistance)
    const { version } = await step(id, 'accept', '2026-02-02')
    const apply = {
      id,
      version,
      ruleId: 'RP-AID' as RuleId,
      days: 5,
      happenedOn: plainDate('2026-02-10'),
      note: '案情复杂',
    }
    await clerk.cases.applyExtension(apply)
    const { days: _days, ...application } = apply
    const decide = {
      ...application,
      version: version + 1,
      approved: true,
      happenedOn: plainDate('2026-02-11'),
    }
    expect(await failureOf(clerk.cases.decideExtension(decide))).toBe('notAllowed')
    const before = clockOf(await clerk.cases.get({ id }), 'RP-AID')?.due?.date
    await supervisor.cases.decideExtension(decide)
    const after = clockOf(await clerk.cases.get({ id }), 'RP-AID')
    expect(before).toBe('2026-03-06')
    expect(after?.due?.date).toBe('2026-03-13')
    expect(after?.originalDue.date).toBe('2026-03-06')
    const late = { ...apply, version: version + 2, happenedOn: plainDate('2026-03-13'), days: 1_000 }
    expect(await failureOf(clerk.cases.applyExtension(late))).toBe('extensionAfterExpiry')
  })
})

describe('what is refused', () => {
  it('an action the stage does not have, a day in the future, a day before the stage began', async () => {
    const { id } = await clerk.cases.register(invention)
    const { version } = await step(id, 'accept', '2026-02-04')
    const command = { id, version, outcome: null, fields: {}, note: '' }
    expect(
      await failureOf(
        clerk.cases.recordStep({ ...command, action: 'grant', happenedOn: plainDate('2026-02-05') }),
      ),
    ).toBe('actionNotLegal')
    expect(
      await failureOf(
        clerk.cases.recordStep({ ...command, action: 'pass', happenedOn: plainDate('2026-02-06') }),
      ),
    ).toBe('dateInFuture')
    expect(
      await failureOf(
        clerk.cases.recordStep({ ...command, action: 'pass', happenedOn: plainDate('2026-02-03') }),
      ),
    ).toBe('dateBeforeStart')
    expect(
      await failureOf(
        clerk.cases.recordStep({ ...command, action: 'pass', happenedOn: plainDate('2026-01-03') }),
      ),
    ).toBe('dateBeforeReceipt')
    expect((await clerk.cases.get({ id })).version).toBe(version)
  })

  it('a step on a case that somebody else moved meanwhile', async () => {
    const { id } = await clerk.cases.register(invention)
    const { version } = await clerk.cases.get({ id })
    await step(id, 'accept', '2026-02-03')
    const stale = {
      id,
      version,
      action: 'refuse',
      happenedOn: plainDate('2026-02-05'),
      outcome: null,
      fields: {},
      note: '',
    }
    expect(await failureOf(clerk.cases.recordStep(stale))).toBe('caseMoved')
  })

  it('filing without an application number, and a result that is not one of the business', async () => {
    const { id } = await clerk.cases.register(invention)
    await step(id, 'accept', '2026-02-02')
    const { version } = await step(id, 'pass', '2026-02-03')
    const command = { id, version, happenedOn: plainDate('2026-02-04'), outcome: null, fields: {}, note: '' }
    expect(await failureOf(clerk.cases.recordStep({ ...command, action: 'file' }))).toBe('fieldRequired')
    const aid = await clerk.cases.register(assistance)
    const accepted = await step(aid.id, 'accept', '2026-02-03')
    const conclude = { ...command, id: aid.id, version: accepted.version, action: 'conclude' }
    expect(await failureOf(clerk.cases.recordStep(conclude))).toBe('outcomeRequired')
    expect(await failureOf(clerk.cases.recordStep({ ...conclude, outcome: 'granted' }))).toBe('fieldInvalid')
  })
})

describe('a step recorded wrongly', () => {
  it('is taken back, stays visible, and no longer counts', async () => {
    const { id } = await clerk.cases.register(invention)
    const accepted = await step(id, 'accept', '2026-02-03')
    const eventId = accepted.timeline.at(-1)?.eventId ?? ''
    await clerk.cases.retract({ id, version: accepted.version, eventId, reason: '日期录错' })
    const view = await clerk.cases.get({ id })
    expect(view.line.stage).toBe('submitted')
    expect(view.timeline.find(entry => entry.eventId === eventId)?.retracted).toBe(true)
    expect(await failureOf(clerk.cases.retract({ id, version: view.version, eventId, reason: '再来' }))).toBe(
      'eventNotFound',
    )
  })

  it('cannot be taken back from under a later step', async () => {
    const { id } = await clerk.cases.register(invention)
    const accepted = await step(id, 'accept', '2026-02-03')
    const { version } = await step(id, 'pass', '2026-02-04')
    const eventId = accepted.timeline.at(-1)?.eventId ?? ''
    expect(await failureOf(clerk.cases.retract({ id, version, eventId, reason: '日期录错' }))).toBe(
      'laterStepRests',
    )
  })
})

describe('personal information', () => {
  it('is masked on lists and the case page, and shown to a clerk on request', async () => {
    const { id } = await clerk.cases.register(people)
    const { lines } = await clerk.cases.list({
      filter: {},
      sort: 'received',
      descending: true,
      after: null,
      limit: 10,
    })
    expect(lines[0]?.parties).toBe('刘** / 芷沚商行')
    const view = await clerk.cases.get({ id })
    expect(view.fields.applicant).toBe('刘**')
    expect(JSON.stringify(view)).not.toContain('刘某丑')
    expect((await clerk.cases.unmask({ id })).fields.applicant).toBe('刘某丑')
    expect(await failureOf(desk.as('auditor').cases.unmask({ id }))).toBe('notAllowed')
  })
})

describe('a reporter', () => {
  it('is shown to a supervisor and to the clerk of the case, and to nobody else', async () => {
    const complaint = {
      ...assistance,
      subKind: 'complaint',
      fields: { reporter: '刘某丑', category: 'report' },
    } as const
    const { id } = await clerk.cases.register(complaint)
    expect((await supervisor.cases.unmask({ id })).fields.reporter).toBe('刘某丑')
    const shown = await clerk.cases.unmask({ id })
    expect(shown.fields.reporter).toBe('***')
    expect(JSON.stringify(shown)).not.toContain('刘某丑')
  })
})

it('keeps people out of the registries', async () => {
  await clerk.cases.register(people)
  const ask = { show: 'met' as const, text: '', offset: 0, limit: 10 }
  expect((await clerk.registries.list({ kind: 'entity', ...ask })).lines).toEqual([])
  const suggested = await clerk.registries.suggest({ role: 'respondent', text: '', limit: 10 })
  expect(suggested.entries.map(entry => entry.name)).toEqual(['芷沚商行'])
})

it('shows the overdue list as it was on an earlier day, without what happened since', async () => {
  desk.setDay('2026-03-02')
  const { id } = await clerk.cases.register(invention)
  await step(id, 'accept', '2026-02-27')
  const asOf = plainDate('2026-02-10')
  const { lines } = await readOverdueLists(clerk, { asOf, filter: {} })
  expect(lines.map(line => [line.ruleId, line.workingDaysLate, line.stage])).toEqual([
    ['PX-INTAKE', 3, 'submitted'],
  ])
  expect((await readOverdueLists(clerk, { asOf: plainDate('2026-03-02'), filter: {} })).lines).toEqual([])
})

function pick({ kind, subKind, receivedOn }: typeof invention) {
  return { kind, subKind, receivedOn }
}
