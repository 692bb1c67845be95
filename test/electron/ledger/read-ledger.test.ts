import { describe, expect, it } from 'vitest'
import { readLedger } from '#electron/ledger/read-ledger.ts'
import { readFixture } from './fixture-ledgers.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('ledger', () => {
  it('is read sheet by sheet, what is no ledger being named', async () => {
    const csv = utf8('收案日期,预审编号,专利类型,快递单号\n2026-01-05,湘预审〔2026〕1号,发明,SF1\n')
    expect(await readLedger(csv, '预审.csv', { kind: 'auto' })).toMatchObject({
      ok: true,
      sheets: [
        {
          sheet: null,
          layout: 'preExamination',
          kind: 'preExamination',
          unmatched: ['快递单号'],
          cases: [{ row: 2 }],
        },
      ],
      unknownSheets: [],
    })
  })

  it('keeps the cells of a row with problems, so that it can be handed back', async () => {
    const csv = utf8('收案日期,预审编号,专利类型\n2026-01-05,湘预审〔2026〕1号,\n')
    expect(await readLedger(csv, 'a.csv', { kind: 'auto' })).toMatchObject({
      ok: true,
      sheets: [{ flawed: [{ row: 2, usable: true, cells: ['2026-01-05', '湘预审〔2026〕1号', null] }] }],
    })
  })

  it('says which headers it missed where nothing is known', async () => {
    const csv = utf8('收案日期,预审编号,发明名称,申请人\n2026-01-05,湘预审〔2026〕1号,一种,某\n')
    expect(await readLedger(csv, 'a.csv', { kind: 'auto' })).toEqual({
      ok: false,
      failure: {
        code: 'ledgerColumnsUnknown',
        details: {
          sheet: null,
          headers: '收案日期、预审编号、发明名称、申请人',
          nearest: 'preExamination',
          missing: '专利类型',
        },
      },
    })
  })

  it('takes the headers as the user assigns them', async () => {
    const csv = utf8('收案日期,预审编号,代码\n2026-01-05,湘预审〔2026〕1号,发明\n')
    expect(await readLedger(csv, 'a.csv', { kind: 'auto', mapping: { 代码: 'patentType' } })).toMatchObject({
      ok: true,
      sheets: [{ cases: [{ subKind: 'invention' }] }],
    })
  })

  it('takes only sheets of the kind asked for', async () => {
    const reading = await readLedger(readFixture('open-2026-11.xlsx'), 'a.xlsx', { kind: 'mediation' })
    expect(reading).toMatchObject({
      ok: true,
      sheets: [{ sheet: '调解' }],
      unknownSheets: [{ sheet: '预审' }, { sheet: '维权' }],
    })
    expect(await readLedger(readFixture('rights-2023-2024.xlsx'), 'a.xlsx', { kind: 'mediation' })).toEqual({
      ok: false,
      failure: { code: 'ledgerKindAbsent', details: { kind: 'mediation' } },
    })
  })

  it('tells how far it has come, and stops when it is told to', async () => {
    const told: number[] = []
    await readLedger(readFixture('mediation-2023.csv'), 'a.csv', {
      kind: 'auto',
      onProgress: (done, total) => told.push(done / total),
    })
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    const stop = (): never => {
      throw new Error('cancelled')
    }
    const reading = readLedger(readFixture('mediation-2023.csv'), 'a.csv', { kind: 'auto', onProgress: stop })
    await expect(reading).rejects.toThrow('cancelled')
  })
})
