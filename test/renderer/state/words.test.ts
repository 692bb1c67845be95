// @vitest-environment jsdom
// Codes become words; what is late over a weekend is late all the same.

import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { startLanguage } from '#renderer/state/language.ts'
import { createWords } from '#renderer/state/words.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

startLanguage('zh-CN')
const words = createWords('zh-CN', i18next.getFixedT('zh-CN'))
const english = createWords('en', i18next.getFixedT('en'))

describe('words', () => {
  it('write days with their weekday and money in 万元', () => {
    expect(words.day(plainDate('2026-11-21'))).toBe('2026-11-21 周六')
    expect(words.money(12_500_000)).toBe('12.50 万元')
    expect(words.money(1)).toBe('0.00 万元')
  })

  it('count down a month limit in days', () => {
    expect(words.left(6, 'workingDays')).toBe('剩 6 个工作日')
    expect(words.left(1, 'months')).toBe('剩 1 日')
    expect(english.left(1, 'workingDays')).toBe('1 workday left')
  })

  it('say that a case is late before a working day has passed', () => {
    expect(words.late(0)).toBe('已超期')
    expect(words.late(3)).toBe('超 3 个工作日')
  })

  it('tell stages of the same name apart, and join them where the kind is open', () => {
    expect(words.anyStage('accepted', 'mediation')).toBe('待指定调解员')
    expect(words.anyStage('accepted')).toBe('待指定调解员 / 办理中')
  })

  it('show a code that has no word as it is', () => {
    expect(words.rule('ANY-LOCAL-7')).toBe('ANY-LOCAL-7')
    expect(words.problem('somethingNew')).toBe('somethingNew')
  })
})
