// The desk as it was known at the end of a day: what was recorded later is not in it, whatever day it is about.

import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { contract, type DeskClient, knownOnHeader } from '#shared/contract/contract.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { type PlainDate, type PlainMonth, plainDate } from '#shared/dates/plain-date.ts'
import { listProcedures } from '#test/contract/list-procedures.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { bringIn } from '../builders/bring-in.ts'
import { takeInventedYear } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

type Declared = Record<string, Record<string, { '~orpc': { meta: { access: string } } }>>

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-06-10', { printPdf: async html => new TextEncoder().encode(html) })
})
afterEach(() => desk.close())

function register(title: string, receivedOn: string): Promise<{ id: number }> {
  return desk.as('clerk').cases.register({
    kind: 'preExamination',
    subKind: 'design',
    title,
    receivedOn: plainDate(receivedOn),
    receivedTime: null,
    fields: { applicant: '湘潭棠翊恒陶瓷有限公司' },
    clerk: null,
  } as never)
}

async function step(id: number, action: string, on: string, fields: Record<string, string> = {}) {
  const { version } = await desk.as('clerk').cases.get({ id })
  const command = { id, version, action, happenedOn: plainDate(on), outcome: null, fields, note: '' }
  await desk.as('clerk').cases.recordStep(command as never)
}

async function accepted(client: DeskClient): Promise<number | null | undefined> {
  const { rows } = await client.summary.read({ month: '2026-06' as PlainMonth })
  return rows.find(({ id }) => id === 'preExaminationAccepted')?.thisMonth
}

const titles = async (client: DeskClient) =>
  (await client.cases.list(everyCase)).lines.map(({ title }) => title)
const everyCase = { filter: {}, sort: 'number', descending: false, after: null, limit: 200 } as const

describe('a step that is recorded late', () => {
  it('belongs to the month in which it happened, and is not known before it was recorded', async () => {
    const { id } = await register('瓷瓶', '2026-06-09')
    desk.setDay('2026-07-02')
    await step(id, 'accept', '2026-06-12')
    desk.setDay('2026-08-01')
    const months = await Promise.all(
      [desk.knownOn('2026-06-30'), desk.knownOn('2026-07-31'), desk.as('auditor')].map(accepted),
    )
    expect(months).toEqual([0, 1, 1])
  })

  it('does not take a case from the overdue list of before', async () => {
    const { id } = await register('瓷瓶', '2026-06-09')
    desk.setDay('2026-07-02')
    const asOf = plainDate('2026-06-30')
    await step(id, 'accept', '2026-06-10')
    desk.setDay('2026-07-03')
    const overdue = async (client: DeskClient) =>
      (await readOverdueLists(client, { asOf, filter: {} })).lines.map(({ ruleId }) => ruleId)
    expect(await overdue(desk.knownOn('2026-06-30'))).toEqual(['PX-INTAKE'])
    expect(await overdue(desk.as('auditor'))).toEqual(['PX-EXAM-DES'])
  })
})

it('knows a retraction, a calendar and a case only from the day they were recorded', async () => {
  const { id } = await register('瓷瓶', '2026-06-09')
  await step(id, 'accept', '2026-06-10')
  desk.setDay('2026-07-02')
  await register('瓷盘', '2026-06-01')
  await takeInventedYear(desk)
  const { timeline, version } = await desk.as('clerk').cases.get({ id })
  const eventId = timeline.find(({ type }) => type === 'stepRecorded')?.eventId ?? ''
  await desk.as('supervisor').cases.retract({ id, version, eventId, reason: '记错' })
  desk.setDay('2026-07-03')
  const before = desk.knownOn('2026-06-30')
  expect(await titles(before)).toEqual(['瓷瓶'])
  expect((await before.cases.get({ id })).line.stage).toBe('examining')
  expect((await before.reckoning.read()).undoable).toBe(null)
  const after = desk.knownOn('2026-07-02')
  expect(await titles(after)).toHaveLength(2)
  expect((await after.cases.get({ id })).line.stage).not.toBe('examining')
  expect((await after.reckoning.read()).undoable).not.toBe(null)
})

it('says of a case that was logged later when it was, and of no case that there is none', async () => {
  await register('瓷瓶', '2026-06-09')
  desk.setDay('2026-07-02')
  const { id } = await register('瓷盘', '2026-06-01')
  desk.setDay('2026-07-03')
  const before = desk.knownOn('2026-06-30')
  await expect(before.cases.get({ id })).rejects.toMatchObject({
    data: { code: 'caseLoggedLater', details: { date: '2026-07-02', day: '2026-06-30' } },
  })
  expect(await failureOf(before.cases.get({ id: id + 1 }))).toBe('caseNotFound')
  expect(await failureOf(desk.as('auditor').cases.get({ id: id + 1 }))).toBe('caseNotFound')
})

it('answers for a day before the first event with empty lists', async () => {
  await register('瓷瓶', '2026-06-09')
  const client = desk.knownOn('2020-01-01')
  expect(await client.cases.list(everyCase)).toEqual({ lines: [], next: null, total: 0 })
  expect(await client.summary.months()).toEqual([])
})

it('answers as the desk is for today and later, and refuses what is no day', async () => {
  await register('瓷瓶', '2026-06-09')
  for (const day of ['2026-06-10', '2099-01-01']) expect(await titles(desk.knownOn(day))).toEqual(['瓷瓶'])
  expect(await failureOf(titles(desk.knownOn('2026-06-31')))).toBe('inputInvalid')
  expect(existsSync(join(desk.folder, 'recalled'))).toBe(false)
  expect(knownOnHeader).toBe('anshi-known-on')
})

describe('what would be recorded', () => {
  it('is refused, whatever it is, but for signing in and out', async () => {
    await register('瓷瓶', '2026-06-09')
    desk.setDay('2026-06-12')
    const client = desk.knownOn('2026-06-11', 'administrator')
    for (const { path, callers, call } of listProcedures(client)) {
      const [area = '', name = ''] = path.split('.')
      const { access } = (contract as never as Declared)[area]?.[name]?.['~orpc'].meta ?? {}
      if (access !== 'write' || path.endsWith('.unmask')) continue
      if (callers !== 'anyone' && !callers.includes('administrator')) continue
      expect(await failureOf(call({})), path).toBe('deskRecalled')
    }
    expect(await failureOf(client.keeping.undoRestore({ jobId: 'u' }))).toBe('deskRecalled')
    expect(await failureOf(desk.knownOn('2026-06-11', 'clerk').cases.addNote({ id: 1, text: 'x' }))).toBe(
      'deskRecalled',
    )
  })

  it('goes to the log of today where a file leaves the desk or personal data are shown', async () => {
    const { id } = await register('瓷瓶', '2026-06-09')
    desk.setDay('2026-06-12')
    const client = desk.knownOn('2026-06-11', 'clerk')
    await client.cases.unmask({ id })
    const { name } = await client.summary.xlsx({ month: '2026-06' as PlainMonth })
    expect(name).toContain('按2026-06-11登记内容')
    expect(deskEvents().slice(-2)).toEqual([
      expect.objectContaining({ type: 'personalDataShown', payload: { caseId: id, knownOn: '2026-06-11' } }),
      expect.objectContaining({ type: 'exported', payload: { file: name, knownOn: '2026-06-11' } }),
    ])
  })

  it('is not what an attached file is: it was attached then, and its content is read today', async () => {
    const { id } = await register('瓷瓶', '2026-06-09')
    const clerk = desk.as('clerk')
    const file = new File(['内容'], '说明.txt', { type: 'text/plain' })
    await clerk.attachments.add({ id, file, label: '' } as never)
    const { timeline, version } = await clerk.cases.get({ id })
    const eventId = timeline.find(({ type }) => type === 'attachmentAdded')?.eventId ?? ''
    desk.setDay('2026-06-12')
    await clerk.cases.retract({ id, version, eventId, reason: '传错' })
    const { content } = await desk.knownOn('2026-06-11').attachments.read({ id, eventId, offset: 0 })
    expect(new TextDecoder().decode(await content.arrayBuffer())).toBe('内容')
  })

  it('says on paper by which day it was recorded', async () => {
    await register('瓷瓶', '2026-06-09')
    desk.setDay('2026-07-12')
    const client = desk.knownOn('2026-07-01')
    const words = '按 2026年7月1日登记内容'
    expect((await client.summary.preview({ month: '2026-06' as PlainMonth })).html).toContain(words)
    const { content } = await client.supervision.printOverdue({
      asOf: plainDate('2026-06-30'),
      filter: {},
    } as never)
    expect(new TextDecoder().decode(await content.arrayBuffer())).toContain(words)
  })
})

describe('the desks of past days', () => {
  it('are two at most, answer each for its own day, and are gone when the desk closes', async () => {
    for (const [index, title] of ['甲', '乙', '丙', '丁'].entries()) {
      desk.setDay(`2026-06-1${index}`)
      await register(title, '2026-06-09')
    }
    desk.setDay('2026-06-20')
    const days = ['2026-06-10', '2026-06-11', '2026-06-12']
    const asked = [...days, ...days].map(day => titles(desk.knownOn(day)))
    const known = (await Promise.all(asked)).map(list => list.length)
    expect(known).toEqual([1, 2, 3, 1, 2, 3])
    expect(readdirSync(join(desk.folder, 'recalled'))).toHaveLength(2)
    await desk.desk.close()
    expect(existsSync(join(desk.folder, 'recalled'))).toBe(false)
  })

  it('that a desk left behind are removed when it is next opened', async () => {
    const folder = scratchFolder()
    cpSync(desk.folder, join(folder, 'recalled', '2026-06-01.partial'), { recursive: true })
    const next = await openTestDesk('2026-06-10', { folder })
    expect(existsSync(join(folder, 'recalled'))).toBe(false)
    await next.close()
  })

  it('are made ready on request, and only for days that are over', async () => {
    const client = desk.as('clerk')
    expect(await client.desk.recall({ day: plainDate('2026-06-10'), jobId: 'r' })).toEqual({
      recalled: false,
    })
    expect(await client.desk.recall({ day: plainDate('2026-06-09'), jobId: 'r' })).toEqual({ recalled: true })
    expect(readdirSync(join(desk.folder, 'recalled'))).toEqual(['2026-06-09'])
  })

  it('are given up when asked to, and leave nothing half made', async () => {
    await register('瓷瓶', '2026-06-09')
    desk.setDay('2026-06-12')
    const client = desk.as('clerk')
    const day = plainDate('2026-06-11')
    const preparing = client.desk.recall({ day, jobId: 'r' })
    await client.desk.cancelJob({ jobId: 'r' })
    const code = await failureOf(preparing)
    // Inline a job is over before it can be stopped.
    expect([null, 'jobCancelled']).toContain(code)
    expect(await titles(desk.knownOn(day))).toEqual(['瓷瓶'])
  })
})

it('keeps of a case only what came before the first later event, when the clock was set back', async () => {
  const { id } = await register('瓷瓶', '2026-06-09')
  desk.setDay('2026-06-20')
  await desk.as('clerk').cases.addNote({ id, text: '钟走快时记的' })
  await register('瓷盘', '2026-06-09')
  desk.setDay('2026-06-11')
  await desk.as('clerk').cases.addNote({ id, text: '钟拨回后记的' })
  desk.setDay('2026-06-21')
  const client = desk.knownOn('2026-06-12')
  expect(await titles(client)).toEqual(['瓷瓶'])
  expect((await client.cases.get({ id })).version).toBe(1)
})

it('equals, in every list and figure, a desk that was really closed on that day', async () => {
  const day = plainDate('2026-06-30')
  desk.setDay('2026-06-30')
  await bringIn(desk, 'rights-2023-2024.xlsx')
  const { id } = await register('瓷瓶', '2026-06-09')
  const supervisor = desk.as('supervisor')
  await supervisor.numbers.reserve({ kind: 'mediation', year: 2026, count: 3, reason: '下乡' } as never)
  await desk.desk.close()
  const folder = scratchFolder()
  cpSync(desk.folder, folder, { recursive: true })

  const later = await openTestDesk('2026-07-02', { folder: desk.folder })
  await bringIn(later, 'preexam-2023-2024.xlsx')
  await takeInventedYear(later)
  await later.as('supervisor').cases.addNote({ id, text: '后来的' })
  await later
    .as('supervisor')
    .numbers.reserve({ kind: 'mediation', year: 2026, count: 2, reason: '又' } as never)
  const then = await openTestDesk(day, { folder })
  const really = await readEverything(then.as('auditor'), day)
  expect(really.cases.length).toBeGreaterThan(200)
  expect(await readEverything(later.knownOn(day), day)).toEqual(really)
  await then.close()
  await later.close()
}, 60_000)

async function readEverything(client: DeskClient, day: PlainDate) {
  const cases = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<DeskClient['cases']['list']>> = await client.cases.list({
      ...everyCase,
      after,
    })
    cases.push(...page.lines)
    after = page.next
  } while (after !== null)
  const pages = []
  for (const { id } of cases.filter((_, index) => index % 20 === 0))
    pages.push(await client.cases.get({ id }))
  return {
    cases,
    pages,
    clerks: await client.cases.clerks(),
    found: await client.cases.find({ text: '湘潭', limit: 50 }),
    today: await client.supervision.today({ mine: false }),
    overdue: await readOverdueLists(client, { asOf: day, filter: {} }),
    months: await client.summary.months(),
    june: await client.summary.read({ month: '2026-06' as PlainMonth }),
    past: await client.summary.read({ month: '2023-12' as PlainMonth }),
    reckoning: await client.reckoning.read(),
    batches: await client.ledger.batches(),
    numbers: await client.numbers.list(),
  }
}

function deskEvents(): { type: string; payload: unknown }[] {
  const database = new Database(join(desk.folder, storeFileName), { readonly: true })
  const rows = database.prepare('SELECT type, payload FROM desk_event ORDER BY seq').all()
  database.close()
  return rows.map(row => {
    const { type, payload } = row as { type: string; payload: string }
    return { type, payload: JSON.parse(payload) }
  })
}
