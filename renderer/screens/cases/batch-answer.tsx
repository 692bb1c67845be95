// What an action does to each of many cases: for how many it works, and which it leaves out, and why.

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import { formatRoute } from '../../state/route.ts'
import { useFailureWords } from '../../state/use-failure-words.ts'

interface BatchAnswerListProps {
  readonly answer: BatchAnswer
  /** Shown before anything is recorded, or after. */
  readonly when: 'before' | 'after'
}

export function BatchAnswerList({ answer, when }: BatchAnswerListProps) {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  const shown = useRef<HTMLDivElement>(null)
  // Below a long form it would stand out of sight, and be recorded unread by the same key again.
  useEffect(() => shown.current?.scrollIntoView({ block: 'center' }), [])
  const leftOut = answer.cases.flatMap(({ failure, ...one }) => (failure ? [{ ...one, failure }] : []))
  return (
    <div role="status" ref={shown}>
      <p>
        <strong>{t(`logging.chosen.${when}`, { count: answer.count })}</strong>{' '}
        {leftOut.length > 0 && t('logging.chosen.leftOut', { count: leftOut.length })}
      </p>
      <ul className="likely-duplicates">
        {leftOut.map(({ id, caseNumber, failure }) => (
          <li key={id}>
            <a href={formatRoute({ screen: 'case', id })}>{caseNumber ?? id}</a> {wordsOf(failure).words}
          </li>
        ))}
      </ul>
    </div>
  )
}
