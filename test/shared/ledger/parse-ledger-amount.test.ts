import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLedgerAmount } from '#shared/ledger/parse-ledger-amount.ts'

describe('amount of a ledger', () => {
  it.each([
    ['12.5万', 12_500_000],
    ['12.5万元', 12_500_000],
    ['１２．５万', 12_500_000],
    [125_000, 12_500_000],
    ['125000', 12_500_000],
    ['125,000元', 12_500_000],
    ['125，000 元整', 12_500_000],
    ['￥1,250.5', 125_050],
    ['人民币125000元', 12_500_000],
    ['1.5亿元', 15_000_000_000],
    ['3千元', 300_000],
    ['0', 0],
    [0.1 + 0.2, 30],
    [1.005, 101],
    ['0.004', 0],
    ['0.005', 1],
  ])('reads %j as %d fen', (cell, fen) => {
    expect(parseLedgerAmount(cell)).toBe(fen)
  })

  it.each([
    [67.06999999999999, 67_070_000],
    ['67.06999999999999', 67_070_000],
    [0.64, 640_000],
    [11_037.42, 11_037_420_000],
    ['1016.62', 1_016_620_000],
    ['12.5万', 12_500_000],
    ['125,000元', 12_500_000],
  ])('reads %j in a column of 万元 as %d fen', (cell, fen) => {
    expect(parseLedgerAmount(cell, 'wan')).toBe(fen)
  })

  it.each([
    null,
    undefined,
    '',
    '约12万',
    '-5',
    -5,
    '1,25,000',
    '12..5',
    '1e5',
    '12万5千',
    '十万',
    '万',
    '=1+1',
    1e15,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '9'.repeat(20),
    '90071992547410万',
    '1'.repeat(100_000),
  ])('takes %j for no amount', cell => {
    expect(parseLedgerAmount(cell)).toBeNull()
  })

  it('keeps every fen of an amount in every way of writing it', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fen => {
        const [yuan, rest] = [Math.floor(fen / 100), String(fen % 100).padStart(2, '0')]
        const wan = `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, '0')}`
        expect(parseLedgerAmount(`${yuan}.${rest}`)).toBe(fen)
        expect(parseLedgerAmount(`${yuan.toLocaleString('en-US')}.${rest}元`)).toBe(fen)
        expect(parseLedgerAmount(`${wan}万`)).toBe(fen)
        expect(parseLedgerAmount(wan, 'wan')).toBe(fen)
        expect(parseLedgerAmount(fen / 100)).toBe(fen)
        expect(parseLedgerAmount(fen / 1_000_000, 'wan')).toBe(fen)
      }),
    )
  })

  it('answers whole fen or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), cell => {
        const fen = parseLedgerAmount(cell)
        expect(fen === null || (Number.isSafeInteger(fen) && fen >= 0)).toBe(true)
      }),
    )
  })
})
