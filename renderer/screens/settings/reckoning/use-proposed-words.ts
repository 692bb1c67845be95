// What a change of calendar or rules says, in words, while it is only proposed.

import { useTranslation } from 'react-i18next'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { useWords } from '../../../state/words.ts'

export function useProposedWords(): (change: ReckoningChange) => string {
  const { t } = useTranslation()
  const words = useWords()
  return change => {
    switch (change.type) {
      case 'ruleVersionAdded':
        return t('reckoning.proposed.rule', {
          rule: words.rule(change.ruleId),
          date: change.effectiveFrom,
          amount: words.amount(change.amount, change.unit),
        })
      case 'calendarOverlaySet':
        return t('reckoning.proposed.day', {
          date: change.date,
          standing: t(`reckoning.calendar.${change.working ? 'on' : 'off'}`),
          reason: change.reason,
        })
      case 'calendarOverlayRemoved':
        return t('reckoning.changed.calendarOverlayRemoved', { about: change.date })
      case 'calendarYearTaken': {
        const { year, notice } = change.draft
        const taken = t('reckoning.changed.calendarYearTaken', { about: String(year) })
        return notice === null ? taken : `${taken}${words.bracketed(notice)}`
      }
      case 'reckoningChangeUndone':
        return t('reckoning.changes.undo')
    }
  }
}
