// What recorded changes make of the shipped calendar and rule book.

import { describe, expect, it } from 'vitest'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import { checkChange } from '#shared/reckoning/check-change.ts'
import { effectiveEvents, undoableEvent } from '#shared/reckoning/effective-events.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { differenceOf } from '#shared/reckoning/reckoning-difference.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { closeDay, eventsOf, newVersion, takeYear, undo } from './make-events.ts'

describe('the fold', () => {
  it('is what is shipped where nothing was recorded', () => {
    const reckoning = foldReckoning([])
    expect(reckoning.calendar).toBe(shippedCalendar())
    expect(reckoning.ruleBook).toBe(shippedRuleBook)
  })

  it('takes a year in as the version after the last', () => {
    const { source, calendar, origins } = foldReckoning(eventsOf(takeYear(2026), takeYear(2027)))
    const taken = source.years.filter(year => origins.has(year))
    expect(taken.map(({ year, version }) => [year, version])).toEqual([
      [2026, 2],
      [2027, 1],
    ])
    expect(taken.every(year => calendar.years.get(year.year) === year)).toBe(true)
  })

  it('lets the last word about a day stand, whatever its scope', () => {
    const date = '2026-11-18'
    const { calendar, overlayDays } = foldReckoning(
      eventsOf(closeDay(date), { ...closeDay(date), scope: 'regional', reason: '州庆' }),
    )
    expect(calendar.marks.get(20_775)).toEqual({ kind: 'overlayOff', name: '州庆' })
    expect([...overlayDays.keys()]).toEqual([date])
  })

  it('passes over what was undone, and over the undoing', () => {
    const events = eventsOf(closeDay('2026-11-18'), undo(1), closeDay('2026-11-19'))
    expect(effectiveEvents(events).map(({ seq }) => seq)).toEqual([3])
    expect([...foldReckoning(events).overlayDays.keys()]).toEqual(['2026-11-19'])
  })

  it('puts rule versions in a row, each ending on the eve of the next', () => {
    const { ruleBook } = foldReckoning(
      eventsOf(newVersion('PX-EXAM-INV', '2026-12-01', 9), newVersion('PX-EXAM-INV', '2027-03-01', 8)),
    )
    const versions = ruleBook.filter(({ id }) => id === 'PX-EXAM-INV')
    expect(versions.map(rule => [rule.version, rule.amount, rule.effectiveFrom, rule.effectiveTo])).toEqual([
      [1, 10, '1900-01-01', '2026-11-30'],
      [2, 9, '2026-12-01', '2027-02-28'],
      [3, 8, '2027-03-01', null],
    ])
    expect(ruleInForce(ruleBook, 'PX-EXAM-INV', plainDate('2027-02-28'))?.amount).toBe(9)
    expect(ruleBook).toHaveLength(shippedRuleBook.length + 2)
  })

  it('keeps what starts and stops a clock from the version before', () => {
    const { ruleBook } = foldReckoning(eventsOf(newVersion('RP-CPL-MED', '2027-01-01', 50)))
    const [, second, third] = ruleBook.filter(({ id }) => id === 'RP-CPL-MED')
    const { start, stop, when, subKinds, kind } = third ?? {}
    expect({ start, stop, when, subKinds, kind }).toEqual({
      start: second?.start,
      stop: second?.stop,
      when: second?.when,
      subKinds: second?.subKinds,
      kind: second?.kind,
    })
    expect([second?.unverified, third?.unverified]).toEqual([true, undefined])
  })
})

describe('an undo', () => {
  it('is offered for the last change only, and not after an undo', () => {
    expect(undoableEvent([])).toBeNull()
    const two = eventsOf(closeDay('2026-11-18'), closeDay('2026-11-19'))
    expect(undoableEvent(two)?.seq).toBe(2)
    expect(checkChange(foldReckoning(two), undo(1))).toMatchObject({ ok: false })
    expect(checkChange(foldReckoning(two), undo(2))).toEqual({ ok: true, value: null })
    expect(undoableEvent(eventsOf(closeDay('2026-11-18'), closeDay('2026-11-19'), undo(2)))).toBeNull()
  })
})

describe('the difference of two reckonings', () => {
  const differ = (...changes: ReckoningChange[]) =>
    differenceOf(foldReckoning([]), foldReckoning(eventsOf(...changes)))

  it('is nothing where nothing changed', () => {
    expect(differ()).toEqual({ days: null, rolling: null, rules: [] })
    expect(differ(closeDay('2026-11-18'), undo(1))).toEqual({ days: null, rolling: null, rules: [] })
  })

  it('is one day for a closure of one day', () => {
    expect(differ(closeDay('2026-11-18')).days).toEqual({ from: '2026-11-18', to: '2026-11-18' })
  })

  it('reaches clocks that count every day as far as they roll', () => {
    // Saturday and Sunday follow the closed Friday.
    expect(differ(closeDay('2026-11-20')).rolling?.until).toBe('2026-11-20')
    expect(differ(closeDay('2026-11-21'), closeDay('2026-11-20')).rolling?.until).toBe('2026-11-20')
    expect(differ(closeDay('2026-11-20')).rolling?.rules).toContain('MD-PEOPLE')
    expect(differ(closeDay('2026-11-20')).rolling?.rules).not.toContain('PX-GRANT-INV')
  })

  it('is a new year and the movable December before it', () => {
    expect(differ(takeYear(2027)).days).toEqual({ from: '2026-12-01', to: '2027-12-31' })
  })

  it('is a rule from the first day of its new version', () => {
    expect(differ(newVersion('PX-MARK', '2026-12-01', 5))).toEqual({
      days: null,
      rolling: null,
      rules: [
        {
          id: 'PX-MARK',
          sameClocks: true,
          kind: 'preExamination',
          subKinds: [],
          starts: ['numberUploaded'],
          from: '2026-12-01',
        },
      ],
    })
  })

  it('tells a rule that gives cases other clocks, and one of cases of every kind', () => {
    const { calendar, ruleBook } = foldReckoning([])
    const rulesWhere = (id: string, differences: Partial<LimitRule>) => {
      const changed = ruleBook.map(rule => (rule.id === id ? { ...rule, ...differences } : rule))
      return differenceOf({ calendar, ruleBook }, { calendar, ruleBook: changed }).rules
    }
    const sameAfter = (differences: Partial<LimitRule>) =>
      rulesWhere('PX-MARK', differences).map(({ sameClocks }) => sameClocks)
    expect(sameAfter({ amount: 5, owner: 'cnipa', pauses: [] })).toEqual([true])
    expect(sameAfter({ effectiveTo: plainDate('2026-05-31') })).toEqual([false])
    expect(sameAfter({ stop: ['marked'] })).toEqual([false])
    expect(rulesWhere('ANY', { amount: 9 })).toMatchObject([{ kind: null, sameClocks: true }])
  })
})

it('counts the working days of a taken year, no longer by assumption', () => {
  const { calendar } = foldReckoning(eventsOf(takeYear(2027)))
  const count = countWorkingDays(calendar, plainDate('2026-12-31'), plainDate('2027-12-31'))
  expect(count).toMatchObject({ ok: true, days: 260 })
})
