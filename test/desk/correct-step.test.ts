// A step recorded wrongly, put right in one go: last, in the middle, on another day, as another step; and the history
// of a field and the case on paper, which tell of it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let id: number
const printed: string[] = []

beforeEach(async () => {
  printed.length = 0
  const printPdf = async (html: string) => {
    printed.push(html)
    return new TextEncoder().encode('%PDF-')
  }
  desk = await openTestDesk('2026-02-13', { printPdf })
  clerk = desk.as('clerk')
  const registered = await clerk.cases.register({
    kind: 'preExamination',
    subKind: 'invention',
    title: '一种低噪声轨道检测小车',
    receivedOn: plainDate('2026-02-02'),
    receivedTime: null,
    fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
    clerk: '刘某辰',
  })
  id = registered.id
})
afterEach(() => desk.close())

async function step(action: string, happenedOn: string, note = ''): Promise<CaseView> {
  const { version } = await clerk.cases.get({ id })
  const command = { id, version, action, happenedOn: plainDate(happenedOn), outcome: null, fields: {}, note }
  await clerk.cases.recordStep(command)
  desk.advanceMs(60_000)
  return clerk.cases.get({ id })
}

async function correct(wrong: string, happenedOn: string, more: { action?: string; note?: string } = {}) {
  const { version, timeline } = await clerk.cases.get({ id })
  const entry = timeline.find(({ action, retracted }) => action === wrong && !retracted)
  await clerk.cases.correctStep({
    id,
    version,
    eventId: entry?.eventId ?? '',
    reason: '记错',
    action: wrong,
    happenedOn: plainDate(happenedOn),
    outcome: null,
    fields: {},
    note: '',
    kept: [],
    ...more,
  })
  return clerk.cases.get({ id })
}

function standing({ timeline }: CaseView) {
  return timeline.filter(({ action, retracted }) => action !== null && !retracted)
}

describe('a step put right', () => {
  it('moves its clocks, keeps the old record with the reason, and names what replaced it', async () => {
    await step('accept', '2026-02-05')
    const view = await correct('accept', '2026-02-04', { note: '日期以签收单为准' })
    expect(view.clocks.find(({ ruleId }) => ruleId === 'PX-EXAM-INV')?.start).toBe('2026-02-04')
    const [old] = view.timeline.filter(({ retracted }) => retracted)
    const [now] = standing(view)
    expect(old).toMatchObject({
      happenedOn: '2026-02-05',
      retraction: { reason: '记错', replacedBy: now?.eventId },
    })
    expect(now).toMatchObject({ happenedOn: '2026-02-04', note: '日期以签收单为准', replaces: old?.eventId })
  })

  it('in the middle keeps its place among steps of the same day', async () => {
    await step('accept', '2026-02-05')
    await step('issueOpinion', '2026-02-05')
    const before = await step('recordReply', '2026-02-05')
    const view = await correct('accept', '2026-02-05', { note: '改了说明' })
    expect(view.line.stage).toBe(before.line.stage)
    expect(view.clocks).toEqual(before.clocks)
    const again = await correct('accept', '2026-02-05', { note: '又改了一次' })
    expect(again.clocks).toEqual(before.clocks)
  })

  it('is refused with the step that stands in the way, and nothing is written', async () => {
    await step('accept', '2026-02-04')
    const { version } = await step('issueOpinion', '2026-02-05')
    expect(await failureOf(correct('accept', '2026-02-06'))).toBe('laterStepRests')
    expect((await clerk.cases.get({ id })).version).toBe(version)
    const entry = standing(await clerk.cases.get({ id }))[0]
    const bare = clerk.cases.retract({ id, version, eventId: entry?.eventId ?? '', reason: '误记' })
    await expect(bare).rejects.toMatchObject({
      data: { code: 'laterStepRests', details: { action: 'issueOpinion', date: '2026-02-05' } },
    })
  })

  it('can turn out to be another step, where nothing rests on it', async () => {
    const view = await step('accept', '2026-02-05')
    const eventId = standing(view)[0]?.eventId ?? ''
    const offered = await clerk.cases.corrections({ id, eventId })
    expect(offered[0]?.id).toBe('accept')
    expect(offered.map(action => action.id)).toContain('refuse')
    const refused = await correct('accept', '2026-02-05', { action: 'refuse' })
    expect(refused.line).toMatchObject({ outcome: 'refused', closedOn: '2026-02-05' })
  })

  it('cannot become another step where a later one rests on it', async () => {
    await step('accept', '2026-02-04')
    const view = await step('issueOpinion', '2026-02-05')
    const eventId = standing(view)[0]?.eventId ?? ''
    expect((await clerk.cases.corrections({ id, eventId })).map(action => action.id)).toEqual(['accept'])
  })

  it('is put right once: the record taken back cannot be corrected again, nor a case that moved', async () => {
    const { timeline, version } = await step('accept', '2026-02-05')
    const eventId = timeline.at(-1)?.eventId ?? ''
    await correct('accept', '2026-02-04')
    expect(await failureOf(clerk.cases.corrections({ id, eventId }))).toBe('eventNotFound')
    const again = {
      ...{ id, eventId, reason: '记错', action: 'accept', happenedOn: plainDate('2026-02-04') },
      ...{ outcome: null, fields: {}, note: '', kept: [] },
    }
    expect(await failureOf(clerk.cases.correctStep({ ...again, version }))).toBe('caseMoved')
    expect(await failureOf(clerk.cases.correctStep({ ...again, version: version + 2 }))).toBe('eventNotFound')
  })

  it('refuses a day that cannot be', async () => {
    await step('accept', '2026-02-05')
    expect(await failureOf(correct('accept', '2026-02-14'))).toBe('dateInFuture')
    expect(await failureOf(correct('accept', '2026-02-01'))).toBe('dateBeforeReceipt')
  })
})

describe('the history of a field', () => {
  it('gives every value with who, when and why, the latest first', async () => {
    const change = async (fields: Record<string, string | null>, note: string) => {
      const { version } = await clerk.cases.get({ id })
      const happenedOn = plainDate('2026-02-13')
      await clerk.cases.changeFields({ id, version, title: null, fields, happenedOn, note })
    }
    await change({ agency: '甲代理' }, '补登代理机构')
    await change({ agency: null }, '已解除委托')
    const history = await clerk.cases.fieldHistory({ id, field: 'agency' })
    expect(history.map(({ value, reason }) => [value, reason])).toEqual([
      [null, '已解除委托'],
      ['甲代理', '补登代理机构'],
    ])
    expect(await clerk.cases.fieldHistory({ id, field: 'applicant' })).toMatchObject([
      { value: '湘潭棠翊恒机电科技有限公司', type: 'caseRegistered', retracted: false },
    ])
    expect(await clerk.cases.fieldHistory({ id, field: 'nothing' })).toEqual([])
  })
})

describe('the case on paper', () => {
  it('prints its clocks, its course with what was taken back, and its attachments', async () => {
    await step('accept', '2026-02-05')
    await correct('accept', '2026-02-04')
    await clerk.attachments.add({ id, file: new File(['%PDF-'], '请求书.pdf'), label: '专利请求书' })
    const file = await desk.as('auditor').cases.print({ id })
    expect(file.mediaType).toBe('application/pdf')
    const [html = ''] = printed
    for (const words of [
      '案件卷宗表',
      '作废理由：记错',
      '请求书.pdf',
      '专利请求书',
      '发明预审',
      '截至 2026年2月13日',
    ])
      expect(html).toContain(words)
    const sheet = await clerk.cases.exportTimeline({ id })
    expect(sheet.name).toMatch(/^办理经过 预审〔2026〕.*\.xlsx$/)
    expect(sheet.content.size).toBeGreaterThan(1_000)
  })
})
