import { describe, expect, it } from 'vitest'
import { parseResidentId } from '#shared/identifiers/resident-id.ts'

describe('resident identity number', () => {
  it('takes the example of the standard', () => {
    expect(parseResidentId('11010519491231002X')).toEqual({
      ok: true,
      value: '11010519491231002X',
      checkDigit: 'right',
      expected: 'X',
    })
  })

  it('reads a small x', () => {
    expect(parseResidentId('11010519491231002x')).toMatchObject({
      value: '11010519491231002X',
      checkDigit: 'right',
    })
  })

  it('names the check character that a wrong one should have been', () => {
    expect(parseResidentId('110105194912310021')).toMatchObject({
      ok: true,
      checkDigit: 'wrong',
      expected: 'X',
    })
  })

  it.each([
    '110105194902300021',
    '110105194913310021',
    '11010519491231002',
    '1101051949123100',
    'X10105194912310021',
  ])('refuses %s, whose shape or birth date no number has', text => {
    expect(parseResidentId(text)).toEqual({ ok: false, reason: 'shape' })
  })
})
