// Days as clerks type them.

import { describe, expect, it } from 'vitest'
import { parseTypedDay } from '#renderer/parts/parse-typed-day.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

const today = plainDate('2026-11-21')

describe('a typed day', () => {
  it.each([
    ['2026-11-18', '2026-11-18'],
    ['20261118', '2026-11-18'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['11-18', '2026-11-18'],
    ['3.5', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    ['1118', '2026-11-18'],
    ['１１－１８', '2026-11-18'],
    ['7', '2026-11-07'],
    ['18日', '2026-11-18'],
  ])('%s is %s', (typed, day) => {
    expect(parseTypedDay(typed, today)).toBe(day)
  })

  it.each(['', '31', '2-30', '1331', '45000', '明天', '2026-11-31'])('%j is none', typed => {
    expect(parseTypedDay(typed, today)).toBeNull()
  })
})
