// What the desk insists on when a case is logged: check digits with reasons, the day it counts from.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { statement } from '#db/store-handle.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { type PlainMonth, plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient

beforeEach(async () => {
  // A Saturday.
  desk = await openTestDesk('2026-11-21')
  clerk = desk.as('clerk')
})
afterEach(() => desk.close())

const wrongCode = '91430300MA4L16JQ90'
const invention = {
  kind: 'preExamination',
  subKind: 'invention',
  title: '一种低噪声轨道检测小车',
  receivedOn: plainDate('2026-11-18'),
  receivedTime: null,
  fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
  clerk: '刘某辰',
} as const

const withCode = { ...invention, fields: { ...invention.fields, creditCode: wrongCode } }

describe('a number with a wrong check digit', () => {
  it('is refused without a reason, and with a blank one', async () => {
    expect(await failureOf(clerk.cases.register(withCode))).toBe('checkDigitWrong')
    expect(await failureOf(clerk.cases.register({ ...withCode, overrides: { creditCode: ' ' } }))).toBe(
      'inputInvalid',
    )
    expect(await failureOf(clerk.cases.register({ ...withCode, overrides: { applicant: '照存' } }))).toBe(
      'checkDigitWrong',
    )
  })

  it('is taken with a reason that the case keeps; a reason nothing needs is not', async () => {
    const overrides = { creditCode: ' 执照原件如此 ', applicant: '多余' }
    const { id } = await clerk.cases.register({ ...withCode, overrides })
    const view = await clerk.cases.get({ id })
    expect(view.overrides).toEqual({ creditCode: '执照原件如此' })
    expect(await findWrong(desk)).toEqual([])
  })

  it('is asked about again at a step and at a change, and a corrected value drops the old reason', async () => {
    const { id } = await clerk.cases.register({ ...withCode, overrides: { creditCode: '执照原件如此' } })
    const change = (creditCode: string, version: number) =>
      clerk.cases.changeFields({
        ...{ id, version, happenedOn: plainDate('2026-11-20'), note: '', title: null },
        fields: { creditCode },
      })
    expect(await failureOf(change('91430300MA4L16JQ91', 1))).toBe('checkDigitWrong')
    await change('９１４３０３００ma4l16jq9p', 1)
    const changed = await clerk.cases.get({ id })
    expect(changed.fields.creditCode).toBe('91430300MA4L16JQ9P')
    expect(changed.overrides).toEqual({})

    const step = (action: string, day: string, version: number, more = {}) =>
      clerk.cases.recordStep({
        ...{ id, version, action, happenedOn: plainDate(day), outcome: null, fields: {}, note: '' },
        ...more,
      })
    await step('accept', '2026-11-18', 2)
    await step('pass', '2026-11-18', 3)
    const filed = { fields: { applicationNumber: '202611234567.1' } }
    expect(await failureOf(step('file', '2026-11-19', 4, filed))).toBe('checkDigitWrong')
    await step('file', '2026-11-19', 4, { ...filed, overrides: { applicationNumber: '受理通知书如此' } })
    expect((await clerk.cases.get({ id })).overrides).toEqual({ applicationNumber: '受理通知书如此' })
  })
})

describe('a case that comes in after hours or on a day off', () => {
  const clockOf = async (id: number) => (await clerk.cases.get({ id })).clocks[0]

  it('keeps the day it came in and counts from the next working day', async () => {
    const came = { ...invention, receivedOn: plainDate('2026-11-20'), receivedTime: '18:40' }
    const { id } = await clerk.cases.register(came)
    const view = await clerk.cases.get({ id })
    expect(view).toMatchObject({
      line: { receivedOn: '2026-11-23' },
      receivedTime: '18:40',
      deemed: { cameInOn: '2026-11-20', how: 'afterHours', reason: '' },
    })
    expect(await clockOf(id)).toMatchObject({
      ruleId: 'PX-INTAKE',
      start: '2026-11-23',
      due: { date: '2026-11-26' },
    })
    expect(view.timeline[0]?.happenedOn).toBe('2026-11-20')
  })

  it('is in the balance of its month and among what is new before the day it counts from has come', async () => {
    const { id } = await clerk.cases.register({ ...invention, receivedOn: plainDate('2026-11-21') })
    const auditor = desk.as('auditor')
    const month = '2026-11' as PlainMonth
    const { balance } = await auditor.summary.read({ month })
    expect(balance).toMatchObject({ holds: true, received: 1, openAtEnd: 1 })
    const row = 'overallOpen'
    const behind = await auditor.summary.cases({ month, row, column: 'thisMonth', after: null, limit: 9 })
    expect(behind.lines.map(line => line.id)).toEqual([id])
    expect((await auditor.supervision.today({ mine: false })).receivedThisMonth).toBe(1)
  })

  it('is counted as new in the month it counts from, where the balance counts it too', async () => {
    await clerk.cases.register({ ...invention, receivedOn: plainDate('2026-10-31') })
    const { store, close } = unwrapStore()
    const row = statement(
      store,
      `SELECT received_on - reached_on FROM case_row JOIN milestone ON case_id = id AND milestone = 'received'`,
    )
    expect(row.pluck().get()).toBe(0)
    close()
    expect(await clerk.summary.months()).toEqual(['2026-11'])
  })

  it('on time is left alone', async () => {
    const { id } = await clerk.cases.register({ ...invention, receivedTime: '17:30' })
    expect(await clerk.cases.get({ id })).toMatchObject({ deemed: null, line: { receivedOn: '2026-11-18' } })
  })

  it('lets the clerk correct the day, with a reason, within bounds', async () => {
    const came = { ...invention, receivedOn: plainDate('2026-11-21') }
    const deemed = (on: string, reason: string) =>
      clerk.cases.register({ ...came, deemed: { on: plainDate(on), reason } })
    expect(await failureOf(deemed('2026-11-21', ' '))).toBe('fieldRequired')
    expect(await failureOf(deemed('2026-11-20', '值班'))).toBe('dateBeforeReceipt')
    expect(await failureOf(deemed('2027-11-21', '值班'))).toBe('fieldInvalid')
    const { id } = await deemed('2026-11-21', '值班收件')
    expect((await clerk.cases.get({ id })).line.receivedOn).toBe('2026-11-21')
  })

  it('can be worked on at once; what is done before it counts, counts with it', async () => {
    const { id } = await clerk.cases.register({ ...invention, receivedOn: plainDate('2026-11-21') })
    const today = plainDate('2026-11-21')
    const base = { id, happenedOn: today, note: '' }
    await clerk.cases.changeFields({ ...base, version: 1, title: '一种轨道检测小车', fields: {} })
    const refuse = { ...base, version: 2, action: 'refuse', outcome: null, fields: {} }
    await clerk.cases.recordStep(refuse)
    const view = await clerk.cases.get({ id })
    expect(view.line).toMatchObject({
      receivedOn: '2026-11-23',
      closedOn: '2026-11-23',
      light: 'closedInTime',
    })
    expect(view.timeline.at(-1)?.happenedOn).toBe('2026-11-21')
    expect(await clockOf(id)).toMatchObject({ start: '2026-11-23', stop: '2026-11-23' })
    expect(await findWrong(desk)).toEqual([])
  })

  it('goes by the hours that the administrator sets', async () => {
    expect(await failureOf(clerk.desk.setOfficeHours({ opens: '08:30', closes: '17:00' }))).toBe('notAllowed')
    const administrator = desk.as('administrator')
    expect(await failureOf(administrator.desk.setOfficeHours({ opens: '17:00', closes: '08:30' }))).toBe(
      'fieldInvalid',
    )
    await administrator.desk.setOfficeHours({ opens: '08:30', closes: '17:00' })
    expect((await clerk.desk.status()).officeHours).toEqual({ opens: '08:30', closes: '17:00' })
    const received = { receivedOn: plainDate('2026-11-20'), receivedTime: '17:10' }
    expect(await clerk.cases.deemReceipt(received)).toEqual({ on: '2026-11-23', how: 'afterHours' })
  })

  function unwrapStore() {
    const opened = openStoreForReading(desk.folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    return opened.value
  }
})

describe('a case that may have been logged before', () => {
  const dispute = {
    ...invention,
    kind: 'mediation',
    subKind: 'courtDelegated',
    title: '泵送缸专利侵权纠纷',
    fields: {
      applicant: '刘某丑；湘潭棠翊恒机电科技有限公司',
      respondent: '芷沚商行',
      disputeType: 'infringement',
      courtCaseNumber: '（2026）湘0104诉前调1406号',
      rightNumber: 'ZL201710601862.3',
    },
  } as const
  const find = async (fields: Record<string, string>, receivedOn = '2026-11-18', title = '另一标题') => {
    const { cases } = await clerk.cases.findDuplicates({
      ...{ kind: 'mediation', title, fields, receivedOn: plainDate(receivedOn) },
    })
    return cases.map(({ line, why }) => `${line.id} ${why}`)
  }

  it('is found by its number, whatever its brackets', async () => {
    const { id } = await clerk.cases.register(dispute)
    expect(await find({ courtCaseNumber: '(2026)湘0104诉前调1406号' })).toEqual([`${id} courtCaseNumber`])
    expect(await find({ courtCaseNumber: '（2026）湘0104诉前调1407号' })).toEqual([])
  })

  it('is found by its parties and right within a year, in whatever order the parties stand', async () => {
    const { id } = await clerk.cases.register(dispute)
    const alike = {
      applicant: '湘潭棠翊恒机电科技有限公司；刘某丑',
      respondent: '芷沚商行',
      rightNumber: 'zl201710601862.3',
    }
    expect(await find(alike)).toEqual([`${id} partiesAndRight`])
    expect(await find({ ...alike, rightNumber: 'ZL201710601862.4' })).toEqual([])
    expect(await find({ ...alike, respondent: '别家商行' })).toEqual([])
    expect(await find(alike, '2025-11-17')).toEqual([])
  })

  it('does not tell people’s names, and is logged all the same, with a note', async () => {
    const first = await clerk.cases.register(dispute)
    const { cases } = await clerk.cases.findDuplicates({
      ...{ kind: 'mediation', title: '', receivedOn: plainDate('2026-11-18'), fields: dispute.fields },
    })
    expect(cases[0]?.line.parties).toContain('刘**')
    const second = await clerk.cases.register({ ...dispute, note: `与 ${first.caseNumber} 相似，仍然登记。` })
    const { timeline } = await clerk.cases.get({ id: second.id })
    expect(timeline.map(({ type }) => type)).toEqual(['caseRegistered', 'noteAdded'])
    expect(timeline[1]?.note).toContain(first.caseNumber)
    expect(await findWrong(desk)).toEqual([])
  })
})

describe('the views of an account', () => {
  it('are its own, the newer of two of a name, and only addresses of the list', async () => {
    const hash = '#/cases?kind=mediation'
    await clerk.views.save({ name: '调解', hash: '#/cases' })
    await clerk.views.save({ name: '调解', hash })
    expect(await clerk.views.list()).toEqual([{ name: '调解', hash }])
    expect(await failureOf(clerk.views.save({ name: '外', hash: 'https://example.com/' }))).toBe(
      'inputInvalid',
    )
    expect(await clerk.views.remove({ name: '调解' })).toEqual([])
  })
})
