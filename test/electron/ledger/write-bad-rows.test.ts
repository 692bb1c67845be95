import { describe, expect, it } from 'vitest'
import { readLedger } from '#electron/ledger/read-ledger.ts'
import { readLedgerFile } from '#electron/ledger/read-ledger-file.ts'
import { type BadSheet, writeBadRows } from '#electron/ledger/write-bad-rows.ts'
import { writePlainSheets } from '#electron/ledger/write-plain-sheets.ts'
import { unzip } from './zip-files.ts'

const words = { row: '原行号', reasons: '原因', sheet: '台账' }

async function rowsOf(bytes: Uint8Array): Promise<unknown> {
  const file = await readLedgerFile(bytes, 'a.xlsx')
  return file.ok
    ? file.value.sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.cells) }))
    : file
}

function partOf(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(unzip(bytes).find(part => part.path === path)?.bytes)
}

describe('rows handed back', () => {
  it('stand under their own headers, with their row and reasons to the right', async () => {
    const sheets: readonly BadSheet[] = [
      {
        sheet: '预审',
        headers: ['编号', '日期', '金额'],
        rows: [{ row: 7, cells: ['甲', '去年'], reasons: ['日期不明', '类型缺失'] }],
      },
      { sheet: null, headers: ['编号'], rows: [] },
    ]
    expect(await rowsOf(await writeBadRows(sheets, words))).toEqual([
      {
        name: '预审',
        rows: [
          ['编号', '日期', '金额', '原行号', '原因'],
          ['甲', '去年', null, 7, '日期不明；类型缺失'],
        ],
      },
      { name: '台账', rows: [['编号', '原行号', '原因']] },
    ])
  })

  it('can be corrected and read again', async () => {
    const headers = ['收案日期', '预审编号', '专利类型']
    const rows = [{ row: 9, cells: ['2026-01-05', '湘预审〔2026〕1号', '发明'], reasons: ['专利类型缺失'] }]
    const bytes = await writeBadRows([{ sheet: '预审', headers, rows }], words)
    expect(await readLedger(bytes, 'a.xlsx', { kind: 'auto' })).toMatchObject({
      ok: true,
      sheets: [{ unmatched: ['原行号', '原因'], cases: [{ subKind: 'invention', problems: [] }] }],
    })
  })
})

describe('written cells', () => {
  it.each(['=1+2', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "=cmd|'/c calc'!A0"])(
    'that begin like a formula stay text: %j',
    async cell => {
      const bytes = await writePlainSheets([{ name: '表', rows: [[cell, '正常']] }])
      const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
      const formatted = /<c r="A1" t="s" s="(\d+)">/.exec(sheet)?.[1]
      expect(sheet).not.toContain('<f')
      expect(sheet).toContain('<c r="B1" t="s"><v>')
      const formats = partOf(bytes, 'xl/styles.xml')
      const format = [...formats.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)][Number(formatted)]?.[1]
      expect(format === '49' || formats.includes(`numFmtId="${format}" formatCode="@"`)).toBe(true)
    },
  )

  it('lose only what a workbook cannot hold', async () => {
    const bytes = await writePlainSheets([
      { name: 'a[b]:c*?/\\', rows: [['a\0b\u0001\ufffe', 'x'.repeat(40_000), Number.NaN, null, 5]] },
      { name: '', rows: [['甲']] },
      { name: 'A b  c', rows: [['乙']] },
    ])
    expect(await rowsOf(bytes)).toEqual([
      { name: 'a b  c', rows: [['a\ufffdb\ufffd\ufffd', 'x'.repeat(20_000), 'NaN', null, 5]] },
      { name: 'Sheet', rows: [['甲']] },
      { name: expect.not.stringMatching(/^a b {2}c$/i), rows: [['乙']] },
    ])
  })
})
