import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '#electron/printing/write-workbook.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { chinese } from '#shared/locales/languages.ts'
import { overdueSheets } from '#shared/print/overdue-sheets.ts'
import { dateCell, type Sheet, type SheetCell, textCell } from '#shared/print/sheet.ts'
import { summarySheet } from '#shared/summary/summary-sheet.ts'
import { buildClockLine } from '#test/shared/print/build-clock-line.ts'
import { buildSummary } from '#test/shared/print/build-summary.ts'

function sheetOf(rows: readonly (readonly SheetCell[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: '2024年3月',
    title: '统计表',
    subtitles: [],
    columns: [
      { head: '甲', width: 20 },
      { head: '乙', width: 12 },
    ],
    rows,
    footnotes: [],
    ...more,
  }
}

async function writeAndRead(...sheets: readonly Sheet[]) {
  return readXlsx(await writeWorkbook(sheets), { readStyles: true })
}

async function rowsOf(...rows: readonly (readonly SheetCell[])[]) {
  const { sheets } = await writeAndRead(sheetOf(rows))
  return sheets[0]?.rows.slice(2) ?? []
}

describe('writeWorkbook', () => {
  it('writes whatever begins like a formula as text, in the text format', async () => {
    const starts = ['=1+1', '+86 138', '-5', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"]
    const { sheets } = await writeAndRead(
      sheetOf(
        starts.map(text => [textCell(text)]),
        { title: '=2+2' },
      ),
    )
    const sheet = sheets[0]
    starts.forEach((text, index) => {
      const cell = sheet?.cells?.get(`${index + 2},0`)
      expect(sheet?.rows[index + 2]?.[0]).toBe(text)
      expect(cell?.formula, text).toBeUndefined()
      expect(cell?.style?.numFmt, text).toBe('@')
    })
    expect(sheet?.rows[0]?.[0]).toBe('=2+2')
  })

  it('keeps numbers as numbers and days as days', async () => {
    const [row] = await rowsOf([{ value: 12.5, format: '0.00' }, dateCell(plainDate('2024-02-29'))])
    expect(row?.[0]).toBe(12.5)
    expect(row?.[1]).toEqual(new Date(Date.UTC(2024, 1, 29)))
  })

  it('reads back any text as it was typed, but for characters the format has no place for', async () => {
    const typed = ['〔2026〕号 & <某某>', '  两边空格  ', '两\n行', '_x0041_', '_x005F_', '𠮷']
    const rows = await rowsOf(...typed.map(text => [textCell(text)]))
    expect(rows.map(([text]) => text)).toEqual(typed)
    const [flawed] = await rowsOf([textCell('a\u0000b\ud800c\u0007')])
    expect(flawed?.[0]).toBe('a\ufffdb\ufffdc\ufffd')
  })

  it('shortens a text that is longer than a cell can be', async () => {
    const [row] = await rowsOf([textCell('长'.repeat(40_000))])
    expect(String(row?.[0])).toHaveLength(32_767)
    expect(String(row?.[0]).endsWith('…')).toBe(true)
  })

  it('names sheets as the format allows', async () => {
    const { sheets } = await writeAndRead(sheetOf([], { name: `a/b:[c]*?\\${'长'.repeat(40)}` }))
    expect(sheets[0]?.name).not.toMatch(/[[\]:*?/\\]/)
    expect(sheets[0]?.name.length).toBe(31)
  })

  it('repeats the head of the table on every printed page', async () => {
    const { sheets } = await writeAndRead(sheetOf([], { subtitles: ['一', '二'] }))
    expect(sheets[0]?.rows[3]).toEqual(['甲', '乙'])
    expect(sheets[0]?.pageSetup).toMatchObject({ printTitlesRow: '$4:$4', orientation: 'landscape' })
    expect(sheets[0]?.freezePane).toEqual({ rows: 4 })
  })
})

describe('the workbooks of the desk', () => {
  it('holds the summary with its title, figures and definitions', async () => {
    const { sheets } = await writeAndRead(summarySheet(buildSummary(), chinese))
    const rows = sheets[0]?.rows ?? []
    expect(rows[0]?.[0]).toBe('湘潭市知识产权保护中心2024年3月案件统计表')
    const accepted = rows.find(row => row[0] === '2')
    expect(accepted?.slice(1, 5)).toEqual(['受理', '件', 36, 30])
    expect(rows.some(row => row[0] === '统计口径说明')).toBe(true)
  })

  it('holds the overdue list with sortable days', async () => {
    const { sheets } = await writeAndRead(
      ...overdueSheets(
        {
          centreName: '湘潭市知识产权保护中心',
          asOf: plainDate('2026-11-20'),
          overdue: [buildClockLine({ title: '=HYPERLINK("http://x")' })],
          atRisk: [],
          groupByClerk: false,
        },
        chinese,
      ),
    )
    const head = sheets[0]?.rows[3] ?? []
    const row = sheets[0]?.rows[4] ?? []
    expect(row[head.indexOf('到期日')]).toEqual(new Date(Date.UTC(2026, 10, 17)))
    expect(row[head.indexOf('名称')]).toBe('=HYPERLINK("http://x")')
    expect(sheets.map(({ name }) => name)).toEqual(['超期', '临期'])
  })
})
