// The registries of a real desk: entries, their standing on a day, quotas, merges, and the names that cases have.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mostListedRows } from '#shared/contract/case-list-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { RegistryShow } from '#shared/registries/entry-standing.ts'
import type { EntryFacts } from '#shared/registries/registry-event.ts'
import { failureOf, openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

const on = plainDate('2026-03-02')
const company = '湘潭韶峰矿山机械有限公司'

describe('the registries', () => {
  let desk: TestDesk
  let clerk: DeskClient
  let supervisor: DeskClient

  beforeEach(async () => {
    desk = await openTestDesk('2026-11-20')
    clerk = desk.as('clerk')
    supervisor = desk.as('supervisor')
  })
  afterEach(async () => {
    const { findings } = await verify()
    await desk.close()
    expect(findings).toEqual([])
  })

  async function verify(): Promise<{ findings: string[] }> {
    const { inlineJobs } = await import('#electron/jobs/inline-jobs.ts')
    const { openStoreForReading } = await import('#db/open-store.ts')
    const { readReckoning } = await import('#db/queries/read-reckoning.ts')
    const opened = openStoreForReading(desk.folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { store, close } = opened.value
    const jobs = inlineJobs({
      folder: desk.folder,
      reckoning: readReckoning(store),
      plans: new Map(),
      reader: () => store,
      writer: () => {
        throw new Error('verify does not write')
      },
    })
    const result = await jobs.run('verify', null)
    close()
    return result
  }

  async function add(name: string, facts: EntryFacts = {}, kind: EntryKind = 'entity'): Promise<string> {
    const { entryId } = await clerk.registries.record({
      change: { type: 'entryAdded', kind, on, name, facts },
    })
    return entryId
  }

  async function submit(
    applicant: string,
    receivedOn = '2026-05-06',
    creditCode?: string,
    standingReason?: string,
  ): Promise<number> {
    const { id } = await clerk.cases.register({
      kind: 'preExamination',
      subKind: 'invention',
      title: '一种轨道检测小车',
      receivedOn: plainDate(receivedOn),
      receivedTime: null,
      clerk: null,
      fields: { applicant, ...(creditCode && { creditCode }) },
      ...(standingReason !== undefined && { standingReason }),
    })
    return id
  }

  const list = (show: RegistryShow, text = '', kind: EntryKind = 'entity') =>
    clerk.registries.list({ kind, show, text, offset: 0, limit: 100 })
  const standing = (applicant: string, day: string, code: string | null = null) =>
    clerk.registries.standing({ applicant, code, day: plainDate(day) })
  const get = (entryId: string) => clerk.registries.get({ entryId })

  it('register a name met in cases in one step, and then have its cases', async () => {
    await submit(company)
    const before = await list('met')
    expect(before.lines).toMatchObject([{ id: null, name: company, cases: 1, open: 1 }])
    const entryId = await add(company)
    expect((await list('met')).total).toBe(0)
    expect((await list('registered')).lines).toMatchObject([{ id: entryId, cases: 1 }])
    const { lines } = await clerk.registries.cases({ entryId, offset: 0, limit: 10 })
    expect(lines.map(line => line.title)).toEqual(['一种轨道检测小车'])
  })

  it.each(['湘潭韶峰矿山机械有限责任公司', '湘潭（韶峰）矿山机械有限公司', '湘潭韶峰矿山机械 有限公司'])(
    'link a case that spells the name %s, and leave the case as it was',
    async spelling => {
      const id = await submit(spelling)
      const entryId = await add(company)
      expect(await get(entryId)).toMatchObject({ cases: 1, spellings: [{ name: spelling }] })
      expect((await clerk.cases.get({ id })).line.parties).toBe(spelling)
    },
  )

  it('link by code whatever the name, and never against it', async () => {
    await submit('湘潭韶峰重工集团', '2026-05-06', '91430300MA4L16JQ9P')
    await submit(company, '2026-05-07', '91430111MA4L16JQ9B')
    const entryId = await add(company, { code: '91430300MA4L16JQ9P' })
    expect((await get(entryId)).spellings.map(({ name }) => name)).toEqual(['湘潭韶峰重工集团'])
  })

  it('keep former names, found and offered under each', async () => {
    const entryId = await add(company)
    await submit(company)
    const name = '湖南韶峰智能装备股份有限公司'
    await clerk.registries.record({
      change: { type: 'entryRenamed', entryId, on: plainDate('2026-06-01'), name },
    })
    const entry = await get(entryId)
    expect(entry.names).toEqual([
      { name: company, from: on },
      { name, from: '2026-06-01' },
    ])
    expect(entry).toMatchObject({ name, cases: 1 })
    expect((await list('registered', 'xtsfks')).lines.map(line => line.name)).toEqual([name])
    const { entries } = await clerk.registries.suggest({ role: 'applicant', text: '矿山', limit: 5 })
    expect(entries).toEqual([{ name: company, code: null, cases: 1, note: 'formerName', currentName: name }])
  })

  it('judge a suspension on the day of submission', async () => {
    const entryId = await add(company)
    await supervisor.registries.govern({
      change: {
        type: 'entrySuspended',
        entryId,
        from: plainDate('2026-07-01'),
        until: plainDate('2026-08-01'),
        reason: '非正常申请整改',
      },
    })
    const doubts = async (day: string) => (await standing(company, day)).doubts
    expect(await doubts('2026-06-30')).toEqual([])
    expect(await doubts('2026-07-01')).toEqual(['suspended'])
    expect(await doubts('2026-07-31')).toEqual(['suspended'])
    expect(await doubts('2026-08-01')).toEqual([])
    expect((await list('suspended')).total).toBe(0)
  })

  it('end a suspension, and refuse one that overlaps', async () => {
    const entryId = await add(company)
    const suspend = (from: string) =>
      supervisor.registries.govern({
        change: { type: 'entrySuspended', entryId, from: plainDate(from), until: null, reason: '整改' },
      })
    await suspend('2026-11-02')
    expect((await list('suspended')).lines).toMatchObject([{ suspendedUntil: 'open' }])
    expect(await failureOf(suspend('2026-11-10'))).toBe('suspensionOverlaps')
    await supervisor.registries.govern({
      change: {
        type: 'suspensionEnded',
        entryId,
        from: plainDate('2026-11-02'),
        on: plainDate('2026-11-16'),
        reason: '整改完成',
      },
    })
    expect((await list('suspended')).total).toBe(0)
    expect((await get(entryId)).suspensions).toMatchObject([{ from: '2026-11-02', until: '2026-11-16' }])
  })

  it('use the quota up on submission and give it back when refused before acceptance', async () => {
    const entryId = await add(company)
    await supervisor.registries.govern({ change: { type: 'quotaSet', entryId, year: 2026, amount: 2 } })
    const first = await submit(company, '2026-05-06')
    await submit(company, '2026-05-07')
    await submit(company, '2025-12-30')
    expect(await standing(company, '2026-06-01')).toMatchObject({
      quota: 2,
      used: 2,
      left: 0,
      doubts: ['overQuota'],
    })
    expect(await standing(company, '2027-01-04')).toMatchObject({ quota: null, used: 0, doubts: [] })
    const { version, actions } = await clerk.cases.get({ id: first })
    expect(actions.map(({ id }) => id)).toContain('refuse')
    await clerk.cases.recordStep({
      id: first,
      version,
      action: 'refuse',
      happenedOn: plainDate('2026-05-08'),
      note: '',
      outcome: null,
      fields: { conclusionReason: '不属于产业领域' },
    })
    expect(await standing(company, '2026-06-01')).toMatchObject({ used: 1, left: 1, doubts: [] })
  })

  it('use up the quota of the year in which a case came in, though it counts as received in the next', async () => {
    const added = plainDate('2025-01-02')
    const change = { type: 'entryAdded', kind: 'entity', on: added, name: company, facts: {} } as const
    await clerk.registries.record({ change })
    const { id } = await clerk.cases.register({
      ...{ kind: 'preExamination', subKind: 'invention', title: '一种轨道检测小车', clerk: null },
      receivedOn: plainDate('2025-12-31'),
      receivedTime: '18:20',
      fields: { applicant: company },
    })
    // The New Year of 2026 ends on a make-up Sunday.
    expect(await clerk.cases.get({ id })).toMatchObject({ line: { receivedOn: '2026-01-04' } })
    expect(await standing(company, '2025-12-31')).toMatchObject({ used: 1 })
    expect(await standing(company, '2026-01-04')).toMatchObject({ used: 0 })
  })

  it('take a submission over the quota only with a reason, which their page lists', async () => {
    const entryId = await add(company)
    await supervisor.registries.govern({ change: { type: 'quotaSet', entryId, year: 2026, amount: 1 } })
    await submit(company)
    const before = (await list('registered')).lines[0]?.cases
    expect(await failureOf(submit(company))).toBe('quotaReasonRequired')
    expect(await failureOf(submit(company, '2026-05-06', undefined, '  '))).toBe('quotaReasonRequired')
    expect((await list('registered')).lines[0]?.cases).toBe(before)
    const id = await submit(`${company}；某某大学`, '2026-05-07', undefined, '额度追加函已报，先收')
    const { inSpite } = await get(entryId)
    expect(inSpite).toMatchObject([
      { caseId: id, submittedOn: '2026-05-07', doubts: ['overQuota'], reason: '额度追加函已报，先收' },
    ])
    expect((await clerk.cases.get({ id })).timeline[0]?.note).toBe('额度追加函已报，先收')
  })

  it('take a submission of a suspended applicant only with a reason, and other kinds without', async () => {
    const entryId = await add(company)
    const from = plainDate('2026-11-02')
    await supervisor.registries.govern({
      change: { type: 'entrySuspended', entryId, from, until: null, reason: '整改' },
    })
    expect(await failureOf(submit(company, '2026-11-03'))).toBe('suspendedReasonRequired')
    // The day of submission decides, not today.
    await submit(company, '2026-10-30')
    await submit(company, '2026-11-03', undefined, '暂停前已预约')
    await clerk.cases.register({
      kind: 'mediation',
      subKind: 'peoples',
      title: '外观设计纠纷',
      receivedOn: plainDate('2026-11-03'),
      receivedTime: null,
      clerk: null,
      fields: { applicant: company, respondent: '某商行', disputeType: 'infringement' },
    })
    expect((await get(entryId)).inSpite).toMatchObject([{ doubts: ['suspended'], reason: '暂停前已预约' }])
  })

  it('tell a ledger of both and take it all the same', async () => {
    const entryId = await add(company)
    await supervisor.registries.govern({ change: { type: 'quotaSet', entryId, year: 2026, amount: 1 } })
    const from = plainDate('2026-06-01')
    await supervisor.registries.govern({
      change: { type: 'entrySuspended', entryId, from, until: null, reason: '整改' },
    })
    const rows = ['2026-03-03', '2026-03-04', '2026-06-02'].map(
      (day, index) => `预审〔2026〕0000${index + 1}号,发明,一种装置${index},${company},${day}`,
    )
    const file = new File(
      [['预审编号,专利类型,发明名称,申请人,收案日期', ...rows].join('\n')],
      '预审台账.csv',
    )
    const plan = await clerk.ledger.read({ jobId: 'read', file, kind: 'preExamination' })
    expect(plan.problems.filter(({ code }) => code.startsWith('applicant'))).toMatchObject([
      { row: 3, code: 'applicantOverQuota', severity: 'warning', column: '申请人', value: company },
      { row: 4, code: 'applicantSuspended' },
      { row: 4, code: 'applicantOverQuota' },
    ])
    const taken = await clerk.ledger.apply({ jobId: 'apply', planId: plan.planId, rows: 'good' })
    expect(taken.imported).toBe(3)
  })

  it('count a case for the applicant named first', async () => {
    const first = await add(company)
    const second = await add('湘潭棠翊光电科技有限公司')
    await submit(`${company}；湘潭棠翊光电科技有限公司`)
    expect((await get(first)).quotas[0]).toMatchObject({ year: 2026, used: 1 })
    expect((await get(second)).quotas[0]).toMatchObject({ year: 2026, used: 0 })
    expect((await get(second)).cases).toBe(1)
  })

  it('say of a stranger that it is not registered', async () => {
    expect(await standing('无名有限公司', '2026-06-01')).toMatchObject({
      registered: false,
      doubts: ['unregistered'],
    })
  })

  it('find duplicates, merge them, and restore both exactly', async () => {
    const stays = await add(company, { registrationNumber: '湘备001', contact: '刘某甲' })
    const other = await add('湘潭韶峰矿山机械有限责任公司', { code: '91430300MA4L16JQ9P' })
    await submit('湘潭韶峰重工集团', '2026-05-06', '91430300MA4L16JQ9P')
    const before = { stays: await get(stays), other: await get(other) }
    expect(before.stays.lookalikes).toEqual([{ id: other, name: '湘潭韶峰矿山机械有限责任公司' }])
    expect(before.stays.cases).toBe(0)
    await supervisor.registries.govern({
      change: {
        type: 'entriesMerged',
        entryId: stays,
        absorbed: other,
        on: plainDate('2026-11-20'),
        name: company,
        facts: { registrationNumber: '湘备001', code: '91430300MA4L16JQ9P' },
      },
    })
    expect(await get(stays)).toMatchObject({ cases: 1, lookalikes: [], absorbed: [{ id: other }] })
    expect((await get(other)).mergedInto).toEqual({ id: stays, name: company })
    expect((await list('registered')).total).toBe(1)
    await supervisor.registries.govern({
      change: { type: 'mergeUndone', entryId: stays, absorbed: other, reason: '并非同一单位' },
    })
    const shown = ({ history: _, ...rest }: Awaited<ReturnType<typeof get>>) => rest
    expect(shown(await get(stays))).toEqual(shown(before.stays))
    expect(shown(await get(other))).toEqual(shown(before.other))
  })

  it('refuse a code that another entry has', async () => {
    await add(company, { code: '91430300MA4L16JQ9P' })
    expect(await failureOf(add('另一公司', { code: '91430300ma4l16jq9p' }))).toBe('codeTaken')
    expect(await failureOf(add('另一公司', { code: '12345' }))).toBe('fieldInvalid')
  })

  it('keep what is removed, with its day and reason', async () => {
    const entryId = await add(company)
    await supervisor.registries.govern({
      change: { type: 'entryRemoved', entryId, on: plainDate('2026-10-09'), reason: '注销' },
    })
    expect((await list('registered')).total).toBe(0)
    expect((await list('removed')).lines).toMatchObject([{ removedOn: '2026-10-09' }])
    expect((await standing(company, '2026-10-08')).doubts).toEqual([])
    expect((await standing(company, '2026-10-09')).doubts).toEqual(['removed'])
    const change = { type: 'entryChanged' as const, entryId, facts: {} }
    expect(await failureOf(clerk.registries.record({ change }))).toBe('entryGone')
  })

  it('mask contact data until somebody asks, in the history too', async () => {
    const entryId = await add(company, { contact: '刘某甲', phone: '13873201234' })
    const entry = await get(entryId)
    expect(entry.facts).toEqual({ contact: '刘**', phone: '138****1234' })
    expect(JSON.stringify(entry)).not.toMatch(/刘某甲|13873201234/)
    expect((await clerk.registries.unmask({ entryId })).facts).toEqual({
      contact: '刘某甲',
      phone: '13873201234',
    })
    expect(await failureOf(desk.as('auditor').registries.unmask({ entryId }))).toBe('notAllowed')
  })

  it('know the people who serve the centre, and hide their names from who only reads', async () => {
    await add('李知行', { affiliation: '湘潭大学' }, 'expert')
    expect((await list('registered', 'lzx', 'expert')).lines[0]?.name).toBe('李知行')
    const auditor = desk.as('auditor').registries
    const seen = await auditor.list({ kind: 'expert', show: 'registered', text: '', offset: 0, limit: 5 })
    expect(seen.lines[0]?.name).toBe('李**')
  })

  it('run the clock of the registration file', async () => {
    const facts = { fileCompleteOn: '2026-09-18' }
    const entryId = await add(company, facts)
    expect((await get(entryId)).registrationClock).toEqual({
      due: { date: '2026-10-09', provisional: null },
      light: 'overdue',
    })
    await clerk.registries.record({
      change: { type: 'entryChanged', entryId, facts: { ...facts, sentToCnipaOn: '2026-09-28' } },
    })
    expect((await get(entryId)).registrationClock?.light).toBe('closedInTime')
  })

  it('let only a supervisor or administrator rule on standing', async () => {
    const entryId = await add(company)
    const change = { type: 'quotaSet' as const, entryId, year: 2026, amount: 5 }
    expect(await failureOf(clerk.registries.govern({ change }))).toBe('notAllowed')
  })

  it('stand in the monthly summary by the days they came and left', async () => {
    const [first, second] = [await add(company), await add('湘潭棠翊光电科技有限公司')]
    await add('屿泓专利代理事务所', {}, 'agency')
    await supervisor.registries.govern({
      change: { type: 'entryRemoved', entryId: first, on: plainDate('2026-10-09'), reason: '注销' },
    })
    const { rows } = await clerk.summary.read({ month: '2026-10' as never })
    const figures = (id: string) => rows.find(row => row.id === id)
    expect(figures('entityAtEnd')).toMatchObject({ thisMonth: 1, lastMonth: 2, yearToDate: 1, opens: false })
    expect(figures('entityAdded')).toMatchObject({ thisMonth: 0, yearToDate: 2 })
    expect(figures('entityRemoved')).toMatchObject({ thisMonth: 1, lastMonth: 0, yearToDate: 1 })
    expect(figures('agencyAtEnd')).toMatchObject({ thisMonth: 1, sameMonthLastYear: 0 })
    expect(second).not.toBe(first)
  })

  it('are printed as far as paper goes, which says how far that is', async () => {
    const printed: string[] = []
    await desk.close()
    const printPdf = async (html: string) => {
      printed.push(html)
      return new TextEncoder().encode('%PDF-')
    }
    desk = await openTestDesk('2026-11-20', { printPdf })
    clerk = desk.as('clerk')
    for (let index = 0; index <= mostListedRows.print; index++)
      await clerk.registries.record({
        change: { type: 'entryAdded', kind: 'expert', on, name: `专家${index}`, facts: {} },
      })
    await clerk.registries.printList({ kind: 'expert', show: 'registered', text: '' })
    expect(printed[0]?.match(/<tr>/g)).toHaveLength(1 + mostListedRows.print)
    expect(printed[0]).toContain(`共 ${mostListedRows.print + 1} 条，列出前 ${mostListedRows.print} 条`)
  })

  it('come out as a workbook', async () => {
    await add(company)
    const file = await clerk.registries.exportList({ kind: 'entity', show: 'registered', text: '' })
    expect(file.name).toBe('备案主体名录 2026-11-20.xlsx')
    expect(file.content.size).toBeGreaterThan(1_000)
  })
})
