// Where a part of the calendar came from: shipped, or taken in by somebody.

import { useTranslation } from 'react-i18next'
import type { CalendarVersion } from '#shared/contract/reckoning-contract.ts'
import { formatMoment } from '../../../parts/moment.ts'

export function Origin({ origin }: { origin: CalendarVersion['origin'] }) {
  const { t } = useTranslation()
  if (!origin) return t('reckoning.calendar.shipped')
  return t('reckoning.calendar.takenBy', { who: origin.actor, when: formatMoment(origin.atMs) })
}
