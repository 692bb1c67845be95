import { describe, expect, it } from 'vitest'
import { toClockView } from '#electron/desk/clock-lines.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { ClockFacts } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import { chinese, languages } from '#shared/locales/languages.ts'
import { explanationDocument } from '#shared/print/explanation-document.ts'
import { explanationText } from '#shared/print/explanation-text.ts'

const calendar = shippedCalendar()

function explain(ruleId: string, start: string, more: Partial<ClockFacts> = {}) {
  const rule = ruleInForce(shippedRuleBook, ruleId, plainDate(start))
  if (!rule) throw new Error(`no rule ${ruleId}`)
  const facts = { rule, start: plainDate(start), stop: null, pauses: [], extensions: [], ...more }
  const clock = computeClock(facts, calendar)
  return { facts, clock, lines: explainClock(facts, clock, calendar) }
}

function documentOf(explained: ReturnType<typeof explain>, more: Partial<ClockView> = {}): string {
  const { facts, clock, lines } = explained
  const asOf = plainDate('2026-03-10')
  const view = toClockView({ facts, clock, round: 1 }, asOf, { calendar, ruleBook: shippedRuleBook })
  return explanationDocument(
    {
      centreName: '湘潭市知识产权保护中心',
      asOf,
      case: {
        caseNumber: '湘预审〔2026〕00017号',
        title: '一种散热结构',
        parties: '某某公司；张**',
        clerk: '王某甲',
      },
      clock: { ...view, light: 'normal', left: 22, workingDaysLate: 0, ...more },
      basis: facts.rule.basis,
      lines,
    },
    chinese,
  )
}

describe('explanationDocument', () => {
  const explained = explain('PX-GRANT-INV', '2026-02-05')

  it('shows every counted day with its weekday and a running count up to the limit', () => {
    const document = documentOf(explained)
    const counted = [
      ...document.matchAll(/<tr class="counted"><td>(.*?)<\/td><td.*?>(.*?)<\/td><td.*?>(\d+)</g),
    ]
    expect(counted).toHaveLength(40)
    expect(counted.map(([, , , count]) => Number(count))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect(counted[0]?.slice(1)).toEqual(['2026-02-06', '周五', '1'])
    expect(counted[6]?.slice(1)).toEqual(['2026-02-14，春节调休上班，计入', '周六', '7'])
    expect(document).toContain('2026-04-09 到期')
    expect(document).toContain('2026-02-15 至 2026-02-23，春节放假，不计')
  })

  it('says what the limit is, its basis and how it stands', () => {
    const document = documentOf(explained)
    expect(document).toContain('size: A4 portrait')
    expect(document).toContain('发明授权（承诺）')
    expect(document).toContain(explained.facts.rule.basis)
    expect(document).toContain('正常（剩 22 个工作日）')
    expect(documentOf(explained, { light: 'overdue', left: 0, workingDaysLate: 2 })).toContain(
      '超期（超 2 个工作日）',
    )
    expect(documentOf(explained, { light: 'dueToday', left: 0 })).toContain('<td>今日到期</td>')
  })

  it('shows an open pause instead of a due date', () => {
    const since = plainDate('2026-03-02')
    const paused = explain('PX-EXAM-INV', '2026-02-26', {
      pauses: [{ ground: 'reply', from: since, to: null }],
    })
    const document = documentOf(paused, { light: 'paused', left: null, workingDaysLate: null })
    expect(document).toContain('暂停（自 2026-03-02 暂停）')
    expect(document).toContain('自 2026-03-02 起，因答复暂停，尚未恢复')
    expect(document).toContain('<th>到期日</th><td>—</td>')
  })
})

describe('explanationText', () => {
  const every: readonly ExplanationLine[] = [
    ...explain('PX-GRANT-INV', '2026-02-05').lines,
    ...explain('PX-EXAM-INV', '2026-02-26', {
      pauses: [
        { ground: 'reply', from: plainDate('2026-03-02'), to: plainDate('2026-03-06') },
        { ground: 'supplement', from: plainDate('2025-01-01'), to: plainDate('2025-01-02') },
        { ground: 'suspension', from: plainDate('2026-06-01'), to: null },
      ],
      extensions: [
        { days: 5, appliedOn: plainDate('2026-03-01'), approvedOn: plainDate('2026-03-02') },
        { days: 5, appliedOn: plainDate('2026-03-01'), approvedOn: null },
      ],
    }).lines,
    ...explain('MD-ADMIN', '2026-11-30').lines,
    ...explain('MD-PRE', '2026-09-05').lines,
    { type: 'restarted', date: plainDate('2026-03-02') },
    { type: 'waiting', since: plainDate('2026-03-02'), used: 4 },
    { type: 'extensionDaysAdded', days: 5, date: plainDate('2026-03-02') },
    { type: 'pausedDaysAdded', days: 5, date: plainDate('2026-03-02') },
    { type: 'calendarNotice', year: 2026, version: 1, notice: null, publishedOn: null },
    { type: 'calendarNotice', year: 2026, version: 1, notice: '国办发明电〔2025〕7号', publishedOn: null },
    {
      type: 'skipped',
      from: plainDate('2026-05-01'),
      to: plainDate('2026-05-01'),
      reason: { kind: 'overlayOff', name: '州庆' },
    },
  ]

  it('fills every line in every language', () => {
    for (const words of [chinese, languages.en]) {
      for (const line of every) {
        const text = explanationText(line, 'workingDays', words)
        expect(text, line.type).not.toMatch(/\{\{|undefined|null/)
        expect(text.length, line.type).toBeGreaterThan(5)
      }
    }
  })

  it('keeps the name of a local day off and translates a national one', () => {
    const off = (kind: 'holiday' | 'overlayOff', name: string) =>
      explanationText(
        {
          type: 'skipped',
          from: plainDate('2026-05-01'),
          to: plainDate('2026-05-01'),
          reason: { kind, name },
        },
        'workingDays',
        languages.en,
      )
    expect(off('overlayOff', '州庆')).toContain('州庆')
    expect(off('holiday', '劳动节')).not.toContain('劳动节')
  })

  it('counts what is given back in days for a limit of months', () => {
    const waiting: ExplanationLine = { type: 'waiting', since: plainDate('2026-03-02'), used: 4 }
    expect(explanationText(waiting, 'months', chinese)).toContain('4 日')
    expect(explanationText(waiting, 'workingDays', chinese)).toContain('4 个工作日')
  })

  it('says that a second-hand basis should be checked', () => {
    const rule: ExplanationLine = {
      type: 'rule',
      id: 'RP-ADJ' as RuleId,
      version: 1,
      amount: 3,
      unit: 'months',
      owner: 'centre',
      basis: '',
      mark: 'law',
      unverified: true,
    }
    expect(explanationText(rule, 'months', chinese)).toContain(chinese.limits.explain.unverified)
  })
})
