// Due dates of single clocks: the convention of counting, pauses, extensions, restarts, stops.

import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { Extension, Pause } from '#shared/limits/clock.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import { clockOf, makeRule } from './make-rule.ts'

function paused(from: string, to: string | null, ground: PauseGround = 'reply'): Pause {
  return { ground, from: plainDate(from), to: to === null ? null : plainDate(to) }
}

function granted(days: number, approvedOn: string | null, patch: Partial<Extension> = {}): Extension {
  return { days, appliedOn: null, approvedOn: approvedOn === null ? null : plainDate(approvedOn), ...patch }
}

const plain = (date: string) => ({ date, provisional: null })

describe('the plain limit', () => {
  it.each([
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-07-01', 3, 'months', '2026-10-08'],
    ['2026-09-05', 30, 'calendarDays', '2026-10-08'],
    ['2026-02-05', 40, 'workingDays', '2026-04-09'],
    ['2026-02-05', 22, 'workingDays', '2026-03-13'],
    ['2026-10-01', 0, 'workingDays', '2026-10-08'],
    ['2026-10-01', 0, 'calendarDays', '2026-10-08'],
  ] as const)('%s and %i %s is %s', (start, amount, unit, due) => {
    expect(clockOf(makeRule(amount, unit), start)).toMatchObject({
      originalDue: plain(due),
      pausedDue: plain(due),
      due: plain(due),
    })
  })

  it('is provisional where it needs 2027, and says what Monday to Friday would give', () => {
    expect(clockOf(makeRule(3, 'months'), '2026-11-30').due).toEqual({
      date: '2027-03-01',
      provisional: 'unpublished',
    })
    expect(clockOf(makeRule(20, 'workingDays'), '2026-11-27').due).toEqual({
      date: '2026-12-25',
      provisional: 'mayBeReassigned',
    })
  })

  it('does not rest on the start day, which is not counted', () => {
    expect(clockOf(makeRule(1, 'workingDays'), '2003-12-31').due).toEqual(plain('2004-01-02'))
    expect(clockOf(makeRule(0, 'workingDays'), '2003-12-31').due?.provisional).toBe('unpublished')
  })

  it('ends with the last day that can be written, rather than failing', () => {
    for (const unit of ['workingDays', 'calendarDays', 'months'] as const)
      expect(clockOf(makeRule(5_000, unit), '2199-11-30').due).toEqual({
        date: '2199-12-31',
        provisional: 'unpublished',
      })
  })
})

describe('pauses', () => {
  const tenDays = makeRule(10, 'workingDays')

  it('consume neither of their days', () => {
    expect(clockOf(tenDays, '2026-08-18', { pauses: [paused('2026-08-19', '2026-08-25')] })).toMatchObject({
      originalDue: plain('2026-09-01'),
      due: plain('2026-09-08'),
    })
    expect(clockOf(tenDays, '2026-08-18', { pauses: [paused('2026-08-20', '2026-08-20')] }).due).toEqual(
      plain('2026-09-02'),
    )
  })

  it('count once where they overlap or touch', () => {
    const overlapping = [paused('2026-08-24', '2026-08-28', 'appraisal'), paused('2026-08-19', '2026-08-25')]
    expect(clockOf(tenDays, '2026-08-18', { pauses: overlapping }).due).toEqual(
      clockOf(tenDays, '2026-08-18', { pauses: [paused('2026-08-19', '2026-08-28')] }).due,
    )
  })

  it('give nothing back for days off inside them', () => {
    expect(clockOf(tenDays, '2026-09-28', { pauses: [paused('2026-10-01', '2026-10-07')] }).due).toEqual(
      clockOf(tenDays, '2026-09-28').due,
    )
  })

  it('do nothing before the start, after the end, or on a ground the rule does not allow', () => {
    const before = paused('2026-08-01', '2026-08-18')
    const after = paused('2026-09-02', null)
    const due = plain('2026-09-01')
    expect(clockOf(tenDays, '2026-08-18', { pauses: [before] }).due).toEqual(due)
    expect(clockOf(tenDays, '2026-08-18', { pauses: [after] })).toMatchObject({
      due,
      pausedSince: '2026-09-02',
    })
    const onlyReply = makeRule(10, 'workingDays', { pauses: ['reply'] })
    expect(
      clockOf(onlyReply, '2026-08-18', { pauses: [paused('2026-08-20', null, 'appraisal')] }),
    ).toMatchObject({
      due,
      pausedSince: null,
    })
    expect(clockOf(tenDays, '2026-08-18', { pauses: [paused('2026-08-25', '2026-08-19')] }).due).toEqual(due)
  })

  it('that began before the start count from the start on', () => {
    expect(clockOf(tenDays, '2026-08-18', { pauses: [paused('2026-08-01', '2026-08-19')] }).due).toEqual(
      plain('2026-09-02'),
    )
  })

  it('still open leave no due date, but tell what was used', () => {
    expect(clockOf(tenDays, '2026-06-25', { pauses: [paused('2026-07-01', null)] })).toMatchObject({
      originalDue: plain('2026-07-09'),
      pausedDue: null,
      due: null,
      pausedSince: '2026-07-01',
      usedBeforePause: 3,
    })
    expect(
      clockOf(makeRule(1, 'months'), '2026-06-15', { pauses: [paused('2026-06-26', null)] }),
    ).toMatchObject({
      due: null,
      usedBeforePause: 10,
    })
  })

  it('that begin on the due date itself still stop the limit', () => {
    expect(clockOf(tenDays, '2026-06-25', { pauses: [paused('2026-07-09', null)] })).toMatchObject({
      due: null,
      usedBeforePause: 9,
    })
  })

  it('add calendar days to month limits before the one roll', () => {
    expect(
      clockOf(makeRule(3, 'months'), '2026-08-14', { pauses: [paused('2026-08-24', '2026-08-29')] }),
    ).toMatchObject({ originalDue: plain('2026-11-16'), due: plain('2026-11-20') })
  })

  it('begun in the days a calendar limit rolls over come too late: the days themselves were used up', () => {
    const oneMonth = makeRule(1, 'months')
    expect(clockOf(oneMonth, '2026-10-14').due).toEqual(plain('2026-11-16'))
    expect(clockOf(oneMonth, '2026-10-14', { pauses: [paused('2026-11-15', null)] })).toMatchObject({
      due: plain('2026-11-16'),
      pausedSince: '2026-11-15',
    })
    expect(clockOf(oneMonth, '2026-10-14', { pauses: [paused('2026-11-14', null)] }).due).toBeNull()
  })
})

describe('extensions', () => {
  const tenDays = makeRule(10, 'workingDays')
  const verdictsOf = (clock: ReturnType<typeof clockOf>) => clock.extensions.map(({ verdict }) => verdict)

  it('count when approved before the date they extend, not on it', () => {
    const inTime = clockOf(tenDays, '2026-11-12', { extensions: [granted(3, '2026-11-25')] })
    expect([inTime.due, inTime.pausedDue, verdictsOf(inTime)]).toEqual([
      plain('2026-12-01'),
      plain('2026-11-26'),
      ['counted'],
    ])
    const onTheDay = clockOf(tenDays, '2026-11-12', { extensions: [granted(3, '2026-11-26')] })
    expect([onTheDay.due, verdictsOf(onTheDay)]).toEqual([plain('2026-11-26'), ['approvedAfterExpiry']])
  })

  it('change nothing while pending or once refused', () => {
    const clock = clockOf(tenDays, '2026-11-12', {
      extensions: [granted(3, null), granted(3, null, { refused: true })],
    })
    expect([clock.due, verdictsOf(clock)]).toEqual([plain('2026-11-26'), ['pending', 'refused']])
  })

  it('are judged in the order of approval, each against the date that stood until then', () => {
    const extensions = [granted(5, '2026-11-30'), granted(3, '2026-11-25')]
    const clock = clockOf(tenDays, '2026-11-12', { extensions })
    expect([clock.due, verdictsOf(clock)]).toEqual([plain('2026-12-08'), ['counted', 'counted']])
  })

  it('may be approved during a pause that keeps the limit from running out', () => {
    const clock = clockOf(tenDays, '2026-11-02', {
      pauses: [paused('2026-11-09', null)],
      extensions: [granted(3, '2026-11-20')],
    })
    expect([clock.due, clock.usedBeforePause, verdictsOf(clock)]).toEqual([null, 4, ['counted']])
  })

  it('keep the limit running, so that a pause after the old date still stops it', () => {
    const clock = clockOf(tenDays, '2026-11-02', {
      extensions: [granted(5, '2026-11-10')],
      pauses: [paused('2026-11-18', '2026-11-19')],
    })
    expect([clock.pausedDue, clock.due]).toEqual([plain('2026-11-16'), plain('2026-11-25')])
  })

  it('stay within the policy', () => {
    const policies = [
      { approver: 'supervisor', times: 1, cap: null },
      { approver: 'supervisor', times: null, cap: 7 },
    ] as const
    for (const extension of policies) {
      const rule = makeRule(10, 'workingDays', { extension })
      const clock = clockOf(rule, '2026-11-12', {
        extensions: [granted(5, '2026-11-20'), granted(3, '2026-11-21')],
      })
      expect(verdictsOf(clock)).toEqual(['counted', 'overCap'])
    }
    const none = makeRule(10, 'workingDays', { extension: null })
    expect(verdictsOf(clockOf(none, '2026-11-12', { extensions: [granted(5, '2026-11-20')] }))).toEqual([
      'notAllowed',
    ])
  })

  it('of a month limit stop at its cap in months, paused days apart', () => {
    const rule = makeRule(3, 'months', {
      extension: { approver: 'supervisor', times: null, cap: null, capMonths: 5 },
    })
    // From 2026-03-10: three months are 92 days, five are 153.
    const verdict = (days: number) =>
      verdictsOf(clockOf(rule, '2026-03-10', { extensions: [granted(days, '2026-04-01')] }))
    expect([verdict(61), verdict(62)]).toEqual([['counted'], ['overCap']])
    const withPause = clockOf(rule, '2026-03-10', {
      pauses: [paused('2026-04-01', '2026-04-30')],
      extensions: [granted(61, '2026-06-01')],
    })
    expect([withPause.due, verdictsOf(withPause)]).toEqual([plain('2026-09-09'), ['counted']])
  })

  it('add to calendar limits before the one roll', () => {
    expect(
      clockOf(makeRule(15, 'calendarDays'), '2026-10-30', { extensions: [granted(10, '2026-11-11')] }),
    ).toMatchObject({
      originalDue: plain('2026-11-16'),
      due: plain('2026-11-24'),
    })
  })
})

describe('a rule that restarts after 补正', () => {
  const rule = makeRule(5, 'workingDays', { restartsAfterSupplement: true })

  it('counts afresh from the day the supplement was received', () => {
    const clock = clockOf(rule, '2026-08-03', { pauses: [paused('2026-08-05', '2026-08-12', 'supplement')] })
    expect(clock).toMatchObject({
      originalDue: plain('2026-08-10'),
      restartedOn: '2026-08-12',
      due: plain('2026-08-19'),
    })
  })

  it('restarts once more for each further round, and not for other grounds', () => {
    const rounds = [
      paused('2026-08-05', '2026-08-12', 'supplement'),
      paused('2026-08-14', '2026-08-20', 'supplement'),
    ]
    expect(clockOf(rule, '2026-08-03', { pauses: rounds })).toMatchObject({
      restartedOn: '2026-08-20',
      due: plain('2026-08-27'),
    })
    expect(
      clockOf(rule, '2026-08-03', { pauses: [paused('2026-08-05', '2026-08-12', 'appraisal')] }).restartedOn,
    ).toBeUndefined()
  })

  it('does not rise again once the limit had run out', () => {
    expect(
      clockOf(rule, '2026-08-03', { pauses: [paused('2026-08-11', '2026-08-12', 'supplement')] }),
    ).toMatchObject({
      due: plain('2026-08-10'),
    })
  })
})

describe('a clock that has stopped', () => {
  const tenDays = makeRule(10, 'workingDays')

  it('takes a pause still open as ended with it', () => {
    const clock = clockOf(tenDays, '2026-06-25', {
      stop: plainDate('2026-07-20'),
      pauses: [paused('2026-07-01', null)],
    })
    expect(clock).toMatchObject({ pausedSince: null, usedBeforePause: null, due: plain('2026-07-29') })
  })

  it('still counts a pause begun on the day it stopped', () => {
    const pauses = [paused('2026-07-09', null)]
    const clock = clockOf(tenDays, '2026-06-25', { stop: plainDate('2026-07-09'), pauses })
    expect(clock.due).toEqual(plain('2026-07-10'))
  })

  it('is not touched by a pause that began later', () => {
    const clock = clockOf(tenDays, '2026-06-25', {
      stop: plainDate('2026-07-03'),
      pauses: [paused('2026-07-06', null)],
    })
    expect(clock).toMatchObject({ pausedSince: null, due: plain('2026-07-09') })
  })
})
