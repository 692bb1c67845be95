import { describe, expect, it } from 'vitest'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'

describe('identifier of a field', () => {
  it('checks a right number that calls itself a patent number', () => {
    expect(checkIdentifier('rightNumber', 'zl201710601862.4')).toMatchObject({
      ok: true,
      checkDigit: 'wrong',
    })
    expect(checkIdentifier('rightNumber', 'ZL123')).toEqual({ ok: false, reason: 'shape' })
  })

  it.each(['90086220', '国作登字-2018-F-96584626'])(
    'takes %s, the number of another right, as it is',
    text => {
      expect(checkIdentifier('rightNumber', ` ${text} `)).toEqual({ ok: true, value: text })
    },
  )

  it.each([
    ['applicationNumber', '201710601862.3'],
    ['creditCode', '91430321MYLQEQL82P'],
    ['residentId', '11010519491231002X'],
    ['patentClass', '15-05'],
    ['courtCaseNumber', '（2023）湘03诉前调4357号'],
  ] as const)('reads a %s', (kind, text) => {
    expect(checkIdentifier(kind, text)).toMatchObject({ ok: true, value: text })
    expect(checkIdentifier(kind, '不是号码')).toEqual({ ok: false, reason: 'shape' })
  })
})
