import { writeFileSync } from 'node:fs'
import { writeWorkbook } from '#electron/printing/write-workbook.ts'
import { readXlsx } from 'hucre/xlsx'
import { textCell, dateCell } from '#shared/print/sheet.ts'
const bytes = await writeWorkbook([{ name: '2024年3月', title: '=标题', subtitles: ['a', 'b'], columns: [{ head: '一', width: 20 }, { head: '二', width: 12 }, { head: '三', width: 12 }], rows: [[textCell('=1+1'), textCell('+86 138'), textCell('-5')], [textCell('@SUM(A1)'), textCell('\tTab'), textCell('\rCR')], [textCell('a\u0000b\ud800c<&>"'), dateCell('2024-02-29' as never), { value: 0.845, format: '0.0%' }], [textCell('x'.repeat(40000)), textCell('_x0041_'), { value: 1234567.891, format: '0.00' }], [{ value: 12.3, format: '+0.0"百分点";-0.0"百分点";0.0"百分点"' }, textCell(null), textCell('  空格')]], footnotes: ['注'] }])
writeFileSync('/tmp/out.xlsx', bytes)
const back = await readXlsx(bytes, { readStyles: true })
console.log(JSON.stringify(back.sheets[0]!.rows.map(r => r.map(c => typeof c === 'string' ? c.slice(0, 30) : c))))
