// The course of a case, the latest first: when it happened, when and by whom it was recorded. What was taken back
// stays, struck through, with the reason and what stands in its place.

import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import { daysBetween, parsePlainDate } from '#shared/dates/plain-date.ts'
import { DeskDate } from '../../parts/desk-date.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { useMayCall } from '../../state/may-call.ts'
import { useWords } from '../../state/words.ts'
import type { CaseCommand } from './case-command.ts'
import { orderCourse } from './course-order.ts'
import { useEntryDetails, useEntryName } from './entry-words.ts'

interface CaseTimelineProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
}

export const CaseTimeline = memo(function CaseTimeline({ view, onCommand }: CaseTimelineProps) {
  const { t } = useTranslation()
  const mayCorrect = useMayCall(contract.cases.correctStep) && view.openness !== 'withheld'
  return (
    <div className="paper timeline">
      <h2>{t('cases.page.timeline')}</h2>
      <ol>
        {orderCourse(view.timeline).map(entry => (
          <li
            key={entry.eventId}
            className={entry.retracted ? 'timeline-entry timeline-retracted' : 'timeline-entry'}
          >
            <DeskDate date={entry.happenedOn} />
            <EntryWords entry={entry} view={view} />
            {mayCorrect && !entry.retracted && (
              <EntryActions
                entry={entry}
                replaced={findCorrection(entry, view) !== undefined}
                onCommand={onCommand}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
})

interface EntryActionsProps {
  readonly entry: TimelineEntry
  /** Another record stands in its place, though it was not taken back: a registration with a corrected receipt. */
  readonly replaced: boolean
  readonly onCommand: (command: CaseCommand) => void
}

function EntryActions({ entry, replaced, onCommand }: EntryActionsProps) {
  const { t } = useTranslation()
  const correctable = entry.type === 'stepRecorded' || (entry.receipt !== null && !replaced)
  return (
    <span className="timeline-actions">
      {correctable && (
        <Button type="text" size="small" onClick={() => onCommand({ type: 'correct', entry })}>
          {entry.type === 'caseRegistered' ? t('dossier.receipt.correct') : t('dossier.timeline.correct')}
        </Button>
      )}
      {entry.type !== 'caseRegistered' && (
        <Button type="text" size="small" onClick={() => onCommand({ type: 'retract', entry })}>
          {t('dossier.timeline.retract')}
        </Button>
      )}
    </span>
  )
}

// The receipt of a registration is corrected by a record of its own, and the registration stands for the rest.
function findCorrection(entry: TimelineEntry, { timeline }: CaseView): TimelineEntry | undefined {
  if (entry.retracted) return undefined
  return timeline.find(({ replaces, retracted }) => replaces === entry.eventId && !retracted)
}

function EntryWords({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const { t } = useTranslation()
  const words = useWords()
  const nameOf = useEntryName(view)
  const details = useEntryDetails(view)(entry)
  const late = daysLate(entry, view)
  const correction = findCorrection(entry, view)
  return (
    <div className="timeline-words">
      <div className="timeline-head">
        <strong>{nameOf(entry)}</strong>
        {entry.retracted && <span className="timeline-mark">{t('cases.page.retracted')}</span>}
        {entry.replaces && !entry.retracted && (
          <span className="timeline-tag">{t('dossier.timeline.replaces')}</span>
        )}
        {correction && (
          <span className="timeline-tag">
            {t('dossier.receipt.corrected', { date: words.day(correction.happenedOn) })}
          </span>
        )}
        {late > 0 && <span className="timeline-tag">{t('dossier.timeline.late', { days: late })}</span>}
        <span className="second small timeline-recorded">
          {t('cases.page.recordedAt', {
            moment: formatMoment(entry.recordedAtMs),
            actor: words.actor(entry.actor),
          })}
        </span>
      </div>
      {details.length > 0 && <p>{words.clauses(details)}</p>}
      {entry.retraction && <Retraction retraction={entry.retraction} view={view} />}
    </div>
  )
}

interface RetractionProps {
  readonly retraction: NonNullable<TimelineEntry['retraction']>
  readonly view: CaseView
}

function Retraction({ retraction, view }: RetractionProps) {
  const { t } = useTranslation()
  const words = useWords()
  const nameOf = useEntryName(view)
  const replacement = view.timeline.find(({ eventId }) => eventId === retraction.replacedBy)
  const told = t('dossier.timeline.retracted', {
    moment: formatMoment(retraction.recordedAtMs),
    actor: words.actor(retraction.actor),
    reason: retraction.reason,
  })
  const replaced =
    replacement &&
    t('dossier.timeline.replacedBy', { date: replacement.happenedOn, action: nameOf(replacement) })
  return <div className="small timeline-why">{words.clauses([told, replaced ?? ''].filter(Boolean))}</div>
}

// Whole days between what happened and its recording. A course recorded all at once (a ledger, a demonstration) is no
// news: nobody was late with a step of it.
function daysLate(entry: TimelineEntry, { timeline }: CaseView): number {
  const atOnce = timeline.some(
    other =>
      other.recordedAtMs === entry.recordedAtMs &&
      other.happenedOn !== entry.happenedOn &&
      other.type !== 'eventRetracted',
  )
  if (entry.dating !== 'certain' || atOnce) return 0
  const recordedOn = parsePlainDate(formatMoment(entry.recordedAtMs).slice(0, 10))
  return recordedOn === null ? 0 : daysBetween(entry.happenedOn, recordedOn)
}
