// What a form says where the receipt of a case is not right.

import { useTranslation } from 'react-i18next'
import type { ReceiptProblem } from './typed-receipt.ts'
import { useFailureWords } from './use-failure-words.ts'

export function useReceiptWords(): (field: string, code: ReceiptProblem) => string {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  return (field, code) => {
    switch (code) {
      case 'dateInvalid':
        return t('frame.date.unknown')
      case 'timeInvalid':
        return t('cases.register.receivedTimeHint')
      case 'deemedBeforeReceipt':
        return t('logging.deemed.beforeReceipt')
      case 'deemedReasonMissing':
        return t('logging.deemed.reasonNeeded')
      case 'dateInFuture':
        return wordsOf({ code, details: { field } }).words
    }
  }
}
