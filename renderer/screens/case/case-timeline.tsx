// The course of a case, the latest first: when it happened, when and by whom it was recorded. What was taken back
// stays, struck through.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseView, TimelineEntry } from '#shared/contract/cases-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import { DeskDate } from '../../parts/desk-date.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { useMayCall } from '../../state/may-call.ts'
import { useWords } from '../../state/words.ts'
import type { CaseCommand } from './case-command.ts'
import { useValueWords } from './use-value-words.ts'

interface CaseTimelineProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
}

export function CaseTimeline({ view, onCommand }: CaseTimelineProps) {
  const { t } = useTranslation()
  const mayRetract = useMayCall(contract.cases.retract)
  // Of one moment (an import, a demonstration) the later entry of the log is the later one.
  const entries = [...view.timeline].reverse().sort(latestFirst)
  return (
    <div className="paper timeline">
      <h2>{t('cases.page.timeline')}</h2>
      <ol>
        {entries.map(entry => (
          <li
            key={entry.eventId}
            className={entry.retracted ? 'timeline-entry timeline-retracted' : 'timeline-entry'}
          >
            <DeskDate date={entry.happenedOn} />
            <EntryWords entry={entry} view={view} />
            {mayRetract && isRetractable(entry) && (
              <Button
                type="text"
                size="small"
                className="timeline-retract"
                onClick={() => onCommand({ type: 'retract', entry })}
              >
                {t('cases.page.retract')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function latestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return b.happenedOn.localeCompare(a.happenedOn) || b.recordedAtMs - a.recordedAtMs
}

function isRetractable({ type, retracted }: TimelineEntry): boolean {
  return !retracted && type !== 'caseRegistered' && type !== 'eventRetracted'
}

function EntryWords({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const { t } = useTranslation()
  const words = useWords()
  const valueWords = useValueWords(view.line.kind)
  const details = [
    entry.ground && words.ground(entry.ground),
    entry.ruleId && words.rule(entry.ruleId),
    entry.days !== null && words.leftAmount(entry.days, unitOf(view, entry)),
    entry.outcome && words.outcome(entry.outcome),
    entry.dating !== 'certain' && t(`cases.page.dating.${entry.dating}`),
    ...Object.entries(entry.fields).map(([id, value]) => words.named(words.field(id), valueWords(id, value))),
    entry.note,
  ].filter((detail): detail is string => typeof detail === 'string' && detail !== '')
  return (
    <div className="timeline-words">
      <strong>{useEntryName(entry, view)}</strong>
      {entry.retracted && <span className="timeline-mark">{t('cases.page.retracted')}</span>}
      {details.length > 0 && <p>{words.clauses(details)}</p>}
      <p className="second small">
        {t('cases.page.recordedAt', {
          moment: formatMoment(entry.recordedAtMs),
          actor: words.actor(entry.actor),
        })}
      </p>
    </div>
  )
}

function useEntryName(entry: TimelineEntry, { line: { kind } }: CaseView): string {
  const { t } = useTranslation()
  const words = useWords()
  if (entry.action !== null) return words.action(kind, entry.action)
  if (entry.approved !== null)
    return t(entry.approved ? 'cases.eventType.extensionApproved' : 'cases.eventType.extensionRefused')
  return words.eventType(entry.type)
}

// An extension is counted in the unit that its limit is.
function unitOf({ clocks }: CaseView, { ruleId }: TimelineEntry): LimitUnit {
  return clocks.find(clock => clock.ruleId === ruleId)?.unit ?? 'calendarDays'
}
