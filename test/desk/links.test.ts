// Cases that hang together, in a real desk: transfers, splitting, reopening, series; what the month makes of them.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let supervisor: DeskClient

beforeEach(async () => {
  desk = await openTestDesk('2026-03-31')
  clerk = desk.as('clerk')
  supervisor = desk.as('supervisor')
})
afterEach(() => desk.close())

const complaint = {
  kind: 'rightsProtection',
  subKind: 'complaint',
  title: '网店销售假冒手环',
  receivedOn: plainDate('2026-03-02'),
  receivedTime: '18:20',
  fields: { reporter: '湘潭霁垚诺工程机械有限公司', respondent: '岚珩商行', category: 'complaint' },
  clerk: '刘某辰',
} as const

const mediation = {
  ...complaint,
  kind: 'mediation',
  subKind: 'peoples',
  title: '手环专利纠纷',
  fields: { applicant: '刘某丑', respondent: '芷沚商行', disputeType: 'infringement' },
} as const

async function step(id: number, action: string, happenedOn: string, outcome: never | string | null = null) {
  const { version } = await clerk.cases.get({ id })
  await clerk.cases.recordStep({
    id,
    version,
    action,
    happenedOn: plainDate(happenedOn),
    outcome: outcome as never,
    fields: {},
    note: '',
  })
}

async function seen(id: number) {
  return { id, version: (await clerk.cases.get({ id })).version }
}

async function acceptedComplaint() {
  const { id } = await clerk.cases.register(complaint)
  await step(id, 'accept', '2026-03-04')
  return id
}

const toMediation = {
  transfer: 'complaintToMediation',
  subKind: 'peoples',
  happenedOn: plainDate('2026-03-16'),
  title: '手环纠纷调解',
  fields: { disputeType: 'infringement' },
  clerk: null,
  note: '双方同意调解',
} as const

async function balanceOf(month: string) {
  const { balance, rows } = await clerk.summary.read({ month: month as PlainMonth })
  const figure = (id: string) => rows.find(row => row.id === id)?.thisMonth
  return { balance, figure }
}

describe('a transfer', () => {
  it('closes the source, logs the new case with the parties, and starts its clocks on that day', async () => {
    const id = await acceptedComplaint()
    const created = await clerk.links.transfer({ ...(await seen(id)), ...toMediation })
    const source = await clerk.cases.get({ id })
    expect(source.line).toMatchObject({ closedOn: '2026-03-16', outcome: 'transferredOut' })
    expect(source.fields.transferredTo).toBe(created.caseNumber)
    const target = await clerk.cases.get({ id: created.id })
    expect(target.line).toMatchObject({
      kind: 'mediation',
      receivedOn: '2026-03-16',
      clerk: '刘某辰',
      parties: '湘潭霁垚诺工程机械有限公司 / 岚珩商行',
    })
    const shown = await clerk.links.read({ id })
    expect(shown.links).toMatchObject([
      { relation: 'transferredTo', caseNumber: created.caseNumber, line: { id: created.id } },
    ])
    const back = await clerk.links.read({ id: created.id })
    expect(back.links).toMatchObject([{ relation: 'transferredFrom', line: { id } }])
    await step(created.id, 'accept', '2026-03-17')
    const clock = (await clerk.cases.get({ id: created.id })).clocks.find(one => one.ruleId === 'MD-PEOPLE')
    expect(clock?.due?.date).toBe('2026-04-17')
    expect(await findWrong(desk)).toEqual([])
  })

  it('starts the clocks that run from receipt', async () => {
    const id = await acceptedComplaint()
    const adjudication = {
      ...toMediation,
      transfer: 'complaintToAdjudication',
      subKind: 'adjudication',
    } as const
    const created = await clerk.links.transfer({ ...(await seen(id)), ...adjudication, fields: {} })
    const { clocks } = await clerk.cases.get({ id: created.id })
    expect(clocks.map(({ ruleId, start }) => [ruleId, start])).toContainEqual(['RP-ADJ-ACC', '2026-03-16'])
  })

  it('counts once: transferred in, not received', async () => {
    const id = await acceptedComplaint()
    await clerk.links.transfer({ ...(await seen(id)), ...toMediation })
    const { balance, figure } = await balanceOf('2026-03')
    expect(balance).toEqual({
      openAtStart: 0,
      received: 1,
      transferredIn: 1,
      reopened: 0,
      closed: 0,
      transferredOut: 1,
      openAtEnd: 1,
      holds: true,
      breaking: [],
    })
    expect(figure('overallReceived')).toBe(1)
    expect(figure('overallTransferredIn')).toBe(1)
    expect(figure('mediationReceived')).toBe(0)
    const behind = await clerk.summary.cases({
      month: '2026-03' as PlainMonth,
      row: 'overallTransferredIn',
      column: 'thisMonth',
      after: null,
      limit: 10,
    })
    expect(behind.lines.map(line => line.title)).toEqual(['手环纠纷调解'])
  })

  it('is both or neither: a new case that cannot be logged leaves the source open and its number ungiven', async () => {
    const id = await acceptedComplaint()
    const before = await seen(id)
    const incomplete = { ...before, ...toMediation, fields: { ...toMediation.fields, nobody: 'x' } }
    expect(await failureOf(clerk.links.transfer(incomplete))).toBe('fieldInvalid')
    const early = { ...before, ...toMediation, happenedOn: plainDate('2026-03-03') }
    expect(await failureOf(clerk.links.transfer(early))).toBe('dateBeforeStart')
    expect(await seen(id)).toEqual(before)
    expect((await clerk.cases.get({ id })).line.closedOn).toBeNull()
    const { caseNumber } = await clerk.cases.register(mediation)
    expect(caseNumber).toMatch(/00001号$/)
    expect(await findWrong(desk)).toEqual([])
  })

  it('is refused on a case that moved, at a stage that cannot, and a second time', async () => {
    const { id } = await clerk.cases.register(complaint)
    expect(await failureOf(clerk.links.transfer({ ...(await seen(id)), ...toMediation }))).toBe(
      'transferNotPossible',
    )
    const stale = await seen(id)
    await step(id, 'accept', '2026-03-04')
    expect(await failureOf(clerk.links.transfer({ ...stale, ...toMediation }))).toBe('caseMoved')
    await clerk.links.transfer({ ...(await seen(id)), ...toMediation })
    expect(await failureOf(clerk.links.transfer({ ...(await seen(id)), ...toMediation }))).toBe(
      'transferNotPossible',
    )
  })

  it('never takes the identity of a reporter along', async () => {
    const report = { ...complaint, fields: { ...complaint.fields, category: 'report' } } as const
    const { id } = await clerk.cases.register(report)
    await step(id, 'accept', '2026-03-04')
    expect(await failureOf(clerk.links.transfer({ ...(await seen(id)), ...toMediation }))).toBe(
      'fieldRequired',
    )
    const [option] = (await clerk.links.read({ id })).transfers
    expect(option?.subKinds[0]?.asked).toContain('applicant')
  })

  it('of a failed mediation goes on from the closed case', async () => {
    const { id } = await clerk.cases.register(mediation)
    await step(id, 'accept', '2026-03-03')
    await step(id, 'recordFailure', '2026-03-10')
    const transfer = {
      ...toMediation,
      transfer: 'mediationToAdjudication',
      subKind: 'adjudication',
      fields: {},
    } as const
    await clerk.links.transfer({ ...(await seen(id)), ...transfer })
    const { balance } = await balanceOf('2026-03')
    expect(balance).toMatchObject({
      received: 1,
      transferredIn: 1,
      closed: 1,
      transferredOut: 0,
      holds: true,
    })
  })
})

describe('unlinking', () => {
  it('takes the link back on both sides, from either, and the case counts as new again', async () => {
    const id = await acceptedComplaint()
    const created = await clerk.links.transfer({ ...(await seen(id)), ...toMediation })
    const [link] = (await clerk.links.read({ id: created.id })).links
    await clerk.links.unlink({ ...(await seen(created.id)), eventId: link?.eventId ?? '', reason: '误关联' })
    expect((await clerk.links.read({ id })).links).toEqual([])
    expect((await clerk.links.read({ id: created.id })).links).toEqual([])
    const { balance } = await balanceOf('2026-03')
    expect(balance).toMatchObject({ received: 2, transferredIn: 0, holds: true })
    expect(await findWrong(desk)).toEqual([])
  })

  it('happens too where the linking is taken back in the course of the case', async () => {
    const one = await clerk.cases.register(complaint)
    const other = await clerk.cases.register(mediation)
    await clerk.links.link({ ...(await seen(one.id)), otherId: other.id, note: '同一产品' })
    const view = await clerk.cases.get({ id: one.id })
    const linked = view.timeline.find(entry => entry.type === 'caseLinked')
    expect(linked?.link).toEqual({ relation: 'related', caseNumber: other.caseNumber })
    const eventId = linked?.eventId ?? ''
    await clerk.cases.retract({ ...(await seen(one.id)), eventId, reason: '误关联' })
    expect((await clerk.links.read({ id: other.id })).links).toEqual([])
  })
})

describe('linking', () => {
  it('shows on both sides, once, and never to itself', async () => {
    const one = await clerk.cases.register(complaint)
    const other = await clerk.cases.register(mediation)
    await clerk.links.link({ ...(await seen(one.id)), otherId: other.id, note: '' })
    expect((await clerk.links.read({ id: other.id })).links).toMatchObject([{ relation: 'related' }])
    const again = clerk.links.link({ ...(await seen(other.id)), otherId: one.id, note: '' })
    expect(await failureOf(again)).toBe('linkExists')
    const itself = clerk.links.link({ ...(await seen(one.id)), otherId: one.id, note: '' })
    expect(await failureOf(itself)).toBe('linkToItself')
    expect(await failureOf(clerk.links.link({ ...(await seen(one.id)), otherId: 99, note: '' }))).toBe(
      'caseNotFound',
    )
    expect(await failureOf(desk.as('auditor').links.link({ id: 1, version: 1, otherId: 2, note: '' }))).toBe(
      'notAllowed',
    )
  })
})

describe('splitting a letter', () => {
  it('gives the second case its own number and the same receipt; both are new', async () => {
    const { id } = await clerk.cases.register(complaint)
    const split = {
      happenedOn: plainDate('2026-03-05'),
      title: '举报部分',
      fields: { category: 'report' },
      note: '',
    }
    const created = await clerk.links.split({ ...(await seen(id)), ...split })
    const sibling = await clerk.cases.get({ id: created.id })
    expect(sibling).toMatchObject({ receivedTime: '18:20', fields: { category: 'report' } })
    // After hours: both count from the next working day.
    expect(sibling.line.receivedOn).toBe('2026-03-03')
    expect((await balanceOf('2026-03')).balance).toMatchObject({ received: 2, openAtEnd: 2, holds: true })
    expect(await findWrong(desk)).toEqual([])
  })
})

describe('reopening', () => {
  async function failedMediation() {
    const { id } = await clerk.cases.register({ ...mediation, receivedOn: plainDate('2026-02-02') })
    await step(id, 'accept', '2026-02-03')
    await step(id, 'recordFailure', '2026-02-10')
    return id
  }

  it('as a new case leaves the old one closed and counts as reopened', async () => {
    const id = await failedMediation()
    const reopening = { happenedOn: plainDate('2026-03-09'), reason: '双方要求再次调解' }
    const created = await clerk.links.reopen({ ...(await seen(id)), ...reopening })
    expect((await clerk.cases.get({ id })).line.closedOn).toBe('2026-02-10')
    expect((await clerk.cases.get({ id: created.id })).line).toMatchObject({
      receivedOn: '2026-03-09',
      closedOn: null,
    })
    expect((await balanceOf('2026-02')).balance).toMatchObject({
      received: 1,
      closed: 1,
      openAtEnd: 0,
      holds: true,
    })
    expect((await balanceOf('2026-03')).balance).toMatchObject({
      received: 0,
      reopened: 1,
      openAtEnd: 1,
      holds: true,
    })
    expect(await failureOf(clerk.links.reopen({ ...(await seen(id)), ...reopening }))).toBe('caseOpenAlready')
    const open = clerk.links.reopen({ ...(await seen(created.id)), ...reopening })
    expect(await failureOf(open)).toBe('caseStillOpen')
  })

  it('of the case itself keeps the closing of its month, and a later closing is another', async () => {
    const id = await failedMediation()
    const carryOn = { happenedOn: plainDate('2026-03-09'), reason: '双方要求继续' }
    expect(await failureOf(clerk.links.carryOn({ ...(await seen(id)), ...carryOn }))).toBe('notAllowed')
    await supervisor.links.carryOn({ ...(await seen(id)), ...carryOn })
    const going = await clerk.cases.get({ id })
    expect(going.line).toMatchObject({ closedOn: null, outcome: null, stage: 'accepted' })
    // A month from 3 February is 3 March; the case was closed from 10 February to 9 March: 28 days.
    const clock = going.clocks.find(one => one.ruleId === 'MD-PEOPLE')
    expect(clock).toMatchObject({
      originalDue: { date: '2026-03-03' },
      due: { date: '2026-03-31' },
      stop: null,
    })
    await step(id, 'recordAgreement', '2026-03-20')
    expect((await clerk.cases.get({ id })).line).toMatchObject({
      closedOn: '2026-03-20',
      outcome: 'succeeded',
    })
    const february = await balanceOf('2026-02')
    expect(february.balance).toMatchObject({ received: 1, closed: 1, openAtEnd: 0, holds: true })
    expect(february.figure('mediationFailed')).toBe(1)
    const march = await balanceOf('2026-03')
    expect(march.balance).toMatchObject({ openAtStart: 0, reopened: 1, closed: 1, openAtEnd: 0, holds: true })
    expect(march.figure('mediationSucceeded')).toBe(1)
    expect(await findWrong(desk)).toEqual([])
  })

  it('within the month of the closing keeps the balance', async () => {
    const { id } = await clerk.cases.register(mediation)
    await step(id, 'accept', '2026-03-03')
    await step(id, 'recordFailure', '2026-03-10')
    const carryOn = { happenedOn: plainDate('2026-03-12'), reason: '继续' }
    await supervisor.links.carryOn({ ...(await seen(id)), ...carryOn })
    await step(id, 'recordAgreement', '2026-03-20')
    expect((await balanceOf('2026-03')).balance).toMatchObject({
      received: 1,
      reopened: 1,
      closed: 2,
      openAtEnd: 0,
      holds: true,
    })
  })
})

describe('a series', () => {
  it('lists its members, which stay cases of their own, and lets them go again', async () => {
    const ids = [await clerk.cases.register(complaint), await clerk.cases.register(complaint)].map(
      one => one.id,
    )
    const cases = await Promise.all(ids.map(seen))
    const joined = await clerk.links.joinSeries({
      cases,
      series: { name: '手环系列' },
      note: '',
      mode: 'all',
    })
    expect(joined.count).toBe(2)
    const [first = 0, second = 0] = ids
    expect((await clerk.links.read({ id: first })).series).toMatchObject({ name: '手环系列', total: 2 })
    expect((await balanceOf('2026-03')).balance).toMatchObject({ received: 2, openAtEnd: 2 })
    expect(await clerk.links.findSeries({ text: '手环' })).toMatchObject([{ cases: 2 }])
    const elsewhere = { series: { name: '另一系列' }, note: '', mode: 'all' } as const
    const other = { cases: [await seen(first)], ...elsewhere }
    expect((await clerk.links.joinSeries(other)).cases[0]?.failure?.code).toBe('inOtherSeries')
    await clerk.links.leaveSeries({ cases: [await seen(second)], note: '误入', mode: 'all' })
    expect((await clerk.links.series({ uid: joined.series.uid }))?.members.map(line => line.id)).toEqual([
      first,
    ])
    const { timeline } = await clerk.cases.get({ id: second })
    expect(timeline.flatMap(({ series }) => series ?? [])).toEqual([
      { change: 'joined', name: '手环系列' },
      { change: 'left', name: '手环系列' },
    ])
    expect(await findWrong(desk)).toEqual([])
  })
})
