// Rows of the summary about all kinds together: flow, state at the end of the period, rates (DOMAIN section 6).

import type { OutcomeId } from '#shared/cases/outcome.ts'
import { closings, transferredOut } from './balance.ts'
import type { Count } from './count-term.ts'
import { failedMediations, succeededMediations } from './mediation-rows.ts'
import type { OpenFacts } from './month-facts.ts'
import {
  acceptedPreExaminations,
  concludedPreExaminations,
  passedPreExaminations,
} from './pre-examination-rows.ts'
import {
  countPart,
  countRow,
  heading,
  type NoteId,
  type RowDeclaration,
  type RowLabel,
  reached,
  row,
} from './row-declaration.ts'

/** What the pass rate is a share of; a centre chooses. */
export type PassRateBase = 'accepted' | 'concluded'

const received = reached({ milestones: ['received'] })
const closed = reached({ milestones: closings })
const closedLate = reached({ milestones: ['closed'], closedInTime: [false] })

const came = reached({ milestones: ['received', 'transferredIn', 'reopened'] })

const filed = cohort(undefined)
const granted = cohort(['granted'])

function cohort(outcomes: readonly (OutcomeId | null)[] | undefined): Count {
  return reached({ kind: 'preExamination', milestones: ['filed'], ...(outcomes && { outcomes }) })
}

function atEnd(light: keyof OpenFacts): Count {
  return [{ type: 'openAtEnd', light }]
}

function rate(label: RowLabel, part: Count, whole: Count, note: NoteId): RowDeclaration {
  return row({ label, unit: 'ratio', figure: { type: 'rate', part, whole }, note })
}

function withoutDefect(of: Count): Count {
  return of.map(term =>
    term.type === 'reached' ? { ...term, cases: { ...term.cases, hadDefect: false } } : term,
  )
}

export const overallRows: readonly RowDeclaration[] = [
  heading('overall'),
  countRow('overallReceived', received),
  countRow('overallTransferredIn', reached({ milestones: ['transferredIn'] }), 'transferredIn'),
  countRow('overallReopened', reached({ milestones: ['reopened'] }), 'reopened'),
  countRow('overallClosed', closed, 'closed'),
  countPart('overallTransferredOut', reached({ milestones: ['closed'], outcomes: transferredOut })),
  countRow('overallOpen', atEnd('open'), 'open'),
  countRow('overallAtRisk', atEnd('atRisk')),
  countRow('overallOverdue', atEnd('overdue')),
  countRow('overallPaused', atEnd('paused')),
]

export function declareRates(passRateBase: PassRateBase): readonly RowDeclaration[] {
  return [
    heading('rates'),
    passRateBase === 'accepted'
      ? rate('passRate', passedPreExaminations, acceptedPreExaminations, 'passRateOfAccepted')
      : rate('passRate', passedPreExaminations, concludedPreExaminations, 'passRateOfConcluded'),
    rate(
      'defectFreeRate',
      withoutDefect(concludedPreExaminations),
      concludedPreExaminations,
      'defectFreeRate',
    ),
    rate('grantRate', granted, cohort(['granted', 'rejected', 'deemedWithdrawn', 'withdrawn']), 'grantRate'),
    countPart('cohortFiled', filed),
    countPart('cohortGranted', granted),
    countPart('cohortPending', cohort([null])),
    rate(
      'mediationSuccessRate',
      succeededMediations,
      [...succeededMediations, ...failedMediations],
      'mediationSuccessRate',
    ),
    rate('closingRate', closed, [{ type: 'openAtStart' }, ...came], 'closingRate'),
    rate(
      'inTimeRate',
      reached({ milestones: ['closed'], closedInTime: [true] }),
      reached({ milestones: ['closed'], closedInTime: [true, false] }),
      'inTimeRate',
    ),
    {
      ...rate(
        'overdueRate',
        [...closedLate, ...atEnd('overdue')],
        [...closed, ...atEnd('open')],
        'overdueRate',
      ),
      lessIsBetter: true,
    },
    countPart('closedLate', closedLate),
    countPart('openOverdue', atEnd('overdue')),
  ]
}
