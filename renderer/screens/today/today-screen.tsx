// The first look of the day: what is late, what falls due, how much is in hand. Every figure opens its cases.

import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClockLine } from '#shared/contract/views.ts'
import { useAtRiskColumns, useOverdueColumns } from '../../parts/clock-columns.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { NoCasesYet } from '../../parts/no-cases-yet.tsx'
import { Page } from '../../parts/page.tsx'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useKnownOn } from '../../state/known-on.ts'
import { prefer, usePreferences } from '../../state/preferences.ts'
import { anyCase, formatRoute, navigate, openCases, overdueToday, type Route } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { useWords } from '../../state/words.ts'
import { FirstSteps } from './first-steps.tsx'
import { TodayCounts } from './today-counts.tsx'
import './today.css'

export function TodayScreen() {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const today = useDeskDay()
  const mine = usePreferences(preferences => preferences.mineOnly)
  const name = useSession(session => session.user?.name ?? '')
  const { data, error, refetch } = useQuery(queries.supervision.today.queryOptions({ input: { mine } }))
  const lookedBackTo = useKnownOn(state => state.day)
  const { data: any } = useQuery(queries.cases.list.queryOptions({ input: anyCase }))
  if (any?.total === 0 && lookedBackTo === null) return <FirstSteps />
  if (any?.total === 0) {
    return (
      <Page title={t('frame.today.title')}>
        <div className="paper page-content">
          <NoCasesYet />
        </div>
      </Page>
    )
  }
  return (
    <Page
      title={t('frame.today.title')}
      lead={
        <>
          {t('frame.today.asOf', { date: words.day(data?.asOf ?? today) })}
          {data && <PendingExtensions count={data.pendingExtensions} clerk={mine ? name : null} />}
        </>
      }
      actions={
        <Segmented
          aria-label={t('frame.today.whose')}
          value={mine ? 'mine' : 'everyone'}
          options={[
            { value: 'everyone', label: t('frame.today.everyone') },
            { value: 'mine', label: t('frame.today.mine') },
          ]}
          onChange={value => prefer({ mineOnly: value === 'mine' })}
        />
      }
    >
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data ? (
        <>
          <TodayCounts today={data} clerk={mine ? name : null} />
          <TodayLists overdue={data.overdue} dueSoon={data.dueSoon} clerk={mine ? name : null} />
        </>
      ) : (
        !error && <Loading lines={12} />
      )}
    </Page>
  )
}

// An extension is approved before its limit expires or not at all: whoever decides must not have to be told by word.
function PendingExtensions({ count, clerk }: { count: number; clerk: string | null }) {
  const { t } = useTranslation()
  if (count === 0) return null
  const filter = { due: 'extensionPending', ...(clerk !== null && { clerk }) } as const
  return (
    <>
      {' · '}
      <a href={formatRoute({ ...openCases, filter })}>{t('frame.today.pendingExtensions', { count })}</a>
    </>
  )
}

interface TodayListsProps {
  readonly overdue: readonly ClockLine[]
  readonly dueSoon: readonly ClockLine[]
  readonly clerk: string | null
}

function TodayLists({ overdue, dueSoon, clerk }: TodayListsProps) {
  const { t } = useTranslation()
  const overdueColumns = useOverdueColumns()
  const dueColumns = useAtRiskColumns()
  const ofClerk = clerk === null ? {} : { clerk }
  return (
    <div className="today-lists">
      <TodayList
        title={t('frame.today.overdueFirst')}
        none={t('frame.today.nothingOverdue')}
        all={{ words: t('frame.today.allOverdue'), route: { ...overdueToday, filter: ofClerk } }}
        columns={overdueColumns}
        lines={overdue}
      />
      <TodayList
        title={t('frame.today.dueSoon')}
        none={t('frame.today.nothingDue')}
        all={{
          words: t('frame.today.allDueSoon'),
          route: { ...overdueToday, filter: ofClerk },
        }}
        columns={dueColumns}
        lines={dueSoon}
      />
    </div>
  )
}

interface TodayListProps {
  readonly title: string
  readonly none: string
  readonly all: { readonly words: string; readonly route: Route }
  readonly columns: readonly Column<ClockLine>[]
  readonly lines: readonly ClockLine[]
}

function TodayList({ title, none, all, columns, lines }: TodayListProps) {
  return (
    <section className="today-list">
      <div className="list-head">
        <h2>{title}</h2>
        <a href={formatRoute(all.route)}>{all.words}</a>
      </div>
      {lines.length > 0 ? (
        <RowTable
          label={title}
          subject={title}
          columns={columns}
          groups={[{ id: 'all', heading: null, rows: lines }]}
          rowKey={({ caseId, ruleId, round }) => `${caseId} ${ruleId} ${round}`}
          onOpen={({ caseId }) => navigate({ screen: 'case', id: caseId })}
        />
      ) : (
        <p className="paper second today-none">{none}</p>
      )}
    </section>
  )
}
