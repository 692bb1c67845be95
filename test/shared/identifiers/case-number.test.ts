import { describe, expect, it } from 'vitest'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import { parseCourtCaseNumber } from '#shared/identifiers/court-case-number.ts'

describe('case number of the centre', () => {
  const parts = { shortName: '湘', prefix: '预审', year: 2026, serial: 12, digits: 5 }

  it('is written with the brackets of official documents', () => {
    expect(formatCaseNumber(parts)).toBe('湘预审〔2026〕00012号')
  })

  it('carries the code of the desk that gave it', () => {
    expect(formatCaseNumber({ ...parts, deskCode: 'B' })).toBe('湘预审〔2026〕B00012号')
  })

  it('keeps a serial that has outgrown its digits', () => {
    expect(formatCaseNumber({ ...parts, serial: 123_456 })).toBe('湘预审〔2026〕123456号')
  })

  it.each([
    '湘预审(2026)00012号',
    '湘预审（2026）00012号',
    '湘预审[2026]00012号',
    '湘预审［2026］00012号',
    '湘预审【2026】00012号',
    '湘预审〔2026〕00012号',
    ' 湘预审 〔２０２６〕 00012 号 ',
  ])('compares %s alike, whatever brackets and width it is written in', text => {
    expect(foldForSearch(text)).toBe(foldForSearch('湘预审〔2026〕00012号'))
  })
})

describe('case number of a court', () => {
  it.each([
    ['〔2023〕湘0104诉前调1406号', '（2023）湘0104诉前调1406号'],
    ['(2023)湘03诉前调4357号', '（2023）湘03诉前调4357号'],
    ['（2023） 湘0105民特 2292号', '（2023）湘0105民特2292号'],
    ['（2021）最高法知民终12号', '（2021）最高法知民终12号'],
    ['(2022)京73民初100号之一', '（2022）京73民初100号之一'],
  ])('reads %s as %s', (written, value) => {
    expect(parseCourtCaseNumber(written)).toEqual({ ok: true, value })
  })

  it.each(['', '湘0104诉前调1406号', '（23）湘0104诉前调1406号', '（2023）1406号', '（2023）湘0104诉前调号'])(
    'refuses %s',
    text => {
      expect(parseCourtCaseNumber(text)).toEqual({ ok: false, reason: 'shape' })
    },
  )
})
