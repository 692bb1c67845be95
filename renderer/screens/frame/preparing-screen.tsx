// Shown instead of the desk while its lists are being made again: how far it is, or why it did not end well.

import { useTranslation } from 'react-i18next'
import type { DeskStatus } from '#shared/contract/desk-contract.ts'
import { useFailureWords } from '../../state/use-failure-words.ts'
import './preparing-screen.css'

type Preparing = NonNullable<DeskStatus['preparing']>

export function PreparingScreen({ done, total, failure }: Preparing) {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  if (failure !== null)
    return (
      <div className="gate-preparing" role="alert">
        <h1>{t('frame.preparing.failed')}</h1>
        <p>{wordsOf({ code: failure, details: {} }).words}</p>
        <p>{t('frame.preparing.again')}</p>
      </div>
    )
  const words = t('frame.preparing.title')
  return (
    <div className="gate-preparing" role="status">
      <h1>{words}</h1>
      <progress {...(total > 0 && { value: done, max: total })} aria-label={words} />
      <p>
        {total > 0
          ? t('frame.preparing.count', { done: formatCount(done), total: formatCount(total) })
          : t('frame.loading')}
      </p>
      <p className="second">{t('frame.preparing.lead')}</p>
    </div>
  )
}

const counts = new Intl.NumberFormat('en-US')

function formatCount(count: number): string {
  return counts.format(count)
}
