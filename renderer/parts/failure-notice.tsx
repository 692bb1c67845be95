// A failure in words, with its next step. Read out when it appears.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../state/failure-of.ts'
import { useFailureWords } from '../state/use-failure-words.ts'
import './failure-notice.css'

/** @param error whatever a query or mutation threw; nothing is shown for null */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  if (error === null || error === undefined) return null
  const failure = failureOf(error)
  const { words, next } = wordsOf(failure)
  const { reference } = failure.details
  return (
    <div className="failure-notice" role="alert">
      <strong>{words}</strong>
      <span>{next}</span>
      {reference && <span className="second">{t('failure.reference', { reference })}</span>}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('failure.retry')}
        </Button>
      )}
    </div>
  )
}
