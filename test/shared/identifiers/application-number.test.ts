import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatApplicationNumber, parseApplicationNumber } from '#shared/identifiers/application-number.ts'
import { parsePatentNumber } from '#shared/identifiers/patent-number.ts'

describe('application number', () => {
  it.each(['201710601862.3', '95115608.X'])('takes %s with its right check digit', text => {
    expect(parseApplicationNumber(text)).toMatchObject({ ok: true, value: text, checkDigit: 'right' })
  })

  it.each([
    ['２０１７１０６０１８６２．３', '201710601862.3'],
    [' 2017 1060 1862.3 ', '201710601862.3'],
    ['2017106018623', '201710601862.3'],
    ['95115608x', '95115608.X'],
    ['95115608.\u200bx', '95115608.X'],
  ])('reads %s as %s', (written, value) => {
    expect(parseApplicationNumber(written)).toMatchObject({ ok: true, value, checkDigit: 'right' })
  })

  it('names the check digit that a wrong one should have been', () => {
    expect(parseApplicationNumber('201710601862.4')).toEqual({
      ok: true,
      value: '201710601862.4',
      checkDigit: 'wrong',
      expected: '3',
    })
  })

  it.each([
    '',
    '201710601862',
    '201740601862.3',
    '191710601862.3',
    '45115608.X',
    '201710601862.XX',
    'ZL201710601862.3',
    '90086220',
    '二〇一七',
  ])('refuses the shape of %s', text => {
    expect(parseApplicationNumber(text)).toEqual({ ok: false, reason: 'shape' })
  })

  it('accepts exactly one check character for every number', () => {
    const number = fc
      .tuple(
        fc.integer({ min: 2003, max: 2099 }),
        fc.constantFrom('1', '2', '3', '8', '9'),
        fc.nat(9_999_999),
      )
      .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(7, '0')}`)
    fc.assert(
      fc.property(number, digits => {
        const right = [...'0123456789X'].filter(check => {
          const parsed = parseApplicationNumber(`${digits}.${check}`)
          return parsed.ok && parsed.checkDigit === 'right'
        })
        expect(right).toHaveLength(1)
        expect(formatApplicationNumber(digits)).toBe(`${digits}.${right[0]}`)
      }),
    )
  })
})

describe('patent number', () => {
  it.each([
    ['ZL201710601862.3', 'ZL201710601862.3'],
    ['zl 95115608.x', 'ZL95115608.X'],
    ['ＺＬ．201710601862．3', 'ZL201710601862.3'],
  ])('reads %s as %s', (written, value) => {
    expect(parsePatentNumber(written)).toMatchObject({ ok: true, value, checkDigit: 'right' })
  })

  it('finds a wrong check digit', () => {
    expect(parsePatentNumber('ZL201710601862.X')).toMatchObject({ checkDigit: 'wrong', expected: '3' })
  })

  it.each(['201710601862.3', 'ZL', 'ZLZL201710601862.3', '90086220'])('refuses the shape of %s', text => {
    expect(parsePatentNumber(text)).toEqual({ ok: false, reason: 'shape' })
  })
})
