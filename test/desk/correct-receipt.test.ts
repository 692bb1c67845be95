// A receipt recorded wrongly, put right: clocks, the rule in force, figures and quotas follow; the old one stays to be
// seen; what was recorded of an earlier day stands in the way.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { type PlainMonth, plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let id: number

beforeEach(async () => {
  desk = await openTestDesk('2026-05-20')
  clerk = desk.as('clerk')
  id = await register('2026-05-06')
})
afterEach(() => desk.close())

async function register(receivedOn: string): Promise<number> {
  const registered = await clerk.cases.register({
    kind: 'rightsProtection',
    subKind: 'complaint',
    title: '假冒专利投诉',
    receivedOn: plainDate(receivedOn),
    receivedTime: null,
    fields: { category: 'complaint', reporter: '湘潭棠翊恒机电科技有限公司' },
    clerk: '刘某辰',
  })
  return registered.id
}

async function correct(receivedOn: string, more: { receivedTime?: string; deemed?: string } = {}) {
  const { version } = await clerk.cases.get({ id })
  await clerk.cases.correctReceipt({
    ...{ id, version, receivedOn: plainDate(receivedOn), reason: '收件章为准' },
    receivedTime: more.receivedTime ?? null,
    ...(more.deemed && { deemed: { on: plainDate(more.deemed), reason: '当日值班受理' } }),
  })
  desk.advanceMs(60_000)
  return clerk.cases.get({ id })
}

async function step(action: string, happenedOn: string, fields = {}): Promise<CaseView> {
  const { version, actions } = await clerk.cases.get({ id })
  const outcome = actions.find(offered => offered.id === action)?.outcomes[0] ?? null
  await clerk.cases.recordStep({
    ...{ id, version, action, happenedOn: plainDate(happenedOn), outcome, fields, note: '' },
  })
  desk.advanceMs(60_000)
  return clerk.cases.get({ id })
}

const clockOf = (view: CaseView, ruleId: string) => view.clocks.find(clock => clock.ruleId === ruleId)

describe('a receipt put right', () => {
  it('starts its clocks anew, keeps the number, and shows both receipts', async () => {
    const before = await clerk.cases.get({ id })
    const view = await correct('2026-05-11', { receivedTime: '10:20' })
    expect(view.line).toMatchObject({ receivedOn: '2026-05-11', caseNumber: before.line.caseNumber })
    expect(view.receivedTime).toBe('10:20')
    expect(clockOf(before, 'RP-CPL-ACC')?.start).toBe('2026-05-06')
    expect(clockOf(view, 'RP-CPL-ACC')?.start).toBe('2026-05-11')
    const [registration, correction] = view.timeline
    expect(registration).toMatchObject({ happenedOn: '2026-05-06', retracted: false })
    expect(correction).toMatchObject({
      ...{ type: 'receiptCorrected', happenedOn: '2026-05-11', replaces: registration?.eventId },
      ...{ note: '收件章为准', receipt: { time: '10:20', countsOn: '2026-05-11', how: 'sameDay' } },
    })
    expect(await findWrong(desk)).toEqual([])
  })

  it('is judged by the rule in force on the corrected day', async () => {
    const basisOf = async () =>
      (await clerk.cases.explain({ id, ruleId: 'RP-CPL-ACC' as RuleId, round: 1 })).basis
    const before = await basisOf()
    await correct('2026-04-13')
    expect([before.includes('121'), (await basisOf()).includes('第20号')]).toEqual([true, true])
    expect((await basisOf()).includes('121')).toBe(false)
  })

  it('counts from the next working day after hours, or from the day the clerk says', async () => {
    const late = await correct('2026-05-08', { receivedTime: '19:40' })
    expect(late.line.receivedOn).toBe('2026-05-09')
    expect(late.deemed).toMatchObject({ cameInOn: '2026-05-08', how: 'afterHours' })
    const said = await correct('2026-05-08', { receivedTime: '19:40', deemed: '2026-05-08' })
    expect(said.line.receivedOn).toBe('2026-05-08')
    expect(said.timeline.at(-1)?.receipt).toMatchObject({ how: 'corrected', reason: '当日值班受理' })
  })

  it('can be put right again and taken back; the one that stands is the last', async () => {
    await correct('2026-05-08')
    const twice = await correct('2026-05-12')
    expect(twice.line.receivedOn).toBe('2026-05-12')
    const standing = twice.timeline.filter(({ type, retracted }) => type === 'receiptCorrected' && !retracted)
    expect(standing).toHaveLength(1)
    await clerk.cases.retract({
      id,
      version: twice.version,
      eventId: standing[0]?.eventId ?? '',
      reason: '误改',
    })
    expect((await clerk.cases.get({ id })).line.receivedOn).toBe('2026-05-06')
    expect(await findWrong(desk)).toEqual([])
  })

  it('leaves no step before the case came in, and names the one that would be', async () => {
    await step('accept', '2026-05-08')
    await expect(correct('2026-05-11')).rejects.toMatchObject({
      data: { code: 'stepBeforeReceipt', details: { action: 'accept', date: '2026-05-08' } },
    })
    const view = await correct('2026-05-08')
    expect(view.line.receivedOn).toBe('2026-05-08')
  })

  it('cannot be taken back once a step is recorded of a day before the old receipt', async () => {
    await correct('2026-04-28')
    const { timeline, version } = await step('accept', '2026-04-29')
    const eventId = timeline.find(({ type }) => type === 'receiptCorrected')?.eventId ?? ''
    expect(await failureOf(clerk.cases.retract({ id, version, eventId, reason: '误改' }))).toBe(
      'stepBeforeReceipt',
    )
  })

  it('refuses a day that cannot be, what changes nothing, and a case that moved', async () => {
    expect(await failureOf(correct('2026-05-21'))).toBe('dateInFuture')
    expect(await failureOf(correct('2026-05-06'))).toBe('alreadySo')
    expect(await failureOf(correct('2026-05-08', { deemed: '2026-05-07' }))).toBe('dateBeforeReceipt')
    const moved = { id, version: 9, receivedOn: plainDate('2026-05-08'), receivedTime: null, reason: '改' }
    expect(await failureOf(clerk.cases.correctReceipt(moved))).toBe('caseMoved')
    const { version } = await clerk.cases.get({ id })
    expect(await failureOf(desk.as('auditor').cases.correctReceipt({ ...moved, version }))).toBe('notAllowed')
  })

  it('is known on a day only where it was recorded by then', async () => {
    desk.setDay('2026-05-22')
    await correct('2026-05-11')
    desk.setDay('2026-05-25')
    const then = await desk.knownOn('2026-05-21').cases.get({ id })
    expect(then.line.receivedOn).toBe('2026-05-06')
    expect((await clerk.cases.get({ id, asOf: plainDate('2026-05-12') })).line.receivedOn).toBe('2026-05-11')
    expect(await failureOf(clerk.cases.get({ id, asOf: plainDate('2026-05-07') }))).toBe('caseNotFound')
  })

  it('is there from the corrected day on, though it was recorded of a later one', async () => {
    await correct('2026-04-28')
    const view = await clerk.cases.get({ id, asOf: plainDate('2026-04-30') })
    expect(clockOf(view, 'RP-CPL-ACC')?.start).toBe('2026-04-28')
  })
})

describe('the figures of the months', () => {
  it('follow the corrected receipt', async () => {
    const newIn = async (month: string) => {
      const { balance } = await desk.as('auditor').summary.read({ month: month as PlainMonth })
      expect(balance.holds).toBe(true)
      return balance.received
    }
    const before = { april: await newIn('2026-04'), may: await newIn('2026-05') }
    await correct('2026-04-28')
    const after = { april: await newIn('2026-04'), may: await newIn('2026-05') }
    expect([before, after]).toEqual([
      { april: 0, may: 1 },
      { april: 1, may: 0 },
    ])
    expect(await findWrong(desk)).toEqual([])
  })
})
