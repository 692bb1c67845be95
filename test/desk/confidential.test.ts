// A confidential case: who may open and carry it, and that nothing else says what it is about.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import type { Role } from '#shared/access/role.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { type PlainMonth, plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const title = '一种低噪声轨道检测小车'
const applicant = '湘潭棠翊恒机电科技有限公司'
const secrets = [title, applicant, '客户要求不外传', '请求书', '权属']

let desk: TestDesk
let id: number
const printed: string[] = []

beforeEach(async () => {
  printed.length = 0
  const printPdf = async (html: string) => {
    printed.push(html)
    return new TextEncoder().encode('%PDF-')
  }
  desk = await openTestDesk('2026-02-13', { printPdf })
  id = await register('刘某辰')
})
afterEach(() => desk.close())

async function register(clerk: string | null): Promise<number> {
  const client = desk.as('supervisor')
  const registered = await client.cases.register({
    ...{ kind: 'preExamination', subKind: 'invention', title, clerk },
    ...{ receivedOn: plainDate('2026-02-02'), receivedTime: null },
    fields: { applicant, platformNumber: 'YS202602020001' },
    note: '客户要求不外传',
  })
  await client.attachments.add({ id: registered.id, file: new File(['%PDF-'], '请求书.pdf'), label: '权属' })
  return registered.id
}

async function mark(client: DeskClient, caseId = id, confidential: boolean | null = true) {
  const { version } = await client.cases.get({ id: caseId })
  const change = {
    id: caseId,
    version,
    happenedOn: plainDate('2026-02-13'),
    title: null,
    note: '客户要求不外传',
  }
  await client.cases.changeFields({ ...change, fields: { confidential } })
}

function openings(): readonly string[] {
  const database = new Database(join(desk.folder, storeFileName), { readonly: true })
  try {
    return database
      .prepare(
        "SELECT type FROM desk_event WHERE type IN ('confidentialOpened', 'attachmentShown') ORDER BY seq",
      )
      .pluck()
      .all() as string[]
  } finally {
    database.close()
  }
}

function expectNothingSaid(answer: unknown): void {
  const text = JSON.stringify(answer)
  for (const secret of secrets) expect(text).not.toContain(secret)
}

const everyCase = { filter: {}, sort: 'received', descending: false, after: null, limit: 50 } as const

describe.each<Role>(['clerk', 'administrator', 'auditor'])('%s', role => {
  it('sees that the case exists, its number, course and clocks, and not what it is about', async () => {
    const seen = { id, version: (await desk.as('clerk').cases.get({ id })).version }
    const series = { name: '轨道检测小车系列' }
    await desk.as('clerk').links.joinSeries({ cases: [seen], series, note: '', mode: 'all' })
    await mark(desk.as('clerk'))
    const view = await desk.as(role).cases.get({ id })
    expect(view).toMatchObject({ openness: 'withheld', mayUnmask: false, actions: [] })
    expect(view.line).toMatchObject({ title: '保密案件', parties: '' })
    expect(view.line.caseNumber).toMatch(/^预审〔2026〕..00001号$/)
    expect(view.clocks.map(({ ruleId }) => ruleId)).toContain('PX-INTAKE')
    expect(view.timeline.map(({ type }) => type)).toContain('attachmentAdded')
    expect(view.timeline.flatMap(entry => entry.series ?? [])).toEqual([{ change: 'joined', name: '' }])
    expectNothingSaid(view)
    expect(openings()).toEqual([])
    expect((await desk.as(role).links.read({ id })).series).toBeNull()
    const [named] = await desk.as(role).links.findSeries({ text: '轨道检测小车' })
    expect(await desk.as(role).links.series({ uid: named?.uid ?? '' })).toMatchObject({
      members: [],
      total: 1,
    })
    expect((await desk.as('supervisor').links.read({ id })).series?.members).toHaveLength(1)
  })

  it('reads nothing of it another way', async () => {
    const attached = (await desk.as('clerk').cases.get({ id })).timeline.find(({ attachment }) => attachment)
    await mark(desk.as('clerk'))
    const client = desk.as(role)
    const [line] = (await client.cases.list(everyCase)).lines
    expect(line).toMatchObject({ title: '保密案件', parties: '' })
    for (const text of ['低噪声', '棠翊恒', 'YS2026', 'dzs'])
      expect((await client.cases.find({ text, limit: 9 })).hits).toEqual([])
    const { hits } = await client.cases.find({ text: '00001', limit: 9 })
    expect(hits.map(({ line: hit, matched }) => [hit.title, matched.map(({ field }) => field)])).toEqual([
      ['保密案件', ['caseNumber']],
    ])
    expect(await failureOf(client.cases.fieldHistory({ id, field: 'title' }))).toBe('caseConfidential')
    const reading = client.attachments.read({ id, eventId: attached?.eventId ?? '', offset: 0 })
    expect(await failureOf(reading)).toBe('caseConfidential')
    expectNothingSaid(await client.links.read({ id }))
    expectNothingSaid(await client.supervision.today({ mine: false }))
    expectNothingSaid(await readOverdueLists(client, { asOf: plainDate('2026-02-13'), filter: {} }))
    const month = '2026-02' as PlainMonth
    const { rows } = await client.summary.read({ month })
    const row = rows.find(({ opens, thisMonth }) => opens && thisMonth === 1)?.id ?? ''
    const figure = await client.summary.cases({ month, row, column: 'thisMonth', after: null, limit: 50 })
    expect(figure.lines).toHaveLength(1)
    expectNothingSaid(figure)
  })

  it('prints and exports nothing of it', async () => {
    await mark(desk.as('clerk'))
    const client = desk.as(role)
    await client.cases.print({ id })
    const list = { filter: {}, sort: 'received', descending: false, jobId: 'list' } as const
    await client.cases.printList({ ...list, columns: ['caseNumber', 'title', 'parties'] })
    await client.cases.printExplanation({ id, ruleId: 'PX-INTAKE' as never, round: 1 })
    expect(printed).toHaveLength(3)
    for (const html of printed) expect(html).toContain('保密案件')
    expectNothingSaid(printed)
  })

  it('learns no more by looking back to a day before it was marked', async () => {
    desk.setDay('2026-02-20')
    expect((await desk.knownOn('2026-02-15', role).cases.get({ id })).line.title).toBe(title)
    await mark(desk.as('supervisor'))
    const then = desk.knownOn('2026-02-15', role)
    expectNothingSaid(await then.cases.get({ id }))
    expectNothingSaid(await then.cases.list(everyCase))
    expect((await then.cases.find({ text: '棠翊恒', limit: 9 })).hits).toEqual([])
    expectNothingSaid(await desk.as(role).cases.get({ id, asOf: plainDate('2026-02-10') }))
  })
})

describe('a day that windows look back to', () => {
  it('is made anew however a case was marked, for all who ask at once', async () => {
    desk.setDay('2026-02-20')
    const then = desk.knownOn('2026-02-15', 'auditor')
    expect((await then.cases.get({ id })).line.title).toBe(title)
    const { version } = await desk.as('clerk').cases.get({ id })
    const step = { action: 'accept', happenedOn: plainDate('2026-02-19'), outcome: null, note: '' }
    const marking = { ...step, fields: { confidential: true }, mode: 'all' } as const
    expect(await desk.as('clerk').cases.recordSteps({ cases: [{ id, version }], ...marking })).toMatchObject({
      count: 1,
    })
    for (const answer of await Promise.all([1, 2, 3].map(() => then.cases.list(everyCase)))) {
      expect(answer.lines).toHaveLength(1)
      expectNothingSaid(answer)
    }
  })

  it('stays as it is where the marked case was not known yet', async () => {
    desk.setDay('2026-02-20')
    const then = desk.knownOn('2026-02-15', 'auditor')
    expect((await then.cases.list(everyCase)).total).toBe(1)
    const folder = join(desk.folder, 'recalled', '2026-02-15')
    const { birthtimeMs, ino } = statSync(folder)
    await mark(desk.as('clerk'), await register('刘某辰'))
    expect((await then.cases.list(everyCase)).total).toBe(1)
    expect(statSync(folder)).toMatchObject({ birthtimeMs, ino })
  })
})

describe('whoever logs it once more', () => {
  const again = {
    kind: 'preExamination',
    title,
    receivedOn: plainDate('2026-02-13'),
    fields: { applicant, platformNumber: 'YS202602020001' },
  } as const

  it('is told that there is a confidential case like it, and not which', async () => {
    await mark(desk.as('clerk'))
    const found = await desk.as('clerk').cases.findDuplicates(again)
    expect(found).toEqual({ cases: [], withheld: 1 })
  })

  it('is told which, where they may open it', async () => {
    await mark(desk.as('clerk'))
    const found = await desk.as('supervisor').cases.findDuplicates(again)
    expect(found).toMatchObject({ cases: [{ line: { id }, why: 'platformNumber' }], withheld: 0 })
  })
})

describe('another clerk', () => {
  it('can neither carry it, nor take it over, nor lift the mark', async () => {
    await mark(desk.as('clerk'))
    const { cases, links } = desk.as('clerk')
    const { version } = await cases.get({ id })
    const now = { id, version, happenedOn: plainDate('2026-02-13'), note: '' }
    const calls = [
      cases.recordStep({ ...now, action: 'accept', outcome: null, fields: {} }),
      cases.pause({ ...now, ground: 'supplement' }),
      cases.changeFields({ ...now, title: null, fields: { confidential: null } }),
      cases.addNote({ id, text: '看看' }),
      cases.assign({ id, clerk: 'cli:' }),
      cases.correctReceipt({
        id,
        version,
        receivedOn: plainDate('2026-02-03'),
        receivedTime: null,
        reason: '改',
      }),
      cases.unmask({ id }),
      links.reopen({ id, version, happenedOn: plainDate('2026-02-13'), reason: '改' }),
    ]
    expect(await Promise.all(calls.map(failureOf))).toEqual(calls.map(() => 'caseConfidential'))
    const many = await cases.assignMany({ cases: [{ id, version }], clerk: 'cli:', mode: 'possible' })
    expect(many).toMatchObject({ count: 0, cases: [{ failure: { code: 'caseConfidential' } }] })
    expect((await cases.get({ id })).version).toBe(version)
  })
})

describe('the supervisor, and its own clerk', () => {
  it('open it, once a day on record, and see everything on its page', async () => {
    const own = await register('cli:')
    await mark(desk.as('clerk'), own)
    for (const role of ['supervisor', 'clerk'] as const) {
      const view = await desk.as(role).cases.get({ id: own })
      expect(view).toMatchObject({ openness: 'confidential', line: { title, parties: applicant } })
      expect(view.fields.applicant).toBe(applicant)
    }
    // Both are the command line's.
    expect(openings()).toEqual(['confidentialOpened'])
    desk.setDay('2026-02-14')
    await desk.as('clerk').cases.get({ id: own })
    expect(openings()).toHaveLength(2)
    expect((await desk.as('clerk').cases.list(everyCase)).lines.map(line => line.title)).toContain('保密案件')
  })

  it('open it on record again where a store without that record has taken its place', async () => {
    await mark(desk.as('clerk'))
    await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
    await desk.as('supervisor').cases.get({ id })
    const administrator = desk.as('administrator').keeping
    const [backup] = (await administrator.backups()).backups
    await administrator.restore({ jobId: 'r', where: 'first', name: backup?.name ?? '' })
    expect(openings()).toEqual([])
    await desk.as('supervisor').cases.get({ id })
    expect(openings()).toEqual(['confidentialOpened'])
  })

  it('lift the mark, and lists name it again', async () => {
    await mark(desk.as('clerk'))
    await mark(desk.as('supervisor'), id, null)
    const { lines } = await desk.as('auditor').cases.list(everyCase)
    expect(lines[0]).toMatchObject({ title, parties: applicant })
    expect((await desk.as('auditor').cases.find({ text: '棠翊恒', limit: 9 })).hits).toHaveLength(1)
    expect(await findWrong(desk)).toEqual([])
  })
})

describe('what is kept of it', () => {
  it('still adds up, counts in the figures and uses up the quota', async () => {
    await mark(desk.as('clerk'))
    expect(await findWrong(desk)).toEqual([])
    const { balance } = await desk.as('auditor').summary.read({ month: '2026-02' as PlainMonth })
    expect(balance).toMatchObject({ received: 1, openAtEnd: 1, holds: true })
  })

  it('is not named in what lists and search read', async () => {
    await mark(desk.as('clerk'))
    const database = new Database(join(desk.folder, storeFileName), { readonly: true })
    const shown = database
      .prepare('SELECT c.title, c.parties, s.text FROM case_row c, searched_case s WHERE c.id = ?')
      .all(id)
    database.close()
    expectNothingSaid(shown)
  })
})

describe('what is attached', () => {
  it('is on record where it is confidential by its nature: an application not filed', async () => {
    const { timeline } = await desk.as('clerk').cases.get({ id })
    const eventId = timeline.find(({ attachment }) => attachment)?.eventId ?? ''
    await desk.as('auditor').attachments.read({ id, eventId, offset: 0 })
    expect(openings()).toEqual(['attachmentShown'])
  })

  it('is on record too where a window asks for a later piece without the first', async () => {
    const { timeline } = await desk.as('clerk').cases.get({ id })
    const eventId = timeline.find(({ attachment }) => attachment)?.eventId ?? ''
    const auditor = desk.as('auditor').attachments
    for (const offset of [1, 3]) await auditor.read({ id, eventId, offset })
    expect(openings()).toEqual(['attachmentShown'])
    for (const offset of [0, 3]) await auditor.read({ id, eventId, offset })
    expect(openings()).toHaveLength(2)
  })
})
