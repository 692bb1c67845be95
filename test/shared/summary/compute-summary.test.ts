// Figures of the summary from hand-made facts: the month 2024-03 of a centre's ledger, and small cases of each rule.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseKinds, type PatentType, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { milestones } from '#shared/cases/milestone.ts'
import { outcomes } from '#shared/cases/outcome.ts'
import type { SummaryRow } from '#shared/contract/summary-contract.ts'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { computeSummary, type SummaryOptions } from '#shared/summary/compute-summary.ts'
import type { MilestoneTally, SummaryFacts } from '#shared/summary/month-facts.ts'
import { summaryPeriod } from '#shared/summary/summary-period.ts'
import { summaryRows } from '#shared/summary/summary-rows.ts'
import { buildFacts, tally } from './build-facts.ts'

const options: SummaryOptions = {
  passRateBase: 'accepted',
  grantLimitDays: { invention: 40, utilityModel: 10, design: 5 },
  targets: {},
}

function compute(facts: SummaryFacts, more: Partial<SummaryOptions> = {}): ReadonlyMap<string, SummaryRow> {
  const period = summaryPeriod('2024-03' as PlainMonth, 'calendarMonth')
  const { rows } = computeSummary(facts, period, { ...options, ...more })
  return new Map(rows.map(row => [row.id, row]))
}

function inThisMonth(...tallies: readonly MilestoneTally[]): SummaryFacts {
  return buildFacts({ ranges: { thisMonth: { tallies } } })
}

function ofType(subKind: PatentType, words: Partial<MilestoneTally>): MilestoneTally {
  return tally({ kind: 'preExamination', milestone: 'received', cases: 0, subKind, ...words })
}

describe('pre-examination in 2024-03', () => {
  const rows = compute(
    inThisMonth(
      ofType('invention', { milestone: 'received', cases: 46, accepted: true }),
      ofType('invention', { milestone: 'received', cases: 1, accepted: false }),
      ofType('utilityModel', { milestone: 'received', cases: 29 }),
      ofType('design', { milestone: 'received', cases: 14 }),
      ofType('invention', { milestone: 'accepted', cases: 45 }),
      ofType('utilityModel', { milestone: 'accepted', cases: 21 }),
      ofType('design', { milestone: 'accepted', cases: 15 }),
      ofType('invention', { milestone: 'refused', cases: 1, accepted: false }),
      ofType('invention', { milestone: 'passed', cases: 37, passed: true }),
      ofType('invention', { milestone: 'failed', cases: 1 }),
      ofType('invention', { milestone: 'withdrawn', cases: 1 }),
      ofType('invention', { milestone: 'abandoned', cases: 3 }),
      ofType('utilityModel', { milestone: 'passed', cases: 18, passed: true }),
      ofType('utilityModel', { milestone: 'withdrawn', cases: 2 }),
      // Withdrawn after it had passed: concluded in its own month, by passing.
      ofType('utilityModel', { milestone: 'withdrawn', cases: 4, passed: true }),
      // Withdrawn and abandoned before acceptance: never examined.
      ofType('utilityModel', { milestone: 'withdrawn', cases: 2, accepted: false }),
      ofType('utilityModel', { milestone: 'abandoned', cases: 1, accepted: false }),
      ofType('design', { milestone: 'passed', cases: 9, passed: true }),
      ofType('design', { milestone: 'failed', cases: 3 }),
      // Mediations fail and are accepted too.
      tally({ kind: 'mediation', milestone: 'failed', cases: 100 }),
      tally({ kind: 'mediation', milestone: 'accepted', cases: 100 }),
    ),
  )
  const byType = (label: string) =>
    ['', 'Invention', 'UtilityModel', 'Design'].map(type => rows.get(label + type)?.thisMonth)

  it('counts what came in and what was accepted by type', () => {
    expect(byType('preExaminationReceived')).toEqual([90, 47, 29, 14])
    expect(byType('preExaminationAccepted')).toEqual([81, 45, 21, 15])
    expect(byType('preExaminationRefused')).toEqual([1, 1, 0, 0])
  })

  it('counts as concluded only accepted cases, each once', () => {
    expect(byType('preExaminationConcluded')).toEqual([74, 42, 20, 12])
    expect(byType('preExaminationPassed')).toEqual([64, 37, 18, 9])
    expect(byType('preExaminationFailed')).toEqual([4, 1, 0, 3])
    expect(byType('preExaminationWithdrawn')).toEqual([3, 1, 2, 0])
    expect(byType('preExaminationAbandoned')).toEqual([3, 3, 0, 0])
  })

  it('shows apart what left before acceptance and after passing', () => {
    expect(rows.get('preExaminationLeftBeforeAcceptance')?.thisMonth).toBe(3)
    expect(rows.get('preExaminationWithdrawnAfterPassing')?.thisMonth).toBe(4)
  })

  it('has a row for an unfilled type only when it has a figure', () => {
    expect(rows.has('preExaminationReceivedUnfilled')).toBe(false)
    const unfilled = tally({ kind: 'preExamination', milestone: 'received', subKind: null, cases: 1 })
    const inOtherRange = compute(buildFacts({ ranges: { lastYearToDate: { tallies: [unfilled] } } }))
    expect(inOtherRange.get('preExaminationReceivedUnfilled')).toMatchObject({
      thisMonth: 0,
      lastYearToDate: 1,
    })
  })
})

describe('time to grant', () => {
  const cycles = (subKind: PatentType, ...days: readonly number[]) =>
    days.map(workingDays => ({ subKind, workingDays, cases: 1 }))
  const rows = compute(
    buildFacts({
      ranges: {
        thisMonth: {
          grantCycles: [...cycles('invention', 22, 55, 40, 41), ...cycles('design', 5, 2, 6)],
        },
      },
    }),
  )

  it('is figured by type', () => {
    expect(rows.get('grantCycleAverageInvention')?.thisMonth).toBe(39.5)
    expect(rows.get('grantCycleMedianInvention')?.thisMonth).toBe(40.5)
    expect(rows.get('grantCycleMedianDesign')?.thisMonth).toBe(5)
    expect(rows.get('grantCycleShortestDesign')?.thisMonth).toBe(2)
  })

  it('takes the limit itself as kept', () => {
    expect(rows.get('grantedWithinLimitInvention')).toMatchObject({
      thisMonth: 0.5,
      noteDetails: { limit: 40 },
    })
    expect(rows.get('grantedWithinLimitDesign')?.thisMonth).toBe(2 / 3)
  })

  it('has no figure where nothing was granted', () => {
    expect(rows.get('grantCycleAverageUtilityModel')?.thisMonth).toBeNull()
    expect(rows.get('grantedWithinLimitUtilityModel')?.thisMonth).toBeNull()
  })
})

describe('rates', () => {
  it('shares passed cases out of the accepted or the concluded ones, as chosen', () => {
    const facts = inThisMonth(
      ofType('design', { milestone: 'accepted', cases: 20 }),
      ofType('design', { milestone: 'passed', cases: 6, passed: true }),
      ofType('design', { milestone: 'passed', cases: 3, passed: true, hadDefect: true }),
      ofType('design', { milestone: 'failed', cases: 3, hadDefect: true }),
    )
    expect(compute(facts).get('passRate')).toMatchObject({ thisMonth: 9 / 20, note: 'passRateOfAccepted' })
    expect(compute(facts, { passRateBase: 'concluded' }).get('passRate')).toMatchObject({
      thisMonth: 9 / 12,
      note: 'passRateOfConcluded',
    })
    expect(compute(facts).get('defectFreeRate')?.thisMonth).toBe(6 / 12)
  })

  it('figures the grant rate by filing cohort and shows what is pending apart', () => {
    const filed = (outcome: MilestoneTally['outcome'], cases: number) =>
      ofType('invention', { milestone: 'filed', outcome, cases, passed: true })
    const rows = compute(
      inThisMonth(
        filed('granted', 30),
        filed('rejected', 4),
        filed('deemedWithdrawn', 3),
        filed('withdrawn', 3),
        filed('leftFastTrack', 2),
        filed(null, 8),
        // Granted in the month, filed in an earlier one.
        ofType('invention', { milestone: 'granted', cases: 50 }),
      ),
    )
    expect(rows.get('grantRate')?.thisMonth).toBe(30 / 40)
    expect(rows.get('cohortFiled')?.thisMonth).toBe(50)
    expect(rows.get('cohortGranted')?.thisMonth).toBe(30)
    expect(rows.get('cohortPending')?.thisMonth).toBe(8)
  })

  it('shares succeeded mediations out of those that succeeded or failed', () => {
    const mediation = (milestone: MilestoneTally['milestone'], cases: number) =>
      tally({ kind: 'mediation', milestone, subKind: 'peoples', cases })
    const rows = compute(
      inThisMonth(mediation('agreed', 33), mediation('failed', 67), mediation('withdrawn', 50)),
    )
    expect(rows.get('mediationSuccessRate')?.thisMonth).toBe(0.33)
  })

  it('shares closed, late and overdue cases out of what they are a part of', () => {
    const closed = (closedInTime: boolean | null, cases: number) =>
      tally({ kind: 'rightsProtection', milestone: 'closed', outcome: 'settled', closedInTime, cases })
    const rows = compute(
      buildFacts({
        ranges: {
          thisMonth: {
            tallies: [
              closed(true, 18),
              closed(false, 2),
              closed(null, 5),
              tally({ kind: 'mediation', milestone: 'received', cases: 40 }),
            ],
          },
        },
        openAtStart: { thisMonth: 60 },
        openAtEnd: { thisMonth: { open: 75, overdue: 8, atRisk: 5, paused: 3 } },
      }),
    )
    expect(rows.get('closingRate')?.thisMonth).toBe(25 / 100)
    expect(rows.get('inTimeRate')?.thisMonth).toBe(18 / 20)
    expect(rows.get('overdueRate')?.thisMonth).toBe((2 + 8) / (25 + 75))
    expect(rows.get('closedLate')?.thisMonth).toBe(2)
    expect(rows.get('openOverdue')?.thisMonth).toBe(8)
    expect(rows.get('overallPaused')?.thisMonth).toBe(3)
  })

  it('has no figure where there is nothing to share', () => {
    const rows = compute(buildFacts({}))
    for (const rate of ['passRate', 'grantRate', 'mediationSuccessRate', 'closingRate', 'overdueRate']) {
      expect(rows.get(rate)?.thisMonth, rate).toBeNull()
    }
  })
})

describe('amounts and rights protection', () => {
  it('sums claims of accepted and agreed amounts of successful mediations', () => {
    const rows = compute(
      inThisMonth(
        tally({
          kind: 'mediation',
          milestone: 'accepted',
          subKind: 'courtDelegated',
          cases: 2,
          claimFen: 12_500_000,
        }),
        tally({
          kind: 'mediation',
          milestone: 'agreed',
          subKind: 'peoples',
          cases: 1,
          claimFen: 900,
          recoveredFen: 700,
        }),
        tally({
          kind: 'mediation',
          milestone: 'closed',
          outcome: 'succeeded',
          cases: 1,
          recoveredFen: 700,
        }),
      ),
    )
    expect(rows.get('mediationClaimAmount')?.thisMonth).toBe(12_500_000)
    expect(rows.get('mediationAgreedAmount')?.thisMonth).toBe(700)
    expect(rows.get('mediationFromCourts')?.thisMonth).toBe(2)
  })

  it('counts opinions, transfers, hearings and what was recovered by business', () => {
    const rights = (words: Partial<MilestoneTally>) =>
      tally({ kind: 'rightsProtection', milestone: 'closed', cases: 1, ...words })
    const rows = compute(
      inThisMonth(
        rights({ subKind: 'assistance', outcome: 'opinionIssued', cases: 5, recoveredFen: 100 }),
        rights({ subKind: 'assistance', outcome: 'toMediation', cases: 2 }),
        rights({ subKind: 'assistance', outcome: 'toAdjudication', cases: 1 }),
        rights({ subKind: 'infringementOpinion', outcome: 'withinScope', cases: 1 }),
        rights({ subKind: 'infringementOpinion', outcome: 'outsideScope', cases: 2 }),
        rights({ subKind: 'infringementOpinion', outcome: 'terminated', cases: 1 }),
        rights({ subKind: 'complaint', outcome: 'transferredOut', cases: 4, recoveredFen: 20 }),
        rights({ subKind: 'complaint', milestone: 'transferred', cases: 3 }),
        rights({ subKind: 'adjudication', milestone: 'hearingHeld', publicHearing: true, cases: 2 }),
        rights({ subKind: 'adjudication', milestone: 'hearingHeld', cases: 1 }),
      ),
    )
    const figures = (...ids: readonly string[]) => ids.map(id => rows.get(id)?.thisMonth)
    expect(
      figures('rightsOpinions', 'rightsOpinionsAssistance', 'rightsOpinionsInfringementOpinion'),
    ).toEqual([8, 5, 3])
    expect(
      figures('rightsTransfers', 'rightsHandedOver', 'rightsToMediation', 'rightsToAdjudication'),
    ).toEqual([6, 3, 2, 1])
    expect(figures('rightsHearings', 'rightsPublicHearings')).toEqual([3, 2])
    expect(figures('rightsRecovered', 'rightsRecoveredAssistance', 'rightsRecoveredComplaint')).toEqual([
      120, 100, 20,
    ])
  })
})

describe('comparison', () => {
  const received = (cases: number) => ({
    tallies: [tally({ kind: 'mediation', milestone: 'received', subKind: 'peoples', cases })],
  })

  it('is relative for counts and has no figure on a base of 0', () => {
    const rows = compute(
      buildFacts({
        ranges: {
          thisMonth: received(90),
          lastMonth: received(120),
          yearToDate: received(300),
          lastYearToDate: received(200),
        },
      }),
    )
    expect(rows.get('mediationReceived')).toMatchObject({
      monthChange: -0.25,
      sameMonthLastYear: 0,
      yearChange: null,
      toDateChange: 0.5,
    })
  })

  it('is in percentage points for rates, also from a rate of 0', () => {
    const outcome = (agreed: number, failed: number) => ({
      tallies: [
        tally({ kind: 'mediation', milestone: 'agreed', cases: agreed }),
        tally({ kind: 'mediation', milestone: 'failed', cases: failed }),
      ],
    })
    const rows = compute(
      buildFacts({
        ranges: { thisMonth: outcome(1, 3), lastMonth: outcome(1, 1), sameMonthLastYear: outcome(0, 4) },
      }),
    )
    expect(rows.get('mediationSuccessRate')).toMatchObject({
      thisMonth: 0.25,
      monthChange: -0.25,
      yearChange: 0.25,
      toDateChange: null,
    })
  })

  it('measures a target by the year to date, never where less is better', () => {
    const facts = buildFacts({ ranges: { yearToDate: received(150) } })
    const rows = compute(facts, { targets: { mediationReceived: 600, overdueRate: 0.05, rightsReceived: 0 } })
    expect(rows.get('mediationReceived')).toMatchObject({ target: 600, achieved: 0.25 })
    expect(rows.get('overdueRate')).toMatchObject({ target: 0.05, achieved: null })
    expect(rows.get('rightsReceived')).toMatchObject({ target: 0, achieved: null })
    expect(rows.get('mediationAccepted')).toMatchObject({ target: null, achieved: null })
  })
})

describe('parts of a row', () => {
  const kindAndSubKind = fc
    .constantFrom(...caseKinds)
    .chain(kind => fc.tuple(fc.constant(kind), fc.constantFrom<SubKind | null>(null, ...subKindsOf[kind])))
  const tallies = fc.array(
    fc
      .tuple(
        kindAndSubKind,
        fc.constantFrom(...milestones),
        fc.constantFrom(null, ...outcomes),
        fc.record({
          accepted: fc.boolean(),
          passed: fc.boolean(),
          hadDefect: fc.boolean(),
          publicHearing: fc.boolean(),
          cases: fc.nat(1000),
          claimFen: fc.nat(),
          recoveredFen: fc.nat(),
        }),
      )
      .map(([[kind, subKind], milestone, outcome, rest]) =>
        tally({ kind, subKind, milestone, outcome, ...rest }),
      ),
    { maxLength: 60 },
  )
  const divided = summaryRows('accepted').filter(
    (row, index, rows) => row.indent === 1 && row.figure !== null && rows[index + 1]?.label === row.label,
  )

  it('add up to the row', () => {
    expect(divided.length).toBeGreaterThan(15)
    fc.assert(
      fc.property(tallies, some => {
        const rows = [...compute(inThisMonth(...some)).values()]
        for (const { id } of divided) {
          const total = rows.find(row => row.id === id)
          const at = rows.findIndex(row => row.id === id) + 1
          const end = rows.findIndex((row, index) => index >= at && row.indent < 2)
          const parts = rows.slice(at, end === -1 ? undefined : end)
          const sum = parts.reduce((all, row) => all + (row.thisMonth ?? 0), 0)
          expect(sum, id).toBe(total?.thisMonth)
        }
      }),
    )
  })

  it('make the conclusions of an examination', () => {
    fc.assert(
      fc.property(tallies, some => {
        const rows = compute(inThisMonth(...some))
        const figure = (id: string) => rows.get(`preExamination${id}`)?.thisMonth ?? 0
        const parts = ['Passed', 'Failed', 'Withdrawn', 'Abandoned'].map(figure)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(figure('Concluded'))
      }),
    )
  })
})
