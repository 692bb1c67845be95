// The words of a failure: what is the matter and what to do next, with the field it is about by its own name.

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/case-kind.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import type { ShownFailure } from './failure-of.ts'
import type { FieldProblem } from './typed-fields.ts'
import { useWords, type Words } from './words.ts'

export function useFailureWords(): (failure: ShownFailure) => {
  readonly words: string
  readonly next: string
} {
  const { t } = useTranslation()
  const words = useWords()
  return useCallback(
    ({ code, details }) => {
      const field = typeof details.field === 'string' ? words.field(details.field) : ''
      const named = {
        ...blanks,
        ...details,
        ...nameCourse(details, words),
        field,
        action: actionIn(details, words),
      }
      return { words: t(`failure.${code}.words`, named), next: t(`failure.${code}.next`, named) }
    },
    [t, words],
  )
}

// What some failures name beside a field; the others leave it out.
const blanks = { date: '', day: '', name: '', most: '', file: '', expected: '' }

// A failure that names a step of a case says of which kind the case is; one that names another record, which it is.
function actionIn({ kind, action, type }: ShownFailure['details'], words: Words): string {
  if (action === '' && typeof type === 'string') return words.eventType(type)
  const known = caseKinds.find(candidate => candidate === kind)
  return known && typeof action === 'string' ? words.action(known, action) : ''
}

// The stage a case is in and the steps that are legal there, where the failure names them.
function nameCourse({ kind, stage, legal }: ShownFailure['details'], words: Words) {
  const known = caseKinds.find(candidate => candidate === kind)
  if (!known || typeof stage !== 'string') return { stage: '', legal: '' }
  const steps = typeof legal === 'string' && legal !== '' ? legal.split(',') : []
  return {
    stage: words.stage(known, stage),
    legal: steps.length === 0 ? '—' : words.clauses(steps.map(step => words.action(known, step))),
  }
}

/** Words for the problems that a form found by itself, by field. */
export function useFieldProblemWords(): (
  problems: Readonly<Record<string, FieldProblem>>,
) => Record<string, string> {
  const { t } = useTranslation()
  const words = useWords()
  const wordsOf = useFailureWords()
  return useCallback(
    problems =>
      Object.fromEntries(
        Object.entries(problems).map(([field, code]) => {
          if (code === 'checkDigitWrong') return [field, t('logging.override.needed')]
          if (code === 'notChosen')
            return [field, t('logging.problem.notChosen', { field: words.field(field) })]
          if (code === 'textTooLong') return [field, t('logging.problem.tooLong', { count: longestText })]
          return [field, wordsOf({ code, details: { field } }).words]
        }),
      ),
    [t, words, wordsOf],
  )
}
