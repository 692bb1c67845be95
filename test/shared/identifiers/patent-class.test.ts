import { describe, expect, it } from 'vitest'
import { parsePatentClass } from '#shared/identifiers/patent-class.ts'

describe('patent class', () => {
  it.each([
    ['H01M50/409', 'H01M50/409'],
    ['g02b 6/38', 'G02B6/38'],
    ['Ａ61Ｂ8／00', 'A61B8/00'],
    ['B29C 33/00 (2006.01)', 'B29C33/00'],
    ['15-05', '15-05'],
    ['32-00', '32-00'],
  ])('reads %s as %s', (written, value) => {
    expect(parsePatentClass(written)).toEqual({ ok: true, value })
  })

  it.each(['', '33-01', '00-01', '5-05', 'I01M50/409', 'H1M50/409', 'H01M50', 'H01M50/4', '2026-05-15'])(
    'refuses %s',
    text => {
      expect(parsePatentClass(text)).toEqual({ ok: false, reason: 'shape' })
    },
  )
})
