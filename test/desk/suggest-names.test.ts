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
