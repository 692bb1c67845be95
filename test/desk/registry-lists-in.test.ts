// Lists of the registries brought in from files like those that centres keep: new entries, changed ones, the same list
// twice, what is left out and why.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writePlainSheets } from '#electron/ledger/write-plain-sheets.ts'
import type { Role } from '#shared/access/role.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { LedgerCell } from '#shared/ledger/ledger-sheet.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const tang = '湘潭棠翊恒机电科技有限公司'
const tangCode = '91430300MA4L16HD5A'
const jia = '湘潭霁垚诺工程机械有限公司'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk('2026-11-20')
})
afterEach(() => desk.close())

async function workbook(rows: readonly (readonly LedgerCell[])[], name = '名单.xlsx'): Promise<File> {
  return new File([(await writePlainSheets([{ name: '名单', rows }])) as Uint8Array<ArrayBuffer>], name)
}

async function read(kind: EntryKind, file: File, role: Role = 'supervisor') {
  return desk.as(role).ledger.read({ jobId: 'read', file, kind })
}

async function bringIn(
  kind: EntryKind,
  file: File,
  { role = 'supervisor', ...how }: { role?: Role; rows?: 'all' | 'good'; known?: 'update' | 'leave' } = {},
) {
  const plan = await read(kind, file, role)
  const batch = await desk
    .as(role)
    .ledger.apply({ jobId: 'apply', planId: plan.planId, rows: 'good', ...how })
  return { plan, batch }
}

async function entriesOf(kind: EntryKind) {
  const client = desk.as('supervisor').registries
  const { lines } = await client.list({ kind, show: 'registered', text: '', offset: 0, limit: 100 })
  return Promise.all(lines.map(({ id }) => client.get({ entryId: id ?? '' })))
}

const subjects = [
  ['湘潭市知识产权保护中心备案主体名单', null],
  [
    '序号',
    '备案编号',
    '企业名称',
    '统一社会信用代码',
    '产业领域',
    '备案日期',
    '2026年额度',
    '联系人',
    '联系电话',
    '快递',
  ],
  [1, 'XT-001', tang, tangCode, '高端装备制造', '2026.3.5', 20, '王某甲', '13800001111', 'SF'],
  [2, 'XT-002', jia, null, '新材料', 46096, 0, '李某乙', '0731-5555555', null],
  [null, null, null, null, null, null, null, null, null, null],
  ['合计', null, '2 家', null, null, null, 20, null, null, null],
] as const

describe('a list of registered entities', () => {
  it('is previewed and written down: names, facts, quotas; totals and titles are no entries', async () => {
    const { plan, batch } = await bringIn('entity', await workbook(subjects))
    expect(plan).toMatchObject({
      ...{ rows: 2, errorRows: 0, warningRows: 0, alreadyImported: 0, sample: [] },
      registry: { kind: 'entity', added: 2, changed: 0 },
    })
    expect(plan.sheets[0]?.headers.find(({ header }) => header === '企业名称')?.meaning).toBe('name')
    expect(plan.sheets[0]?.headers.find(({ header }) => header === '2026年额度')?.meaning).toBe('quota')
    expect(batch).toMatchObject({ imported: 2, skipped: 0, leftOut: 0 })
    const [one, two] = await entriesOf('entity')
    expect([one, two].map(entry => entry?.name).sort()).toEqual([tang, jia].sort())
    const known = [one, two].find(entry => entry?.name === tang)
    expect(known).toMatchObject({
      addedOn: '2026-03-05',
      facts: {
        code: tangCode,
        registrationNumber: 'XT-001',
        industries: '高端装备制造',
        registeredOn: '2026-03-05',
      },
    })
    expect(known?.quotas.find(({ year }) => year === 2026)?.amount).toBe(20)
    expect(
      [one, two].find(entry => entry?.name === jia)?.quotas.find(({ year }) => year === 2026)?.amount,
    ).toBe(0)
    expect(await findWrong(desk)).toEqual([])
  })

  it('brought in twice changes nothing', async () => {
    await bringIn('entity', await workbook(subjects))
    const again = await bringIn('entity', await workbook(subjects, '改了名.xlsx'))
    expect(again.plan).toMatchObject({ alreadyImported: 2, registry: { added: 0, changed: 0, entries: [] } })
    expect(again.batch).toMatchObject({ imported: 0, skipped: 2 })
    expect(await entriesOf('entity')).toHaveLength(2)
  })

  it('changes what it says otherwise, found by code, else by name; an empty cell changes nothing', async () => {
    await bringIn('entity', await workbook(subjects))
    const later = await workbook([
      ['企业名称', '统一社会信用代码', '产业领域', '有效期至', '2026年额度'],
      ['湘潭棠翊恒智能装备有限公司', tangCode, null, '2028-12-31', 25],
      ['湘潭霁垚诺工程机械（有限责任公司）'.replace('（', '').replace('）', ''), null, '新能源', null, null],
    ])
    const { plan, batch } = await bringIn('entity', later)
    expect(plan.registry?.entries.map(({ knownAs, does, changed }) => [knownAs, does, changed])).toEqual([
      [tang, 'change', ['validUntil', 'name', 'quota']],
      [jia, 'change', ['industries']],
    ])
    expect(batch).toMatchObject({ imported: 2 })
    const entries = await entriesOf('entity')
    const known = entries.find(({ facts }) => facts.code === tangCode)
    expect(known).toMatchObject({
      name: '湘潭棠翊恒智能装备有限公司',
      names: [{ name: tang }, { name: '湘潭棠翊恒智能装备有限公司', from: '2026-11-20' }],
      facts: { industries: '高端装备制造', validUntil: '2028-12-31' },
    })
    expect(known?.history.map(({ change }) => change.type)).toEqual(
      expect.arrayContaining(['entryAdded', 'entryChanged', 'entryRenamed', 'quotaSet']),
    )
    expect(entries.find(({ name }) => name === jia)?.facts.industries).toBe('新能源')
  })

  it('leaves alone what is known, where that is wanted', async () => {
    await bringIn('entity', await workbook(subjects))
    const later = await workbook([
      ['企业名称', '产业领域'],
      [tang, '新能源'],
      ['湘潭某某新来有限公司', '新材料'],
    ])
    expect((await bringIn('entity', later, { known: 'leave' })).batch).toMatchObject({
      imported: 1,
      skipped: 1,
    })
    const entries = await entriesOf('entity')
    expect(entries).toHaveLength(3)
    expect(entries.find(({ name }) => name === tang)?.facts.industries).toBe('高端装备制造')
  })

  it('leaves flawed rows out with reasons and hands them back; all of them come in without what is flawed', async () => {
    const list = await workbook([
      ['企业名称', '统一社会信用代码', '备案日期'],
      [null, tangCode, '2026-03-05'],
      [jia, '12345', '2026-03-05'],
      ['湘潭某某甲有限公司', null, '去年'],
      ['湘潭某某乙有限公司', null, null],
      ['湘潭某某乙股份有限公司', null, null],
    ])
    const { plan, batch } = await bringIn('entity', list)
    expect(plan.problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [2, 'entryNameMissing', 'error'],
      [3, 'creditCodeShape', 'error'],
      [4, 'dateUnreadable', 'error'],
      [6, 'entryRepeated', 'error'],
    ])
    expect(plan.registry?.entries.map(({ name }) => name)).toEqual(['湘潭某某乙有限公司'])
    expect(batch).toMatchObject({ imported: 1, leftOut: 4 })
    const bad = await desk.as('clerk').ledger.badRows({ planId: plan.planId })
    expect(bad.name).toBe('名单-未导入的行.xlsx')
    const all = await bringIn('entity', list, { rows: 'all' })
    expect(all.batch).toMatchObject({ imported: 2, skipped: 1, leftOut: 2 })
    expect((await entriesOf('entity')).find(({ name }) => name === jia)?.facts.code).toBeUndefined()
  })

  it('brings suspensions and quotas in only for those who decide on them', async () => {
    const rows = [
      ['企业名称', '年度额度', '额度年度', '暂停起', '暂停止', '暂停原因'],
      [tang, '15件', '2027年', '2026-10-01', null, '非正常申请'],
    ]
    const byClerk = await bringIn('entity', await workbook(rows), { role: 'clerk' })
    expect(byClerk.plan.problems).toMatchObject([{ code: 'rulingLeftOut', severity: 'warning' }])
    expect((await entriesOf('entity'))[0]).toMatchObject({ name: tang, suspensions: [] })
    const bySupervisor = await bringIn('entity', await workbook(rows))
    expect(bySupervisor.plan.registry?.entries).toMatchObject([
      { does: 'change', changed: ['quota', 'suspension'] },
    ])
    const [entry] = await entriesOf('entity')
    expect(entry?.suspensions).toEqual([{ from: '2026-10-01', until: null, reason: '非正常申请' }])
    expect(entry?.quotas.find(({ year }) => year === 2027)?.amount).toBe(15)
    const ended = [rows[0] ?? [], [tang, null, null, '2026-10-01', '2026-11-01', null]]
    await bringIn('entity', await workbook(ended))
    expect((await entriesOf('entity'))[0]?.suspensions[0]?.until).toBe('2026-11-01')
    const overlapping = [rows[0] ?? [], [tang, null, null, '2026-10-15', '2026-12-01', null]]
    expect((await read('entity', await workbook(overlapping))).problems).toMatchObject([
      { code: 'suspensionOverlaps' },
    ])
  })

  it('that a supervisor has read brings in no quotas where a clerk takes it', async () => {
    const rows = [
      ['企业名称', '年度额度', '额度年度'],
      [tang, '15件', '2027年'],
    ]
    const { planId } = await read('entity', await workbook(rows))
    await desk.as('clerk').ledger.apply({ jobId: 'apply', planId, rows: 'good' })
    const [entry] = await entriesOf('entity')
    expect(entry?.name).toBe(tang)
    expect(entry?.quotas.find(({ year }) => year === 2027)?.amount ?? null).toBeNull()
  })

  it('takes back in as a new entry what had been removed', async () => {
    await bringIn('entity', await workbook(subjects))
    const [gone] = (await entriesOf('entity')).filter(({ name }) => name === jia)
    const removal = { entryId: gone?.id ?? '', on: plainDate('2026-11-01'), reason: '注销' }
    await desk.as('supervisor').registries.govern({ change: { type: 'entryRemoved', ...removal } })
    expect((await read('entity', await workbook(subjects))).registry).toMatchObject({ added: 1 })
  })
})

describe('lists of the other registries', () => {
  it('are read by their own headers, from CSV in GB18030 too', async () => {
    const agencies = await workbook([
      ['代理机构名称', '机构代码', '专利代理师', '电话'],
      ['湘潭某某知识产权代理事务所（普通合伙）', '43210', '赵某甲、钱某乙', '13900002222'],
    ])
    await bringIn('agency', agencies)
    expect((await entriesOf('agency'))[0]?.facts).toMatchObject({
      code: '43210',
      attorneys: '赵某甲、钱某乙',
    })
    const offers = async (text: string) => {
      const { entries } = await desk.as('clerk').registries.suggest({ role: 'attorney', text, limit: 8 })
      return entries.map(({ name }) => name)
    }
    expect([await offers('钱'), await offers('zmj'), await offers('孙')]).toEqual([
      ['钱某乙'],
      ['赵某甲'],
      [],
    ])
    // 姓名,工作单位,专长,聘期至 / 张某丙,湘潭大学,机械,2028-06-30, as Excel saves it.
    const gb =
      'd0d5c3fb2cb9a4d7f7b5a5cebb2cd7a8b3a42cc6b8c6dad6c10ad5c5c4b3b1fb2ccfe6ccb6b4f3d1a72cbbfad0b52c323032382d30362d33300a'
    const bytes = Uint8Array.from(gb.match(/../g) ?? [], byte => Number.parseInt(byte, 16))
    await bringIn('expert', new File([bytes], '专家库.csv'))
    expect((await entriesOf('expert'))[0]).toMatchObject({
      name: '张某丙',
      facts: { affiliation: '湘潭大学', industries: '机械', validUntil: '2028-06-30' },
    })
    const partners = await workbook([
      ['合作单位', '合作机制'],
      ['长沙知识产权法庭湘潭巡回审判点', '巡回审判庭'],
      ['某某机构', null],
      ['某某协会', '协会'],
    ])
    const { plan } = await bringIn('partner', partners)
    expect(plan.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'choiceMissing'],
      [4, 'choiceUnknown'],
      [4, 'choiceMissing'],
    ])
    expect((await entriesOf('partner')).map(({ facts }) => facts.mechanism)).toEqual(['circuitTribunal'])
  })

  it('say which column is missing where a file is no such list', async () => {
    const file = await workbook([
      ['甲', '乙'],
      ['1', '2'],
    ])
    const refused = await read('mediator', file).catch(error => error.data)
    expect(refused).toMatchObject({ code: 'ledgerColumnsUnknown', details: { missing: '姓名' } })
    expect(await failureOf(desk.as('auditor').ledger.read({ jobId: 'a', file, kind: 'mediator' }))).toBe(
      'notAllowed',
    )
  })
})
