// A desk on which nothing is empty: the invented year, and a few more facts of every kind that a year of cases alone
// does not bring: registry entries and a merge, links, a series, files, notes, a correction, reserved numbers, users.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import { openTestDesk } from '../builders/test-desk.ts'
import { password } from './steps.ts'

export interface FullDesk {
  /** Of the case that has something of everything. */
  readonly caseId: number
  /** Of an entry that may be the same as another. */
  readonly entryId: string
  /** A copy of the data, the caller's to spoil. */
  copy(): string
  remove(): void
}

const company = '湘潭韶峰矿山机械有限公司'

export async function makeFullDesk(cases = 1_200): Promise<FullDesk> {
  const parent = mkdtempSync(join(tmpdir(), 'anshi-full-'))
  const folder = join(parent, 'desk')
  const today = dayOfMoment(Date.now())
  const desk = await openTestDesk(today, { folder })
  desk.advanceMs(Date.now() - Date.parse(`${today}T12:00:00+08:00`))
  const administrator = { login: 'admin', name: '文某壬', password }
  await desk.withToken(null).desk.setUp({
    centreName: '湘潭市知识产权保护中心',
    shortName: '湘',
    region: '湖南省湘潭市',
    administrator,
    start: 'empty',
  })
  await desk.desk.demonstrate(cases, 7)
  const { token } = await desk.withToken(null).session.signIn({ login: 'admin', password })
  const client = desk.withToken(token)
  await addUsers(client)
  const caseId = await leadCase(client, today)
  const entryId = await fillRegistries(client, today)
  await client.numbers.reserve({
    kind: 'preExamination',
    year: year(today),
    count: 20,
    reason: '外出宣讲期间纸面登记',
  })
  await client.views.save({
    name: '临期的预审',
    hash: '#/cases?state=open&kind=preExamination&light=atRisk&sort=due',
  })
  await client.keeping.backUpNow({ jobId: 'full' })
  await desk.desk.close()
  const copies: string[] = []
  return {
    caseId,
    entryId,
    copy: () => {
      const copy = join(parent, `copy-${copies.length}`)
      copies.push(copy)
      cpSync(folder, copy, { recursive: true })
      return copy
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  }
}

const year = (day: PlainDate): number => Number(day.slice(0, 4))

async function addUsers(client: DeskClient): Promise<void> {
  const users = [
    ['zhuguan', '彭某子', 'supervisor'],
    ['jingban', '罗某丑', 'clerk'],
    ['shenji', '左某寅', 'auditor'],
  ] as const
  for (const [login, name, role] of users) await client.users.create({ login, name, role, password })
}

async function leadCase(client: DeskClient, today: PlainDate): Promise<number> {
  const received = addDays(today, -12)
  const common = { receivedTime: null, clerk: '罗某丑' }
  const { id } = await client.cases.register({
    ...common,
    kind: 'preExamination',
    subKind: 'invention',
    title: '一种适用于狭窄巷道的低噪声轨道检测小车及其自适应控制方法',
    receivedOn: received,
    fields: {
      applicant: `${company}；湘潭棠翊恒机电科技有限公司`,
      creditCode: '91430300MA4L16JQ91',
      agency: '湘潭鼎新知识产权代理事务所（普通合伙）',
      mainClass: 'B61K9/08',
    },
    overrides: { creditCode: '营业执照原件如此' },
  })
  const other = await client.cases.register({
    ...common,
    kind: 'preExamination',
    subKind: 'utilityModel',
    title: '一种轨道检测小车的减振支架',
    receivedOn: received,
    fields: { applicant: company },
  })
  const version = async (): Promise<number> => (await client.cases.get({ id })).version
  const step = async (action: string, on: PlainDate, fields = {}): Promise<void> => {
    await client.cases.recordStep({
      id,
      version: await version(),
      happenedOn: on,
      note: '',
      action,
      outcome: null,
      fields,
    })
  }
  await step('accept', addDays(today, -10))
  await step('assignExaminer', addDays(today, -9), { examiner: '周某辰', qualityChecker: '吴某巳' })
  await step('issueOpinion', addDays(today, -6), { defectCodes: 'A22.3 创造性' })
  await step('recordReply', addDays(today, -3))
  await client.links.link({ id, version: await version(), otherId: other.id, note: '同一产品' })
  const chosen = [
    { id, version: await version() },
    { id: other.id, version: (await client.cases.get({ id: other.id })).version },
  ]
  await client.links.joinSeries({ cases: chosen, series: { name: '轨道检测小车' }, note: '', mode: 'all' })
  for (const [name, text] of [
    ['专利请求书.txt', '请求书'],
    ['权利要求书及说明书（修改后，2026年11月第二版）.txt', '权利要求书'],
  ] as const)
    await client.attachments.add({
      id,
      file: new File([text], name, { type: 'text/plain' }),
      label: '申请文件',
    })
  await client.cases.addNote({ id, text: '申请人来电：说明书附图 3 将更换，约定下周一前寄到。' })
  const { timeline } = await client.cases.get({ id })
  const reply = timeline.find(({ action }) => action === 'recordReply')
  await client.cases.correctStep({
    id,
    version: await version(),
    eventId: reply?.eventId ?? '',
    happenedOn: addDays(today, -4),
    note: '以平台收到日为准',
    reason: '日期记错一天',
    action: 'recordReply',
    outcome: null,
    fields: {},
    kept: [],
  })
  await client.cases.changeFields({
    id,
    version: await version(),
    happenedOn: today,
    note: '代理师变更',
    title: null,
    fields: { attorney: '易某午' },
  })
  return id
}

async function fillRegistries(client: DeskClient, today: PlainDate): Promise<string> {
  const on = addDays(today, -300)
  const add = async (
    kind: 'entity' | 'agency' | 'organisation' | 'mediator' | 'expert' | 'partner',
    name: string,
    facts: Record<string, string> = {},
  ) => (await client.registries.record({ change: { type: 'entryAdded', kind, on, name, facts } })).entryId
  const entity = await add('entity', company, {
    code: '91430300MA4L16JQ9P',
    registrationNumber: '湘潭备〔2026〕017号',
    industries: '先进装备制造',
    registeredOn: '2026-01-26',
    validUntil: '2029-01-25',
    contact: '毛某未',
    phone: '13873201234',
  })
  await add('entity', '湘潭韶峰矿山机械有限责任公司')
  const suspended = await add('entity', '湘潭棠翊恒机电科技有限公司')
  const removed = await add('entity', '湘潭昭山农业装备有限公司')
  await add('agency', '湘潭鼎新知识产权代理事务所（普通合伙）', { code: '43212' })
  await add('organisation', '湘潭市知识产权纠纷人民调解委员会')
  await add('mediator', '谭某申', { affiliation: '湘潭市知识产权纠纷人民调解委员会' })
  await add('expert', '赵某酉', { affiliation: '湘潭大学' })
  await add('partner', '湘潭市中级人民法院知识产权巡回审判庭', { mechanism: 'circuitTribunal' })
  const govern = client.registries.govern
  await govern({ change: { type: 'quotaSet', entryId: entity, year: year(today), amount: 24 } })
  await govern({
    change: {
      type: 'entrySuspended',
      entryId: suspended,
      from: addDays(today, -20),
      until: addDays(today, 70),
      reason: '非正常申请未整改',
    },
  })
  await govern({
    change: { type: 'entryRemoved', entryId: removed, on: addDays(today, -8), reason: '企业已注销' },
  })
  await client.registries.record({
    change: {
      type: 'entryRenamed',
      entryId: suspended,
      on: addDays(today, -100),
      name: '湘潭棠翊恒智能装备有限公司',
    },
  })
  return entity
}
