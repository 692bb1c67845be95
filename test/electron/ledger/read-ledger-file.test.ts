import { describe, expect, it } from 'vitest'
import { ledgerLimits } from '#electron/ledger/ledger-limits.ts'
import { readLedgerFile } from '#electron/ledger/read-ledger-file.ts'
import type { LedgerCell } from '#shared/ledger/ledger-sheet.ts'
import { readFixture } from './fixture-ledgers.ts'
import { sheetData, smallWorkbook } from './small-workbook.ts'
import { rezip, unzip, zip } from './zip-files.ts'

async function failureOf(bytes: Uint8Array, name: string, limits = ledgerLimits): Promise<string> {
  const file = await readLedgerFile(bytes, name, limits)
  return file.ok ? 'read' : [file.failure.code, file.failure.details.reason].filter(Boolean).join(' ')
}

async function cellsOf(bytes: Uint8Array, name: string): Promise<readonly (readonly LedgerCell[])[]> {
  const file = await readLedgerFile(bytes, name)
  if (!file.ok) throw new Error(file.failure.code)
  return file.value.sheets.flatMap(sheet => sheet.rows.map(row => row.cells))
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('workbook', () => {
  it('gives dates as days, numbers as numbers, yes and no as words', async () => {
    const row =
      '<row r="3"><c r="B3" s="1"><v>46086</v></c><c r="C3"><v>67.06999999999999</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c></row>'
    const file = await readLedgerFile(smallWorkbook({ sheets: [`<sheetData>${row}</sheetData>`] }), 'a.xlsx')
    expect(file).toMatchObject({
      ok: true,
      value: {
        sheets: [
          {
            name: '表1',
            date1904: false,
            rows: [{ row: 3, cells: [null, '2026-03-05', 67.06999999999999, 'TRUE', '#N/A'] }],
          },
        ],
      },
    })
  })

  it('rounds the noise of a serial away and keeps a time of day', async () => {
    const row =
      '<row><c s="1"><v>46085.9999999999</v></c><c s="1"><v>46086.604166667</v></c><c s="1"><v>1e300</v></c></row>'
    const cells = await cellsOf(smallWorkbook({ sheets: [`<sheetData>${row}</sheetData>`] }), 'a.xlsx')
    expect(cells).toEqual([['2026-03-05', '2026-03-05 14:30:00', '#VALUE!']])
  })

  it('says so when it counts its days from 1904', async () => {
    const sheets = ['<sheetData><row><c s="1"><v>44624</v></c><c><v>44624</v></c></row></sheetData>']
    const file = await readLedgerFile(
      smallWorkbook({ sheets, workbookProperties: '<workbookPr date1904="1"/>' }),
      'a.xlsx',
    )
    expect(file).toMatchObject({
      ok: true,
      value: { sheets: [{ date1904: true, rows: [{ cells: ['2026-03-05', 44624] }] }] },
    })
  })

  it('is read whatever its file is called', async () => {
    expect(await failureOf(readFixture('open-2026-11.xlsx'), 'ledger.csv')).toBe('read')
  })

  it('keeps to the columns and rows of a ledger where formatting or a stray cell runs on to the edge', async () => {
    const stray =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    expect(await cellsOf(smallWorkbook({ sheets: [`<sheetData>${stray}</sheetData>`] }), 'a.xlsx')).toEqual([
      [1],
    ])
  })

  it('is read past a chart sheet, columns without end, and parts that are no cells', async () => {
    const columns = `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(2_000)}</cols>`
    const bytes = smallWorkbook({
      sheets: [columns + sheetData([['甲']])],
      ids: ['rId1', 'rId77'],
      extraParts: [{ path: 'xl/drawings/drawing1.xml', bytes: utf8('<broken') }],
    })
    expect(await cellsOf(bytes, 'a.xlsx')).toEqual([['甲']])
  })

  it('is read where the archive keeps its sizes in 64 bits', async () => {
    const parts = unzip(smallWorkbook({ sheets: [sheetData([['甲']])] }))
    expect(await cellsOf(zip(parts, { wide: true }), 'a.xlsx')).toEqual([['甲']])
  })

  it('cuts a cell that is too long, and says which', async () => {
    const file = await readLedgerFile(
      smallWorkbook({ sheets: [sheetData([['甲', 'x'.repeat(100_000)]])] }),
      'a.xlsx',
    )
    expect(file.ok && file.value.sheets[0]?.rows[0]?.damage).toEqual([{ code: 'cellTooLong', column: 1 }])
    expect(file.ok && String(file.value.sheets[0]?.rows[0]?.cells[1])).toHaveLength(20_000)
  })
})

describe('CSV', () => {
  const written = '编号,备注\r\n甲,"第一行\n第二行,""引号"""\r\n'
  const cells = [
    ['编号', '备注'],
    ['甲', '第一行\n第二行,"引号"'],
  ]

  it.each([
    ['UTF-8', utf8(written)],
    ['UTF-8 with a mark', utf8(`\ufeff${written}`)],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(written, 'utf16le')])],
    ['semicolons', utf8(written.replaceAll('号,备', '号;备').replaceAll('甲,"', '甲;"'))],
    ['tabs', utf8(written.replaceAll('号,备', '号\t备').replaceAll('甲,"', '甲\t"'))],
  ])('is read from %s', async (_name, bytes) => {
    expect(await cellsOf(bytes, 'a.csv')).toEqual(cells)
  })

  it('is read from GB18030, with characters that GBK does not have', async () => {
    // 甲,𠀀: the second lies outside GBK and takes four bytes.
    const bytes = new Uint8Array([0xbc, 0xd7, 0x2c, 0x95, 0x32, 0x82, 0x36, 0x0a])
    expect(await cellsOf(bytes, 'a.csv')).toEqual([['甲', '𠀀']])
  })

  it('numbers rows by record, not by line, and passes over blank ones', async () => {
    const file = await readLedgerFile(utf8('a,b\n"x\ny",1\n\n,\nz,2\n'), 'a.csv')
    expect(file.ok && file.value.sheets[0]?.rows.map(row => row.row)).toEqual([1, 2, 5])
  })

  it('survives a damaged byte and marks the cell it stands in', async () => {
    const good = Buffer.from('编号,备注\n'.repeat(50))
    const bytes = new Uint8Array(Buffer.concat([good, Buffer.from([0x61, 0xff, 0x2c, 0x62, 0x0a])]))
    const file = await readLedgerFile(bytes, 'a.csv')
    expect(file.ok && file.value.sheets[0]?.rows.at(-1)).toMatchObject({
      row: 51,
      cells: ['a\ufffd', 'b'],
      damage: [{ code: 'characterUnreadable', column: 0 }],
    })
  })

  it('marks the last row where a quote never closes', async () => {
    const file = await readLedgerFile(utf8('a,b\nc,"d\ne,f\n'), 'a.csv')
    expect(file.ok && file.value.sheets[0]?.rows.at(-1)).toMatchObject({
      row: 2,
      damage: [{ code: 'quoteUnclosed' }],
    })
  })
})

describe('file that is no ledger', () => {
  const text = sheetData([['甲']])
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
  const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])

  it.each([
    ['empty', new Uint8Array(0), 'a.xlsx', 'ledgerEmpty'],
    ['only blank rows', utf8('\n\n,,,\n'), 'a.csv', 'ledgerEmpty'],
    ['a workbook without cells', smallWorkbook({ sheets: ['<sheetData/>'] }), 'a.xlsx', 'ledgerEmpty'],
    ['the old format', old, 'a.xls', 'ledgerOldFormat'],
    ['locked with a password', locked, 'a.xlsx', 'ledgerEncrypted'],
    [
      'a locked archive',
      zip([{ path: 'xl/workbook.xml', bytes: utf8('x'), encrypted: true }]),
      'a.xlsx',
      'ledgerEncrypted',
    ],
    [
      'another archive',
      zip([{ path: 'word/document.xml', bytes: utf8('<w/>') }]),
      'a.docx',
      'ledgerUnreadable notSpreadsheet',
    ],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(500)]),
      'a.csv',
      'ledgerUnreadable notText',
    ],
    [
      'a web page',
      utf8('<html><table><tr><td>甲</td></tr></table></html>'),
      'a.xls',
      'ledgerUnreadable webPage',
    ],
    ['text of another kind', utf8('{"a":1}'), 'a.json', 'ledgerUnreadable extension'],
    [
      'a workbook that names a sheet twice',
      smallWorkbook({ sheets: [text], ids: ['rId1', 'rId1'] }),
      'a.xlsx',
      'ledgerUnreadable damaged',
    ],
  ])('is told by its code: %s', async (_name, bytes, name, code) => {
    expect(await failureOf(bytes, name)).toBe(code)
  })

  it('is told by its code: a workbook cut off anywhere', async () => {
    const bytes = readFixture('open-2026-11.xlsx')
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      expect(await failureOf(bytes.slice(0, bytes.length * part), 'a.xlsx')).toMatch(
        /^ledgerUnreadable damaged/,
      )
    }
  })
})

describe('file that is too large', () => {
  const sheet = 'xl/worksheets/sheet1.xml'

  it('is refused by its own size before it is opened', async () => {
    expect(await failureOf(new Uint8Array(11), 'a.csv', { ...ledgerLimits, fileBytes: 10 })).toBe(
      'ledgerTooLarge file',
    )
  })

  it('is refused where a small archive unpacks to a large sheet', async () => {
    const bomb = rezip(readFixture('open-2026-11.xlsx'), sheet, () => Buffer.alloc(40_000_000, ' '))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await failureOf(bomb, 'a.xlsx')).toBe('ledgerTooLarge unpacked')
  })

  it('is refused where the archive lies about what it unpacks to', async () => {
    const lie = (claimedBytes: number): Uint8Array =>
      zip([
        { path: '[Content_Types].xml', bytes: utf8('<Types/>') },
        { path: sheet, bytes: Buffer.alloc(30_000_000, ' '), claimedBytes },
      ])
    expect(await failureOf(lie(0), 'a.xlsx')).toBe('ledgerUnreadable damaged')
    expect(await failureOf(lie(1_000), 'a.xlsx')).toBe('ledgerUnreadable damaged')
    expect(await failureOf(lie(0xfffffff0), 'a.xlsx')).toBe('ledgerTooLarge unpacked')
  })

  it('is refused where a checksum is wrong', async () => {
    const bytes = zip([{ path: sheet, bytes: utf8('<worksheet/>'), claimedChecksum: 1 }])
    expect(await failureOf(bytes, 'a.xlsx')).toBe('ledgerUnreadable damaged')
  })

  it('is refused by its rows and sheets', async () => {
    const few = { ...ledgerLimits, rows: 5, sheets: 2 }
    const rows = Array.from({ length: 6 }, (_, i) => [i])
    expect(await failureOf(smallWorkbook({ sheets: [sheetData(rows)] }), 'a.xlsx', few)).toBe(
      'ledgerTooLarge rows',
    )
    expect(await failureOf(utf8('a\n'.repeat(7)), 'a.csv', few)).toBe('ledgerTooLarge rows')
    const three = smallWorkbook({ sheets: [1, 2, 3].map(() => sheetData([['甲']])) })
    expect(await failureOf(three, 'a.xlsx', few)).toBe('ledgerTooLarge sheets')
  })

  it('is refused where a CSV is nothing but separators', async () => {
    expect(await failureOf(utf8(','.repeat(9_000_000)), 'a.csv')).toBe('ledgerTooLarge cells')
  })
})
