// Rows of the summary about all kinds together: flow, state at the end of the period, rates (DOMAIN section 6).

import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { Count } from './count-term.ts'
import { failedMediations, succeededMediations } from './mediation-rows.ts'
import type { OpenFacts } from './month-facts.ts'
import {
  acceptedPreExaminations,
  concludedPreExaminations,
  passedPreExaminations,
} from './pre-examination-rows.ts'
import { heading, type NoteId, type RowDeclaration, type RowLabel, reached, row } from './row-declaration.ts'

/** What the pass rate is a share of; a centre chooses. */
export type PassRateBase = 'accepted' | 'concluded'

const received = reached({ milestones: ['received'] })
const closed = reached({ milestones: ['closed'] })
const closedLate = reached({ milestones: ['closed'], closedInTime: [false] })

const filed = cohort(undefined)
const granted = cohort(['granted'])

function cohort(outcomes: readonly (OutcomeId | null)[] | undefined): Count {
  return reached({ kind: 'preExamination', milestones: ['filed'], ...(outcomes && { outcomes }) })
}

function atEnd(light: keyof OpenFacts): Count {
  return [{ type: 'openAtEnd', light }]
}

function count(label: RowLabel, of: Count, note?: NoteId): RowDeclaration {
  return row({ label, unit: 'case', figure: { type: 'count', of }, ...(note && { note }) })
}

function part(label: RowLabel, of: Count): RowDeclaration {
  return { ...count(label, of), indent: 2 }
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
  count('overallReceived', received),
  count('overallClosed', closed, 'closed'),
  count('overallOpen', atEnd('open'), 'open'),
  count('overallAtRisk', atEnd('atRisk')),
  count('overallOverdue', atEnd('overdue')),
  count('overallPaused', atEnd('paused')),
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
    part('cohortFiled', filed),
    part('cohortGranted', granted),
    part('cohortPending', cohort([null])),
    rate(
      'mediationSuccessRate',
      succeededMediations,
      [...succeededMediations, ...failedMediations],
      'mediationSuccessRate',
    ),
    rate('closingRate', closed, [{ type: 'openAtStart' }, ...received], 'closingRate'),
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
    part('closedLate', closedLate),
    part('openOverdue', atEnd('overdue')),
  ]
}
