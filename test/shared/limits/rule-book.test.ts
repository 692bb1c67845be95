// The shipped rule book: complete, without contradictions, and with the figures the centre has promised.

import { describe, expect, it } from 'vitest'
import { subKindsOf } from '#shared/cases/case-kind.ts'
import { milestones } from '#shared/cases/milestone.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { isInForce, ruleInForce, rulesFor, shippedRuleBook } from '#shared/limits/rule-book.ts'

// Every row of the domain's table, in its order.
const rows = `
  PX-INTAKE PX-EXAM-INV PX-EXAM-UM PX-EXAM-DES PX-REPLY PX-FILE PX-FEE PX-MARK PX-GRANT-INV PX-GRANT-UM PX-GRANT-DES
  PX-OA1 PX-OA2 PX-REG MD-PEOPLE MD-ADMIN MD-PRE MD-IN-ORD MD-IN-SUM MD-ONLINE-CONFIRM MD-CONFIRM MD-COURT MD-PERFORM
  RP-AID-ACC RP-AID RP-OPINION RP-CPL-ACC RP-CPL-MED RP-CPL-CHECK RP-CPL-TELL RP-ADJ-ACC RP-ADJ-SERVE RP-ADJ-DEF RP-ADJ RP-ADJ-SUE
  RP-OVERSEAS NOTICE ANY
`
  .trim()
  .split(/\s+/)

const limitOn = (id: string, day: string) => {
  const rule = ruleInForce(shippedRuleBook, id, plainDate(day))
  return rule && `${rule.amount} ${rule.unit}`
}

describe('the shipped rule book', () => {
  it('has every row of the domain, in force today', () => {
    const inForce = shippedRuleBook
      .filter(rule => isInForce(rule, plainDate('2026-11-21')))
      .map(rule => rule.id)
    expect(rows.filter(id => !inForce.includes(id as (typeof inForce)[number]))).toEqual([])
    expect(new Set(inForce).size).toBe(inForce.length)
  })

  it('numbers the versions of a rule 1, 2, … with neither overlap nor gap between them', () => {
    const byId = Map.groupBy(shippedRuleBook, rule => rule.id)
    for (const [id, versions] of byId) {
      expect([id, versions.map(rule => rule.version)]).toEqual([id, versions.map((_, index) => index + 1)])
      versions.forEach((rule, index) => {
        const next = versions[index + 1]
        const dayAfter =
          rule.effectiveTo && new Date(Date.parse(rule.effectiveTo) + 86_400_000).toISOString().slice(0, 10)
        expect([id, dayAfter]).toEqual([id, next?.effectiveFrom ?? null])
      })
    }
  })

  it('speaks only of milestones and sub-kinds that exist, and can always be stopped once started', () => {
    for (const rule of shippedRuleBook) {
      expect([...rule.start, ...rule.stop].filter(id => !milestones.includes(id))).toEqual([])
      expect(rule.subKinds.filter(subKind => !subKindsOf[rule.kind].includes(subKind))).toEqual([])
      expect([rule.id, rule.start.length === 0 || rule.stop.length > 0]).toEqual([rule.id, true])
      expect([rule.id, rule.amount > 0]).toEqual([rule.id, rule.unit !== 'byAgreement'])
      expect(rule.basis).not.toBe('')
    }
  })

  it('carries the promise: 40, 10, 5 working days, at best 22, 5, 2, never paused', () => {
    const promises = shippedRuleBook.filter(rule => rule.mark === 'seed')
    expect(
      promises.map(({ id, amount, best, unit, owner, pauses }) => [id, amount, best, unit, owner, pauses]),
    ).toEqual([
      ['PX-GRANT-INV', 40, 22, 'workingDays', 'centre', []],
      ['PX-GRANT-UM', 10, 5, 'workingDays', 'centre', []],
      ['PX-GRANT-DES', 5, 2, 'workingDays', 'centre', []],
    ])
  })

  it('allows no pause to exactly the rules the domain names', () => {
    const without = shippedRuleBook.filter(rule => rule.pauses.length === 0).map(rule => rule.id)
    expect(new Set(without)).toEqual(
      new Set([
        'PX-REPLY',
        'PX-FILE',
        'PX-FEE',
        'PX-GRANT-INV',
        'PX-GRANT-UM',
        'PX-GRANT-DES',
        'MD-CONFIRM',
        'RP-ADJ-DEF',
        // Nothing is counted of an agreed day, and a notice does not pause itself.
        'MD-PERFORM',
        'NOTICE',
      ]),
    )
  })
})

describe('the version in force', () => {
  it.each([
    ['RP-CPL-MED', '2026-04-14', '45 workingDays'],
    ['RP-CPL-MED', '2026-04-15', '60 calendarDays'],
    ['RP-CPL-ACC', '2026-04-15', '7 workingDays'],
    ['RP-ADJ', '2025-01-31', '3 months'],
    ['RP-ADJ', '2025-02-01', '3 months'],
    ['MD-CONFIRM', '2023-12-31', '30 calendarDays'],
    ['MD-PRE', '2016-06-30', null],
    ['PX-NONE', '2026-01-01', null],
  ])('of %s on %s is %s', (id, day, limit) => {
    expect(limitOn(id, day)).toBe(limit)
  })

  it('marks as unverified what was not read in its source', () => {
    const unverified = shippedRuleBook
      .filter(rule => rule.unverified)
      .map(rule => `${rule.id} ${rule.version}`)
    expect(unverified).toContain('RP-CPL-ACC 2')
    expect(unverified).toContain('RP-CPL-MED 2')
    expect(unverified).toContain('RP-ADJ 2')
    expect(unverified).not.toContain('RP-CPL-MED 1')
  })

  it('lets an adjudication run to five months at most, four before 2025-02-01', () => {
    const caps = ['2025-01-31', '2025-02-01'].map(
      day => ruleInForce(shippedRuleBook, 'RP-ADJ', plainDate(day))?.extension?.capMonths,
    )
    expect(caps).toEqual([4, 5])
  })
})

describe('the rules meant for a case', () => {
  const idsFor = (subject: Parameters<typeof rulesFor>[1]) => [
    ...new Set(rulesFor(shippedRuleBook, subject).map(rule => rule.id)),
  ]

  it('follow its patent type', () => {
    expect(idsFor({ kind: 'preExamination', subKind: 'design', fields: {} })).toEqual([
      'PX-INTAKE',
      'PX-EXAM-DES',
      'PX-REPLY',
      'PX-FILE',
      'PX-FEE',
      'PX-MARK',
      'PX-GRANT-DES',
      'PX-OA1',
      'PX-OA2',
      'PX-REG',
      'NOTICE',
      'ANY',
    ])
  })

  it('leave out what an unknown sub-kind would decide', () => {
    expect(idsFor({ kind: 'preExamination', subKind: null, fields: {} })).not.toContain('PX-GRANT-INV')
  })

  it('tell ordinary from summary procedure, and a complaint from a report', () => {
    const court = (courtProcedure?: string) =>
      idsFor({
        kind: 'mediation',
        subKind: 'courtEntrusted',
        fields: courtProcedure ? { courtProcedure } : {},
      })
    expect(court()).toContain('MD-IN-ORD')
    expect(court()).not.toContain('MD-IN-SUM')
    expect(court('summary')).toContain('MD-IN-SUM')
    expect(court('summary')).not.toContain('MD-IN-ORD')

    const complaint = (category: string) =>
      idsFor({ kind: 'rightsProtection', subKind: 'complaint', fields: { category } })
    expect(complaint('complaint')).toEqual(['RP-CPL-ACC', 'RP-CPL-MED', 'NOTICE', 'ANY'])
    expect(complaint('report')).toEqual(['RP-CPL-CHECK', 'RP-CPL-TELL', 'NOTICE', 'ANY'])
  })
})
