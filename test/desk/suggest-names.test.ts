// Names offered while a case is logged, from a real store with the fixture ledgers in it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import { bringIn } from '#test/builders/bring-in.ts'
import { failureOf, openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

describe('names offered for a field', () => {
  let desk: TestDesk

  beforeAll(async () => {
    desk = await openTestDesk()
    await bringIn(desk, 'preexam-2023-2024.xlsx')
    await bringIn(desk, 'mediation-2023.csv')
  })
  afterAll(() => desk.close())

  const suggest = async (role: string, text: string, limit = 20) =>
    (await desk.as('clerk').registries.suggest({ role, text, limit })).entries

  it('the busiest first, and no more than asked for', async () => {
    const entries = await suggest('agency', '', 3)
    expect(entries).toHaveLength(3)
    expect(entries.map(({ cases }) => cases)).toEqual(entries.map(({ cases }) => cases).sort((a, b) => b - a))
  })

  it('counts every case of the name', async () => {
    const [first] = await suggest('agency', '')
    const { lines } = await desk.as('clerk').registries.list({
      kind: 'agency',
      show: 'met',
      text: first?.name ?? '',
      offset: 0,
      limit: 1,
    })
    expect(lines[0]).toMatchObject({ id: null, name: first?.name, cases: first?.cases })
  })

  it('by the initials of the pinyin, and by all of it', async () => {
    const found = expect.arrayContaining([
      expect.objectContaining({ name: '屿泓专利代理事务所（普通合伙）' }),
    ])
    expect(await suggest('agency', 'yhzl')).toEqual(found)
    expect(await suggest('agency', 'yuhong')).toEqual(found)
  })

  it('never a private person', async () => {
    await desk.as('clerk').cases.register({
      kind: 'mediation',
      subKind: 'peoples',
      title: '刘某与湘潭龟甲竹业有限公司纠纷',
      receivedOn: plainDate('2026-11-19'),
      receivedTime: null,
      clerk: null,
      fields: { applicant: '刘某钧', respondent: '湘潭龟甲竹业有限公司', disputeType: 'contract' },
    })
    expect(await suggest('respondent', '龟甲竹')).toHaveLength(1)
    expect(await suggest('applicant', '刘某钧')).toEqual([])
    expect(await suggest('applicant', 'lmj')).toEqual([])
    expect(await suggest('reporter', '')).toEqual([])
    expect(await suggest('clerk', '')).toEqual([])
  })

  describe('attorneys', () => {
    const agency = '长沙芷沚专利代理事务所（普通合伙）'
    const offered = async (text: string, of = agency) => {
      const asked = { role: 'attorney', text, limit: 20, agency: of }
      return (await desk.as('clerk').registries.suggest(asked)).entries.map(({ name, cases }) => [
        name,
        cases,
      ])
    }
    const submit = async (fields: Record<string, string | boolean>) => {
      const { id } = await desk.as('clerk').cases.register({
        ...{ kind: 'preExamination', subKind: 'invention', title: '一种衬板', clerk: null },
        ...{ receivedOn: plainDate('2026-11-19'), receivedTime: null },
        fields: { applicant: '湘潭韶峰耐磨材料有限公司', agency, ...fields },
      })
      return id
    }

    it('who acted for the agency before are offered, the busiest first, by any of its spellings', async () => {
      await submit({ attorney: '谭某甲' })
      await submit({ attorney: '彭某乙' })
      await submit({ attorney: '谭某甲；唐某卯', agency: '长沙芷沚专利代理事务所(普通合伙)' })
      expect(await offered('')).toEqual([
        ['谭某甲', 2],
        ['唐某卯', 1],
        ['彭某乙', 1],
      ])
      expect(await offered('tmj')).toEqual([['谭某甲', 2]])
      expect(await offered('彭', '屿泓专利代理事务所（普通合伙）')).toEqual([])
      expect(await offered('彭', '')).toEqual([])
    })

    it('whom a confidential case names is not', async () => {
      await submit({ attorney: '欧某辰', confidential: true })
      expect(await offered('欧')).toEqual([])
    })

    it('are those of the case as it was corrected', async () => {
      const id = await submit({ attorney: '龙某巳' })
      const change = { id, version: 1, happenedOn: plainDate('2026-11-20'), note: '', title: null }
      await desk.as('clerk').cases.changeFields({ ...change, fields: { attorney: '文某巳' } })
      expect(await offered('巳')).toEqual([['文某巳', 1]])
    })
  })

  it('a name follows its case when the case is corrected', async () => {
    const client = desk.as('clerk')
    const { id } = await client.cases.register({
      kind: 'preExamination',
      subKind: 'invention',
      title: '一种衬板',
      receivedOn: plainDate('2026-11-19'),
      receivedTime: null,
      clerk: null,
      fields: { applicant: '湘潭韶峰试验仪器有限公司' },
    })
    expect(await suggest('applicant', 'xtsfsyyq')).toMatchObject([
      { name: '湘潭韶峰试验仪器有限公司', cases: 1 },
    ])
    await client.cases.changeFields({
      id,
      version: 1,
      happenedOn: plainDate('2026-11-20'),
      note: '更正',
      title: null,
      fields: { applicant: '湘潭韶峰衬板有限公司' },
    })
    expect(await suggest('applicant', 'xtsfsyyq')).toEqual([])
    expect(await suggest('applicant', 'xtsfcb')).toMatchObject([{ cases: 1 }])
  })

  it('is for those who log cases', async () => {
    const call = desk.as('auditor').registries.suggest({ role: 'agency', text: '', limit: 5 })
    expect(await failureOf(call)).toBe('notAllowed')
  })
})
