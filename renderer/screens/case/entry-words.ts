// What an entry of a case's course is called and what it says.

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import { useWords } from '../../state/words.ts'
import { useValueWords } from './use-value-words.ts'

export function useEntryName({ line: { kind } }: CaseView): (entry: TimelineEntry) => string {
  const { t } = useTranslation()
  const words = useWords()
  return useCallback(
    entry => {
      if (entry.action !== null) return words.action(kind, entry.action)
      if (entry.approved !== null)
        return t(entry.approved ? 'cases.eventType.extensionApproved' : 'cases.eventType.extensionRefused')
      if (entry.series !== null)
        return t(
          entry.series.change === 'joined' ? 'cases.eventType.seriesJoined' : 'cases.eventType.seriesLeft',
        )
      return words.eventType(entry.type)
    },
    [kind, t, words],
  )
}

/** Everything it says beside its name: ground, limit, values, note. */
export function useEntryDetails(view: CaseView): (entry: TimelineEntry) => readonly string[] {
  const { t } = useTranslation()
  const words = useWords()
  const valueWords = useValueWords(view.line.kind)
  return useCallback(
    entry =>
      [
        entry.ground && words.ground(entry.ground),
        entry.ruleId && words.rule(entry.ruleId),
        entry.days !== null && words.leftAmount(entry.days, unitOf(view, entry)),
        entry.outcome && words.outcome(entry.outcome, view.line.kind),
        entry.dating !== 'certain' && t(`cases.page.dating.${entry.dating}`),
        ...Object.entries(entry.fields).map(([id, value]) =>
          words.named(words.field(id), valueWords(id, value)),
        ),
        entry.series?.name,
        entry.link && words.named(t(`links.relation.${entry.link.relation}`), entry.link.caseNumber),
        entry.receipt && receiptWords(entry.receipt, entry.happenedOn),
        entry.attachment && words.clauses([entry.attachment.name, entry.attachment.label].filter(Boolean)),
        entry.note,
      ].filter((detail): detail is string => typeof detail === 'string' && detail !== ''),
    [t, valueWords, view, words],
  )

  function receiptWords({ time, countsOn, how, reason }: Receipt, day: PlainDate): string {
    const because = t(`logging.deemed.how.${how}`)
    return words.clauses(
      [
        time === null ? '' : t('dossier.receipt.time', { time }),
        countsOn === day
          ? ''
          : t('logging.deemed.onPage', {
              date: words.day(countsOn),
              how: reason === '' ? because : words.named(because, reason),
            }),
      ].filter(Boolean),
    )
  }
}

type Receipt = NonNullable<TimelineEntry['receipt']>

// An extension is counted in the unit that its limit is.
function unitOf({ clocks }: CaseView, { ruleId }: TimelineEntry): LimitUnit {
  return clocks.find(clock => clock.ruleId === ruleId)?.unit ?? 'calendarDays'
}
