// The left rail: where one can go, with a count where attention is needed.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../state/desk.tsx'
import {
  formatRoute,
  openCases,
  overdueToday,
  type Route,
  registeredEntities,
  useRoute,
} from '../../state/route.ts'

type Entry = 'today' | 'cases' | 'overdue' | 'summary' | 'registries' | 'ledger' | 'settings'

const entries: readonly { readonly id: Entry; readonly route: Route }[] = [
  { id: 'today', route: { screen: 'today' } },
  { id: 'cases', route: openCases },
  { id: 'overdue', route: overdueToday },
  { id: 'summary', route: { screen: 'summary', month: null } },
  { id: 'registries', route: registeredEntities },
  { id: 'ledger', route: { screen: 'ledger' } },
  { id: 'settings', route: { screen: 'settings', section: 'account' } },
]

export function Rail() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { screen } = useRoute()
  const { data: today } = useQuery(queries.supervision.today.queryOptions({ input: { mine: false } }))
  const overdue = today?.counts.overdue ?? 0
  return (
    <nav className="rail" aria-label={t('frame.nav.label')}>
      <div className="rail-mark">{t('frame.product')}</div>
      <ul>
        {entries.map(({ id, route }) => (
          <li key={id}>
            <a href={formatRoute(route)} aria-current={entryOf(screen) === id ? 'page' : undefined}>
              {t(`frame.nav.${id}`)}
              {id === 'overdue' && overdue > 0 && (
                <span className="rail-count" title={t('frame.nav.overdueCount', { count: overdue })}>
                  {overdue}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// A case, and a new one, belong to 案件.
function entryOf(screen: Route['screen']): Entry {
  return screen === 'case' || screen === 'newCase' || screen === 'series' ? 'cases' : screen
}
