import { describe, expect, it } from 'vitest'
import { chinese } from '#shared/locales/languages.ts'
import { summarySheet } from '#shared/summary/summary-sheet.ts'
import { buildSummary } from '#test/shared/print/build-summary.ts'

describe('summarySheet', () => {
  const sheet = summarySheet(buildSummary(), chinese)
  const heads = sheet.columns.map(({ head }) => head)
  const cells = (number: string) => sheet.rows.find(row => row[0]?.value === number) ?? []
  const cell = (number: string, head: string) => cells(number)[heads.indexOf(head)]

  it('has the columns of the printed table', () => {
    expect(heads.join(' ')).toBe(
      '序号 指标 单位 本月 上月 环比 上年同月 同比 本年累计 上年累计 累计同比 年度目标 完成率 备注',
    )
    for (const row of sheet.rows) expect(row).toHaveLength(heads.length)
  })

  it('keeps figures as numbers, money in 万元, rates as shares', () => {
    expect(cell('2', '本月')).toMatchObject({ value: 36, format: '0' })
    expect(cell('2', '环比')).toMatchObject({ value: 0.2 })
    expect(cell('2', '同比')).toMatchObject({ value: '—', align: 'right' })
    const claim = sheet.rows.find(row => row[1]?.value === '受理标的额')
    expect(claim?.[3]).toMatchObject({ value: 740.74, format: '0.00' })
    const rate = sheet.rows.find(row => row[1]?.value === '预审合格率')
    expect(rate?.[3]).toMatchObject({ value: 1, format: '0.0%' })
    expect(rate?.[5]).toMatchObject({ value: 0, format: '+0.0"百分点";-0.0"百分点";0.0"百分点"' })
  })

  it('leaves headings without figures', () => {
    const heading = sheet.rows.find(row => row[1]?.value === '一、专利预审')
    expect(heading?.slice(3, 13).every(({ value }) => value === null)).toBe(true)
  })

  it('says under the title that it is a draft', () => {
    const undated = [{ id: 1, caseNumber: '湘预审〔2024〕00001号', dating: 'unknown' as const }]
    expect(sheet.subtitles.join()).not.toContain('草稿')
    expect(summarySheet(buildSummary({ undated }), chinese).subtitles.join()).toContain('草稿')
  })

  it('ends with the definitions and the balance', () => {
    expect(sheet.footnotes[0]).toBe('统计口径说明')
    expect(sheet.footnotes.at(-1)).toContain('平衡')
  })
})
