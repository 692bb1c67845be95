// Every value a field has had: who recorded it, when, and why. Masked like the field itself.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseView, FieldHistoryEntry } from '#shared/contract/case-page-contract.ts'
import { DeskDate } from '../../parts/desk-date.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useWords } from '../../state/words.ts'
import { useValueWords } from './use-value-words.ts'

interface FieldHistoryPanelProps {
  readonly view: CaseView
  readonly field: string
  readonly onClose: () => void
}

export function FieldHistoryPanel({ view, field, onClose }: FieldHistoryPanelProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const input = { id: view.line.id, field }
  const { data, error, refetch } = useQuery(queries.cases.fieldHistory.queryOptions({ input }))
  return (
    <SidePanel title={t('dossier.history.title', { field: words.field(field) })} onClose={onClose}>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.length === 0 && <p className="second">{t('dossier.history.none')}</p>}
      <ol className="history">
        {data?.map(change => (
          <li key={change.eventId} className={change.retracted ? 'history-retracted' : undefined}>
            <HistoryEntry change={change} view={view} field={field} />
          </li>
        ))}
      </ol>
      {view.masked.includes(field) && <p className="second small">{t('dossier.history.masked')}</p>}
    </SidePanel>
  )
}

interface HistoryEntryProps {
  readonly change: FieldHistoryEntry
  readonly view: CaseView
  readonly field: string
}

function HistoryEntry({ change, view, field }: HistoryEntryProps) {
  const { t } = useTranslation()
  const words = useWords()
  const valueWords = useValueWords(view.line.kind)
  const source =
    change.action === null ? words.eventType(change.type) : words.action(view.line.kind, change.action)
  return (
    <>
      <p className="history-value">
        {change.value === null ? (
          <span className="second">{t('dossier.history.cleared')}</span>
        ) : (
          valueWords(field, change.value)
        )}
        {change.retracted && (
          <span className="timeline-mark history-mark">{t('dossier.history.retracted')}</span>
        )}
      </p>
      <p className="small">
        <DeskDate date={change.happenedOn} /> {words.clauses([source, change.reason].filter(Boolean))}
      </p>
      <p className="second small">
        {t('cases.page.recordedAt', {
          moment: formatMoment(change.recordedAtMs),
          actor: words.actor(change.actor),
        })}
      </p>
    </>
  )
}
