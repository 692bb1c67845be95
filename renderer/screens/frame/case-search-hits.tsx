// The hits under the search box, and a last row that leads to all of them.

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseHit } from '#shared/contract/case-list-contract.ts'
import { LightBadge } from '../../parts/light-badge.tsx'
import { MarkedText } from '../../parts/marked-text.tsx'
import { useWords } from '../../state/words.ts'
import './case-search.css'

interface CaseSearchHitsProps {
  readonly listId: string
  readonly text: string
  /** Null: the desk could not answer. */
  readonly answer: { readonly hits: readonly CaseHit[]; readonly more: boolean } | null
  readonly chosen: number | null
  readonly onPoint: (index: number) => void
  readonly onChoose: (index: number) => void
}

export function CaseSearchHits({ listId, text, answer, chosen, onPoint, onChoose }: CaseSearchHitsProps) {
  const { t } = useTranslation()
  const hits = answer?.hits ?? []
  const row = (index: number, content: ReactNode, key: string | number, className: string) => (
    <div
      key={key}
      id={`${listId}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === chosen}
      className={className}
      onMouseMove={() => onPoint(index)}
      // Before the box loses focus and with it the list.
      onMouseDown={event => {
        event.preventDefault()
        onChoose(index)
      }}
    >
      {content}
    </div>
  )
  return (
    <div className="case-search-hits">
      {!answer && <p className="case-search-words">{t('search.failed')}</p>}
      {answer && hits.length === 0 && (
        <p className="case-search-words">
          <strong>{t('search.none', { text })}</strong>
          <br />
          {t('search.noneNext')}
        </p>
      )}
      <div role="listbox" id={listId} aria-label={t('search.label')}>
        {hits.map((hit, index) => row(index, <Hit hit={hit} />, hit.line.id, 'case-search-hit'))}
        {(hits.length > 0 || !answer) && row(hits.length, t('search.all'), 'all', 'case-search-all')}
      </div>
      <p className="visually-hidden" role="status">
        {answer &&
          hits.length > 0 &&
          t(answer.more ? 'search.foundMore' : 'search.found', { count: hits.length })}
      </p>
    </div>
  )
}

function Hit({ hit: { line, matched } }: { hit: CaseHit }) {
  const { t } = useTranslation()
  const words = useWords()
  const marked = (field: CaseHit['matched'][number]['field'], text: string) => (
    <MarkedText text={text} ranges={matched.find(one => one.field === field)?.ranges ?? []} />
  )
  const others = matched.filter(({ field }) => field !== 'caseNumber' && field !== 'title')
  return (
    <>
      <span className="case-search-head">
        <span className="case-search-number">{marked('caseNumber', line.caseNumber)}</span>
        <span className="case-search-title">{marked('title', line.title)}</span>
        {line.light ? <LightBadge light={line.light} /> : words.stage(line.kind, line.stage)}
      </span>
      <span className="case-search-foot second small">
        {others.length === 0
          ? line.parties
          : others.map(({ field, text, ranges }) => (
              <span key={`${field} ${text}`}>
                {t(`search.field.${field}`)} <MarkedText text={text} ranges={ranges} />
              </span>
            ))}
      </span>
    </>
  )
}
