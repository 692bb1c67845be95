// The words of a failure: what is the matter and what to do next, with the field it is about by its own name.

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownFailure } from './failure-of.ts'
import type { FieldProblem } from './typed-fields.ts'
import { useWords } from './words.ts'

export function useFailureWords(): (failure: ShownFailure) => {
  readonly words: string
  readonly next: string
} {
  const { t } = useTranslation()
  const words = useWords()
  return useCallback(
    ({ code, details }) => {
      const field = typeof details.field === 'string' ? words.field(details.field) : ''
      const expected = details.expected ?? ''
      return {
        words: t(`failure.${code}.words`, { ...details, field, expected }),
        next: t(`failure.${code}.next`, { ...details, field, expected }),
      }
    },
    [t, words],
  )
}

/** Words for the problems that a form found by itself, by field. */
export function useFieldProblemWords(): (
  problems: Readonly<Record<string, FieldProblem>>,
) => Record<string, string> {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  return useCallback(
    problems =>
      Object.fromEntries(
        Object.entries(problems).map(([field, code]) => [
          field,
          code === 'checkDigitWrong'
            ? t('logging.override.needed')
            : wordsOf({ code, details: { field } }).words,
        ]),
      ),
    [t, wordsOf],
  )
}
