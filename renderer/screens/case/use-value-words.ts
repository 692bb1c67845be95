// A field's value in words: choices and yes/no by name, money with its unit, days with their weekday.

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { useWords } from '../../state/words.ts'

export function useValueWords(kind: CaseKind): (field: string, value: FieldValues[string]) => string {
  const { t } = useTranslation()
  const words = useWords()
  return useCallback(
    (id, value) => {
      const field = kinds[kind].fields.find(declared => declared.id === id)
      if (typeof value === 'boolean') return t(value ? 'cases.register.yes' : 'cases.register.no')
      if (field?.type === 'money' && typeof value === 'number') return words.money(value)
      if (field?.choices) return words.choice(id, String(value))
      const day = field?.type === 'date' ? parsePlainDate(value) : null
      return day ? words.day(day) : String(value)
    },
    [kind, t, words],
  )
}
