import { describe, expect, it } from 'vitest'
import { cleanText, compactText, cutText, normaliseText } from '#shared/identifiers/normalise-text.ts'

describe('text', () => {
  it('loses what cannot be seen', () => {
    expect(cleanText(' a\0b\u200bc\u0007\ufeff\r\nd\ud800 ')).toBe('abc\nd\ufffd')
  })

  it('keeps the brackets that a name is written with', () => {
    expect(cleanText('汀枢专利代理事务所（普通合伙）')).toBe('汀枢专利代理事务所（普通合伙）')
  })

  it('is compared in half width, with 〔〕 as they are', () => {
    expect(normaliseText('　湘〔２０２６〕（Ａ） ')).toBe('湘〔2026〕(A)')
    expect(compactText('挽回 金额\n（万元）')).toBe('挽回金额(万元)')
  })

  it('is never cut through a character', () => {
    expect(cutText('a𠮷', 2)).toBe('a\ufffd')
    expect(cutText('a𠮷', 3)).toBe('a𠮷')
  })
})
