import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { chinese, languages } from '#shared/locales/languages.ts'
import { type OverdueList, overdueDocument } from '#shared/print/overdue-document.ts'
import { overdueSheets } from '#shared/print/overdue-sheets.ts'
import { buildClockLine } from './build-clock-line.ts'

function buildList(more: Partial<OverdueList> = {}): OverdueList {
  return {
    centreName: '湘潭市知识产权保护中心',
    asOf: plainDate('2026-11-20'),
    overdue: [buildClockLine()],
    atRisk: [],
    groupByClerk: false,
    ...more,
  }
}

/** Rows of the document as their cells' text, heads and groups included. */
function rowsOf(document: string): readonly (readonly string[])[] {
  return document
    .split('<tr')
    .slice(1)
    .map(row => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, text]) => plain(text ?? '')))
}

function plain(markup: string): string {
  return markup.replace(/<br>/g, ' ').replace(/<[^>]*>/g, '')
}

describe('overdueDocument', () => {
  it('names the day, the counts and every column of a clock', () => {
    const document = overdueDocument(buildList(), chinese)
    expect(document).toContain('<h1>湘潭市知识产权保护中心超期案件清单</h1>')
    expect(document).toContain('截至 2026年11月20日')
    expect(document).toContain('超期 1 项、临期 0 项')
    expect(document).toContain('size: A4 landscape')
    expect(rowsOf(document)).toEqual([
      [
        '序号',
        '案号',
        '名称',
        '当事人',
        '办理时限',
        '起算日',
        '到期日',
        '超期工作日',
        '经办人',
        '阶段',
        '最近一步',
      ],
      [
        '1',
        '湘预审〔2026〕00329号',
        '一种电池包液冷散热结构',
        '湘潭某某智能装备有限公司',
        '发明预审 10 个工作日',
        '2026-11-03',
        '2026-11-17',
        '3',
        '王某甲',
        '预审中',
        '2026-11-03 受理',
      ],
    ])
  })

  it('keeps the order it is given and numbers through the groups', () => {
    const overdue = [
      buildClockLine({ caseNumber: 'A', clerk: '甲' }),
      buildClockLine({ caseNumber: 'B', clerk: null }),
      buildClockLine({ caseNumber: 'C', clerk: '甲' }),
    ]
    const firstCells = (groupByClerk: boolean) =>
      rowsOf(overdueDocument(buildList({ overdue, groupByClerk }), chinese))
        .slice(1)
        .map(cells => cells.slice(0, 2).join(' '))
    expect(firstCells(false)).toEqual(['1 A', '2 B', '3 C'])
    expect(firstCells(true)).toEqual(['甲（2 项）', '1 A', '2 C', '未指定经办人（1 项）', '3 B'])
  })

  it('shows what is at risk with what is left, provisional dates and pauses in words', () => {
    const soon = buildClockLine({ light: 'atRisk', left: 2, workingDaysLate: 0 })
    const document = overdueDocument(
      buildList({
        overdue: [buildClockLine({ pausedSince: plainDate('2026-11-18') })],
        atRisk: [
          soon,
          buildClockLine({ ...soon, light: 'dueToday', left: 0 }),
          buildClockLine({
            ...soon,
            unit: 'months',
            left: 9,
            due: { date: plainDate('2027-01-04'), provisional: 'unpublished' },
          }),
        ],
      }),
      chinese,
    )
    const rows = rowsOf(document)
    expect(rows[1]?.[6]).toBe('2026-11-17 自 2026-11-18 暂停')
    expect(rows.slice(3).map(cells => cells[7])).toEqual(['2 个工作日', '今日到期', '9 日'])
    expect(rows.at(-1)?.[6]).toBe('2027-01-04（暂定）')
  })

  it('says so when nothing is overdue', () => {
    const document = overdueDocument(buildList({ overdue: [] }), chinese)
    expect(document).toContain('没有超期的时限。')
    expect(document).not.toContain('<table')
  })

  it('shows the id of a limit that has no name, and escapes what people typed', () => {
    const line = buildClockLine({ ruleId: 'XT-1' as RuleId, title: '<b>“某某”</b> & 其他' })
    const document = overdueDocument(buildList({ overdue: [line] }), chinese)
    expect(document).toContain('XT-1')
    expect(document).toContain('&lt;b&gt;“某某”&lt;/b&gt; &amp; 其他')
  })

  it('is written in English with the English words', () => {
    const document = overdueDocument(buildList({ overdue: [buildClockLine({ amount: 1 })] }), languages.en)
    expect(document).toContain('As of 2026-11-20')
    expect(document).toContain('1 workday<')
  })
})

describe('overdueSheets', () => {
  it('writes days as numbers of the spreadsheet and lateness as a number', () => {
    const [overdue, atRisk] = overdueSheets(buildList(), chinese)
    const heads = overdue?.columns.map(({ head }) => head) ?? []
    const cell = (head: string) => overdue?.rows[0]?.[heads.indexOf(head)]
    expect(cell('到期日')).toEqual({ value: 46343, format: 'yyyy-mm-dd', align: 'center' })
    expect(cell('超期工作日')).toMatchObject({ value: 3, format: '0' })
    expect(cell('期限')).toMatchObject({ value: '10 个工作日' })
    expect(cell('最近一步')).toMatchObject({ value: '受理' })
    expect(atRisk?.rows).toEqual([])
    expect(atRisk?.name).not.toBe(overdue?.name)
  })

  it('has a cell for every column', () => {
    const list = buildList({ atRisk: [buildClockLine({ light: 'dueToday', due: null, clerk: null })] })
    for (const sheet of overdueSheets(list, chinese)) {
      for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
    }
  })
})
