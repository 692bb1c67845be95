// What the form says at a field that is not right.

import { useTranslation } from 'react-i18next'
import { longestText, longestTitle } from '#shared/cases/text-limits.ts'
import { useFailureWords } from '../../state/use-failure-words.ts'
import { useReceiptWords } from '../../state/use-receipt-words.ts'
import { useWords } from '../../state/words.ts'
import type { RegistrationProblem, RegistrationValues } from './registration-values.ts'

export function useRegistrationWords({ kind }: RegistrationValues) {
  const { t } = useTranslation()
  const words = useWords()
  const wordsOf = useFailureWords()
  const sayReceipt = useReceiptWords()

  function say(field: string, code: RegistrationProblem): string {
    switch (code) {
      case 'dateInvalid':
      case 'timeInvalid':
      case 'dateInFuture':
      case 'deemedBeforeReceipt':
      case 'deemedReasonMissing':
        return sayReceipt(field, code)
      case 'clerkUnknown':
        return t('logging.problem.clerkUnknown')
      case 'checkDigitWrong':
        return t('logging.override.needed')
      case 'notChosen':
        return t('logging.problem.notChosen', { field: words.field(field) })
      case 'textTooLong':
        return t('logging.problem.tooLong', { count: field === 'title' ? longestTitle : longestText })
      default:
        if (field === 'title')
          return t('failure.fieldRequired.words', { field: t(`cases.register.name.${kind}`) })
        return wordsOf({ code, details: { field } }).words
    }
  }

  return (problems: Readonly<Record<string, RegistrationProblem>>): Record<string, string> =>
    Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, say(field, code)]))
}
