// The overdue list, the latest first, as of any day, with what is at risk below it.

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockLine } from '#shared/contract/views.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { useAtRiskColumns, useOverdueColumns } from '../../parts/clock-columns.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FileButton } from '../../parts/file-button.tsx'
import { ListEnd } from '../../parts/list-end.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { type Column, type RowGroup, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { formatRoute, navigate, type OverdueRoute } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'
import { useWords } from '../../state/words.ts'
import { OverdueFilters } from './overdue-filters.tsx'
import { type PressingPages, usePressingPages } from './use-pressing-pages.ts'
import './overdue.css'

export function OverdueScreen({ route }: { route: OverdueRoute }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const today = useDeskDay()
  const { filter, byClerk } = route
  const input = { asOf: route.asOf ?? today, filter }
  const overdue = usePressingPages('overdue', { ...input, byClerk })
  const atRisk = usePressingPages('atRisk', { ...input, byClerk: false })
  const { data: choices } = useQuery(
    queries.supervision.overdueChoices.queryOptions({
      input: { asOf: input.asOf },
      // Needs a thread of its own: what is looked at goes first.
      enabled: overdue.pages !== null && atRisk.pages !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const error = overdue.error ?? atRisk.error
  const retry = (): void => void Promise.all([overdue.refetch(), atRisk.refetch()])
  const change = (part: Partial<OverdueRoute>): void => navigate({ ...route, ...part }, { replace: true })
  return (
    <Page
      title={t('supervision.title')}
      lead={
        overdue.pages &&
        atRisk.pages &&
        t('supervision.asOf', {
          date: words.day(overdue.pages.asOf),
          overdue: overdue.pages.total,
          atRisk: atRisk.pages.total,
        })
      }
      actions={<OverdueActions input={input} empty={overdue.pages?.total === 0} />}
      filters={
        <div className="overdue-filters">
          <AsOfDay route={route} change={change} />
          <OverdueFilters filter={filter} choices={choices} onChange={asked => change({ filter: asked })} />
          <Checkbox checked={byClerk} onChange={event => change({ byClerk: event.target.checked })}>
            {t('supervision.byClerk')}
          </Checkbox>
        </div>
      }
    >
      <FailureNotice error={error} onRetry={retry} />
      {overdue.pages ? (
        <OverdueLists overdue={overdue.pages} atRisk={atRisk.pages} route={route} />
      ) : (
        !error && <Loading lines={12} />
      )}
    </Page>
  )
}

interface ListsProps {
  readonly overdue: PressingPages
  /** Null until it has come: the list of what is late does not wait for it. */
  readonly atRisk: PressingPages | null
  readonly route: OverdueRoute
}

function OverdueLists({ overdue, atRisk, route }: ListsProps) {
  const { t } = useTranslation()
  const overdueColumns = useOverdueColumns()
  const atRiskColumns = useAtRiskColumns()
  const groups = useGroups(overdue)
  const filtered = Object.keys(route.filter).length > 0
  return (
    <>
      <section className="overdue-list">
        <h2 className="visually-hidden">{t('supervision.overdue')}</h2>
        {overdue.lines.length > 0 ? (
          <ClockTable
            label={t('supervision.overdue')}
            columns={overdueColumns}
            groups={groups}
            pages={overdue}
            subject={formatRoute(route)}
          />
        ) : (
          <div className="paper overdue-none">
            {filtered ? (
              <EmptyState why={t('supervision.emptyFiltered')} next={t('supervision.emptyFilteredNext')} />
            ) : (
              <EmptyState
                why={t('supervision.emptyOverdue')}
                {...(atRisk && atRisk.total > 0 && { next: t('supervision.emptyOverdueNext') })}
              />
            )}
          </div>
        )}
      </section>
      <section className="at-risk-list">
        <h2>{t('supervision.atRisk')}</h2>
        {atRisk === null ? (
          <Loading lines={4} />
        ) : atRisk.lines.length > 0 ? (
          <ClockTable
            label={t('supervision.atRisk')}
            columns={atRiskColumns}
            groups={[{ id: 'all', heading: null, rows: atRisk.lines }]}
            pages={atRisk}
            subject={`${formatRoute(route)} atRisk`}
          />
        ) : (
          <p className="second">
            {t(filtered ? 'supervision.emptyAtRiskFiltered' : 'supervision.emptyAtRisk')}
          </p>
        )}
      </section>
    </>
  )
}

interface ClockTableProps {
  readonly label: string
  readonly columns: readonly Column<ClockLine>[]
  readonly groups: readonly RowGroup<ClockLine>[]
  readonly pages: PressingPages
  readonly subject: string
}

function ClockTable({ pages: { isLong, onMore }, ...table }: ClockTableProps) {
  return (
    <RowTable
      {...table}
      rowKey={keyOf}
      onOpen={openCase}
      onNearEnd={onMore}
      footer={isLong && <ListEnd onMore={onMore} />}
    />
  )
}

function AsOfDay({ route, change }: { route: OverdueRoute; change: (part: Partial<OverdueRoute>) => void }) {
  const { t } = useTranslation()
  const today = useDeskDay()
  // What is no day yet, and the day in the address it was typed over: another address has its own day.
  const [unread, setUnread] = useState<{ readonly over: PlainDate | null; readonly text: string } | null>(
    null,
  )
  const typed = unread?.over === route.asOf ? unread.text : (route.asOf ?? today)

  function take(text: string): void {
    const day = parsePlainDate(text)
    setUnread(day === null ? { over: route.asOf, text } : null)
    if (day !== null) change({ asOf: day === today ? null : day })
  }

  return (
    <span className="as-of">
      <span className="second">{t('supervision.asOfDay')}</span>
      <DayInput value={typed} onChange={take} label={t('supervision.asOfDay')} />
      {route.asOf !== null && (
        <Button type="link" size="small" onClick={() => take(today)}>
          {t('supervision.backToToday')}
        </Button>
      )}
    </span>
  )
}

interface ActionsProps {
  readonly input: { readonly asOf: OverdueRoute['asOf'] & string; readonly filter: OverdueRoute['filter'] }
  readonly empty: boolean
}

function OverdueActions({ input, empty }: ActionsProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const takeFile = useTakeFile()
  const print = useMutation(queries.supervision.printOverdue.mutationOptions({ onSuccess: takeFile.print }))
  const save = useMutation(queries.supervision.exportOverdue.mutationOptions({ onSuccess: takeFile.save }))
  return (
    <>
      <FailureNotice error={print.error ?? save.error} />
      <FileButton
        letter="p"
        words={t('supervision.print')}
        disabled={empty}
        pending={print.isPending}
        onMake={() => print.mutate(input)}
      />
      <FileButton
        letter="e"
        words={t('supervision.export')}
        disabled={empty}
        pending={save.isPending}
        onMake={() => save.mutate(input)}
      />
    </>
  )
}

// The lines of a clerk come together; how many there are in all is known before they have all come.
function useGroups({ lines, clerks }: PressingPages): readonly RowGroup<ClockLine>[] {
  const { t } = useTranslation()
  if (!clerks) return [{ id: 'all', heading: null, rows: lines }]
  const groups = clerks.map(({ clerk, count }) => ({
    id: clerk ?? '',
    heading: t('supervision.clerkCount', { name: clerk ?? t('supervision.unassigned'), count }),
    rows: lines.filter(line => line.clerk === clerk),
  }))
  return groups.filter(({ rows }) => rows.length > 0)
}

function keyOf({ caseId, ruleId, round }: ClockLine): string {
  return `${caseId} ${ruleId} ${round}`
}

function openCase({ caseId }: ClockLine): void {
  navigate({ screen: 'case', id: caseId })
}
