// A summary as the desk hands it to a document: 2024-03 with figures in every row.

import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import { milestones } from '#shared/cases/milestone.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { computeSummary } from '#shared/summary/compute-summary.ts'
import type { RangeFacts } from '#shared/summary/month-facts.ts'
import { summaryPeriod } from '#shared/summary/summary-period.ts'
import { buildFacts, tally } from '#test/shared/summary/build-facts.ts'

/** Every milestone of every sub-kind, `cases` times each. */
function everything(cases: number): RangeFacts {
  return {
    tallies: caseKinds.flatMap(kind =>
      subKindsOf[kind].flatMap(subKind =>
        milestones.map(milestone =>
          tally({ kind, subKind, milestone, cases, closedInTime: true, claimFen: cases * 12_345_600 }),
        ),
      ),
    ),
    grantCycles: [{ subKind: 'invention', workingDays: 22 + cases, cases: 1 }],
  }
}

export function buildSummary(more: Partial<Summary> = {}): Summary {
  const facts = buildFacts({
    ranges: {
      thisMonth: everything(12),
      lastMonth: everything(10),
      sameMonthLastYear: everything(0),
      yearToDate: everything(40),
      lastYearToDate: everything(32),
    },
  })
  const period = summaryPeriod('2024-03' as PlainMonth, 'calendarMonth')
  const computed = computeSummary(facts, period, {
    passRateBase: 'accepted',
    grantLimitDays: { invention: 40, utilityModel: 10, design: 5 },
    targets: { preExaminationAccepted: 400 },
  })
  return {
    ...computed,
    centreName: '湘潭市知识产权保护中心',
    balance: {
      openAtStart: 100,
      received: 156,
      transferredIn: 0,
      reopened: 0,
      closed: 150,
      transferredOut: 6,
      openAtEnd: 100,
      holds: true,
      breaking: [],
    },
    undated: [],
    ...more,
  }
}
