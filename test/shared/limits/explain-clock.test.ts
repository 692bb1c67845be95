// The explanation of single due dates, line by line; that every line adds up is checked in clock-properties.test.ts.

import { describe, expect, it } from 'vitest'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar } from '#shared/calendar/working-calendar.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { ClockFacts, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import { makeFacts, makeRule } from './make-rule.ts'

function explain(
  rule: LimitRule,
  start: string,
  patch: Partial<ClockFacts> = {},
  calendar = shippedCalendar(),
) {
  const facts = makeFacts(rule, start, patch)
  return explainClock(facts, computeClock(facts, calendar), calendar)
}

const paused = (from: string, to: string | null, ground: Pause['ground'] = 'reply'): Pause => ({
  ground,
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
})

describe('a working-day limit', () => {
  it('tells the rule, each day, the pause, the extension and the notice', () => {
    const lines = explain(makeRule(3, 'workingDays'), '2026-02-11', {
      pauses: [paused('2026-02-12', '2026-02-12')],
      extensions: [{ days: 1, appliedOn: null, approvedOn: plainDate('2026-02-13') }],
    })
    expect(lines.slice(1)).toEqual([
      { type: 'startNotCounted', date: '2026-02-11' },
      { type: 'paused', from: '2026-02-12', to: '2026-02-12', grounds: ['reply'], units: 1 },
      { type: 'counted', date: '2026-02-13', number: 1, makeUp: null },
      { type: 'counted', date: '2026-02-14', number: 2, makeUp: '春节' },
      { type: 'skipped', from: '2026-02-15', to: '2026-02-23', reason: { kind: 'holiday', name: '春节' } },
      { type: 'counted', date: '2026-02-24', number: 3, makeUp: null },
      { type: 'extension', days: 1, approvedOn: '2026-02-13', verdict: 'counted' },
      { type: 'counted', date: '2026-02-25', number: 4, makeUp: null },
      { type: 'due', date: '2026-02-25', provisional: null },
      {
        type: 'calendarNotice',
        year: 2026,
        version: 1,
        notice: '国办发明电〔2025〕7号',
        publishedOn: '2025-11-04',
      },
    ])
  })

  it('prints the legal basis and version of its rule', () => {
    const rule = ruleInForce(shippedRuleBook, 'RP-CPL-MED', plainDate('2026-05-06'))
    expect(explain(rule as LimitRule, '2026-05-06')[0]).toMatchObject({
      type: 'rule',
      id: 'RP-CPL-MED',
      version: 2,
      amount: 60,
      unit: 'calendarDays',
      mark: 'law',
      unverified: true,
      basis: expect.stringContaining('第二十三条'),
    })
  })

  it('keeps weekend and holiday apart, and says which notice moved late December', () => {
    const lines = explain(makeRule(1, 'workingDays'), '2018-12-29')
    expect(lines.slice(2)).toEqual([
      { type: 'skipped', from: '2018-12-30', to: '2019-01-01', reason: { kind: 'holiday', name: '元旦' } },
      { type: 'counted', date: '2019-01-02', number: 1, makeUp: null },
      { type: 'due', date: '2019-01-02', provisional: null },
      {
        type: 'calendarNotice',
        year: 2018,
        version: 1,
        notice: '国办发明电〔2017〕12号',
        publishedOn: '2017-11-30',
      },
      {
        type: 'calendarNotice',
        year: 2019,
        version: 2,
        notice: '国办发明电〔2019〕3号',
        publishedOn: '2019-03-22',
      },
    ])
  })

  it('states what it assumes of a year without a notice', () => {
    const lines = explain(makeRule(2, 'workingDays'), '2026-12-31')
    expect(lines.slice(2)).toEqual([
      { type: 'counted', date: '2027-01-01', number: 1, makeUp: null },
      { type: 'skipped', from: '2027-01-02', to: '2027-01-03', reason: { kind: 'unpublishedWeekend' } },
      { type: 'counted', date: '2027-01-04', number: 2, makeUp: null },
      { type: 'due', date: '2027-01-04', provisional: 'unpublished' },
      { type: 'provisionalAssumption', provisional: 'unpublished', year: 2027 },
    ])
    expect(explain(makeRule(4, 'workingDays'), '2026-12-16').at(-1)).toEqual({
      type: 'provisionalAssumption',
      provisional: 'mayBeReassigned',
      year: 2027,
    })
  })

  it('stops at an open pause', () => {
    const lines = explain(makeRule(5, 'workingDays'), '2026-11-05', { pauses: [paused('2026-11-09', null)] })
    expect(lines.slice(2, -1)).toEqual([
      { type: 'counted', date: '2026-11-06', number: 1, makeUp: null },
      { type: 'skipped', from: '2026-11-07', to: '2026-11-08', reason: { kind: 'weekend' } },
      { type: 'paused', from: '2026-11-09', to: null, grounds: ['reply'], units: null },
      { type: 'waiting', since: '2026-11-09', used: 1 },
    ])
  })

  it('tells overlapping pauses as one, with both grounds', () => {
    const pauses = [paused('2026-11-09', '2026-11-11'), paused('2026-11-11', '2026-11-12', 'appraisal')]
    expect(explain(makeRule(2, 'workingDays'), '2026-11-06', { pauses })[2]).toEqual({
      type: 'skipped',
      from: '2026-11-07',
      to: '2026-11-08',
      reason: { kind: 'weekend' },
    })
    expect(explain(makeRule(2, 'workingDays'), '2026-11-06', { pauses })[3]).toEqual({
      type: 'paused',
      from: '2026-11-09',
      to: '2026-11-12',
      grounds: ['reply', 'appraisal'],
      units: 4,
    })
  })

  it('names an overlay by its reason', () => {
    const calendar = buildCalendar({
      ...shippedSource,
      overlays: [
        {
          name: '本中心',
          scope: 'centre',
          days: [
            { date: plainDate('2026-11-09'), working: false, reason: '搬迁' },
            { date: plainDate('2026-11-14'), working: true, reason: '集中办理日' },
          ],
        },
      ],
    })
    const lines = explain(makeRule(5, 'workingDays'), '2026-11-08', {}, calendar)
    expect(lines[2]).toMatchObject({ type: 'skipped', reason: { kind: 'overlayOff', name: '搬迁' } })
    expect(lines[7]).toEqual({ type: 'counted', date: '2026-11-14', number: 5, makeUp: '集中办理日' })
  })
})

describe('a calendar or month limit', () => {
  it('tells its last day, what was added, and the roll', () => {
    const lines = explain(makeRule(1, 'months'), '2026-08-31', {
      pauses: [paused('2026-09-09', '2026-09-09')],
    })
    expect(lines.slice(2)).toEqual([
      { type: 'target', date: '2026-09-30', clamped: true },
      { type: 'paused', from: '2026-09-09', to: '2026-09-09', grounds: ['reply'], units: 1 },
      { type: 'pausedDaysAdded', days: 1, date: '2026-10-01' },
      { type: 'skipped', from: '2026-10-01', to: '2026-10-07', reason: { kind: 'holiday', name: '国庆节' } },
      { type: 'rolled', from: '2026-10-01', to: '2026-10-08' },
      { type: 'due', date: '2026-10-08', provisional: null },
      {
        type: 'calendarNotice',
        year: 2026,
        version: 1,
        notice: '国办发明电〔2025〕7号',
        publishedOn: '2025-11-04',
      },
    ])
  })

  it('does not roll off a make-up Saturday', () => {
    const types = explain(makeRule(1, 'months'), '2026-01-31').map(({ type }) => type)
    expect(types).toEqual(['rule', 'startNotCounted', 'target', 'due', 'calendarNotice'])
  })

  it('adds a granted extension after the paused days', () => {
    const lines = explain(makeRule(15, 'calendarDays'), '2026-10-30', {
      extensions: [{ days: 10, appliedOn: null, approvedOn: plainDate('2026-11-11') }],
    })
    expect(lines.slice(2, -1)).toEqual([
      { type: 'target', date: '2026-11-14', clamped: false },
      { type: 'extension', days: 10, approvedOn: '2026-11-11', verdict: 'counted' },
      { type: 'extensionDaysAdded', days: 10, date: '2026-11-24' },
      { type: 'due', date: '2026-11-24', provisional: null },
    ])
  })
})

describe('what changed nothing', () => {
  it('is told with its reason', () => {
    const rule = makeRule(5, 'workingDays', { pauses: ['reply'] })
    const lines = explain(rule, '2026-11-02', {
      pauses: [
        paused('2026-10-20', '2026-11-02'),
        paused('2026-11-20', null),
        paused('2026-11-04', '2026-11-05', 'appraisal'),
      ],
      extensions: [
        { days: 3, appliedOn: null, approvedOn: plainDate('2026-11-09') },
        { days: 2, appliedOn: null, approvedOn: null },
      ],
    })
    const idle = lines.filter(line => line.type === 'pauseWithoutEffect' || line.type === 'extension')
    expect(idle).toEqual([
      { type: 'extension', days: 3, approvedOn: '2026-11-09', verdict: 'approvedAfterExpiry' },
      { type: 'extension', days: 2, approvedOn: null, verdict: 'pending' },
      {
        type: 'pauseWithoutEffect',
        from: '2026-10-20',
        to: '2026-11-02',
        ground: 'reply',
        why: 'beforeStart',
      },
      { type: 'pauseWithoutEffect', from: '2026-11-20', to: null, ground: 'reply', why: 'afterEnd' },
      {
        type: 'pauseWithoutEffect',
        from: '2026-11-04',
        to: '2026-11-05',
        ground: 'appraisal',
        why: 'groundNotAllowed',
      },
    ])
  })

  it('tells a restart by the day the supplement was received', () => {
    const rule = makeRule(5, 'workingDays', { restartsAfterSupplement: true })
    const lines = explain(rule, '2026-08-03', { pauses: [paused('2026-08-05', '2026-08-12', 'supplement')] })
    expect(lines.slice(1, 4)).toEqual([
      { type: 'startNotCounted', date: '2026-08-03' },
      { type: 'restarted', date: '2026-08-12' },
      { type: 'counted', date: '2026-08-13', number: 1, makeUp: null },
    ])
  })
})
