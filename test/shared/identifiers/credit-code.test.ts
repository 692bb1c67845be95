import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCreditCode } from '#shared/identifiers/credit-code.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

describe('unified social credit code', () => {
  it.each(['91430321MYLQEQL82P', '91430203MY73M9BF77', '91430104MYPJKPQU50'])('takes %s', code => {
    expect(parseCreditCode(code)).toMatchObject({ ok: true, value: code, checkDigit: 'right' })
  })

  it('reads lower case, full width and spaces', () => {
    expect(parseCreditCode(' ９１43 0321mylqeql82p')).toMatchObject({
      value: '91430321MYLQEQL82P',
      checkDigit: 'right',
    })
  })

  it('names the check character that a wrong one should have been', () => {
    expect(parseCreditCode('91430321MYLQEQL82Q')).toMatchObject({
      ok: true,
      checkDigit: 'wrong',
      expected: 'P',
    })
  })

  it.each([
    '',
    '91430321MYLQEQL82',
    '91430321MYLQEQL82PP',
    '91430321MYLQEQI82P',
    '91ABCDEFMYLQEQL82P',
    '9143032',
  ])('refuses the shape of %s', text => {
    expect(parseCreditCode(text)).toEqual({ ok: false, reason: 'shape' })
  })

  it('notices every single wrong character after the region', () => {
    const change = fc.tuple(fc.integer({ min: 8, max: 16 }), fc.constantFrom(...alphabet))
    fc.assert(
      fc.property(change, ([at, character]) => {
        const code = '91430321MYLQEQL82P'
        fc.pre(code[at] !== character)
        const changed = code.slice(0, at) + character + code.slice(at + 1)
        expect(parseCreditCode(changed)).toMatchObject({ ok: true, checkDigit: 'wrong' })
      }),
    )
  })
})
