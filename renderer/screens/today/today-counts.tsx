// The figures of the day. Each is a link to the cases it counts.

import { useTranslation } from 'react-i18next'
import type { CaseFilter } from '#shared/contract/case-list-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { monthOf } from '#shared/dates/plain-date.ts'
import { LightBadge } from '../../parts/light-badge.tsx'
import { formatRoute, openCases, overdueToday, type Route } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'

type Today = Awaited<ReturnType<DeskClient['supervision']['today']>>

interface TodayCountsProps {
  readonly today: Today
  /** Only this clerk's cases; null: everybody's. */
  readonly clerk: string | null
}

const lights = ['overdue', 'dueToday', 'atRisk', 'normal', 'paused'] as const

export function TodayCounts({ today, clerk }: TodayCountsProps) {
  const { t } = useTranslation()
  const ofClerk = clerk === null ? {} : { clerk }
  const list = (filter: CaseFilter): Route => ({
    screen: 'cases',
    filter: { state: 'open', ...filter, ...ofClerk },
    sort: 'due',
    descending: false,
  })
  return (
    <div className="today-counts">
      <ul className="paper today-figures" aria-label={t('frame.today.counts')}>
        {lights.map(light => (
          <li key={light}>
            <a
              href={formatRoute(light === 'overdue' ? { ...overdueToday, filter: ofClerk } : list({ light }))}
            >
              <LightBadge light={light} />
              <span className="figure">{today.counts[light]}</span>
            </a>
            {light === 'normal' && today.counts.provisional > 0 && (
              <a
                className="second small"
                href={formatRoute({ ...openCases, filter: { due: 'provisional', ...ofClerk } })}
              >
                {t('frame.today.provisional', { count: today.counts.provisional })}
              </a>
            )}
          </li>
        ))}
      </ul>
      <KindFigures today={today} list={list} />
      <MonthFigures today={today} />
    </div>
  )
}

function KindFigures({ today, list }: { today: Today; list: (filter: CaseFilter) => Route }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <ul className="paper today-figures" aria-label={t('frame.today.byKind')}>
      {today.byKind.map(({ kind, open, overdue }) => (
        <li key={kind}>
          <a href={formatRoute(list({ kind }))}>
            <span>{words.kindShort(kind)}</span>
            <span className="figure">{open}</span>
            <span className="second small">
              {overdue === 0
                ? t('frame.today.kindOpen')
                : t('frame.today.kindOpenOverdue', { count: overdue })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function MonthFigures({ today }: { today: Today }) {
  const { t } = useTranslation()
  const summary = formatRoute({ screen: 'summary', month: monthOf(today.asOf) })
  return (
    <ul className="paper today-figures">
      <li>
        <a href={summary}>
          <span>{t('frame.today.received')}</span>
          <span className="figure">{today.receivedThisMonth}</span>
          <span className="second small">{t('frame.today.thisMonth')}</span>
        </a>
      </li>
      <li>
        <a href={summary}>
          <span>{t('frame.today.closed')}</span>
          <span className="figure">{today.closedThisMonth}</span>
          <span className="second small">{t('frame.today.thisMonth')}</span>
        </a>
      </li>
    </ul>
  )
}
