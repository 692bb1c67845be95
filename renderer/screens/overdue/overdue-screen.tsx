// The overdue list, the latest first, as of any day, with what is at risk below it.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockLine } from '#shared/contract/views.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { useAtRiskColumns, useOverdueColumns } from '../../parts/clock-columns.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { type RowGroup, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { navigate, type OverdueRoute } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { useWords } from '../../state/words.ts'
import { OverdueFilters } from './overdue-filters.tsx'
import './overdue.css'

export function OverdueScreen({ route }: { route: OverdueRoute }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const today = useDeskDay()
  const asOf = route.asOf ?? today
  const input = { asOf, filter: route.filter }
  const { data, error, refetch } = useQuery(
    queries.supervision.overdue.queryOptions({ input, placeholderData: before => before }),
  )
  const change = (part: Partial<OverdueRoute>): void => navigate({ ...route, ...part }, { replace: true })

  return (
    <Page
      title={t('supervision.title')}
      lead={
        data &&
        t('supervision.asOf', {
          date: words.day(data.asOf),
          overdue: data.lines.length,
          atRisk: data.atRisk.length,
        })
      }
      actions={<OverdueActions input={input} empty={data?.lines.length === 0} />}
      filters={
        <div className="overdue-filters">
          <AsOfDay route={route} change={change} />
          <OverdueFilters filter={route.filter} choices={data} onChange={filter => change({ filter })} />
          <Checkbox checked={route.byClerk} onChange={event => change({ byClerk: event.target.checked })}>
            {t('supervision.byClerk')}
          </Checkbox>
        </div>
      }
    >
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data ? (
        <OverdueLists lines={data.lines} atRisk={data.atRisk} route={route} />
      ) : (
        !error && <Loading lines={12} />
      )}
    </Page>
  )
}

interface ListsProps {
  readonly lines: readonly ClockLine[]
  readonly atRisk: readonly ClockLine[]
  readonly route: OverdueRoute
}

function OverdueLists({ lines, atRisk, route }: ListsProps) {
  const { t } = useTranslation()
  const overdueColumns = useOverdueColumns()
  const atRiskColumns = useAtRiskColumns()
  const groups = useGroups(lines, route.byClerk)
  const filtered = Object.keys(route.filter).length > 0
  return (
    <>
      <section className="overdue-list">
        <h2 className="visually-hidden">{t('supervision.overdue')}</h2>
        {lines.length > 0 ? (
          <RowTable
            label={t('supervision.overdue')}
            columns={overdueColumns}
            groups={groups}
            rowKey={keyOf}
            onOpen={openCase}
          />
        ) : (
          <div className="paper overdue-none">
            {filtered ? (
              <EmptyState why={t('supervision.emptyFiltered')} next={t('supervision.emptyFilteredNext')} />
            ) : (
              <EmptyState
                why={t('supervision.emptyOverdue')}
                {...(atRisk.length > 0 && { next: t('supervision.emptyOverdueNext') })}
              />
            )}
          </div>
        )}
      </section>
      <section className="at-risk-list">
        <h2>{t('supervision.atRisk')}</h2>
        {atRisk.length > 0 ? (
          <RowTable
            label={t('supervision.atRisk')}
            columns={atRiskColumns}
            groups={[{ id: 'all', heading: null, rows: atRisk }]}
            rowKey={keyOf}
            onOpen={openCase}
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

function AsOfDay({ route, change }: { route: OverdueRoute; change: (part: Partial<OverdueRoute>) => void }) {
  const { t } = useTranslation()
  const today = useDeskDay()
  const [typed, setTyped] = useState<string>(route.asOf ?? today)

  function take(text: string): void {
    setTyped(text)
    const day = parsePlainDate(text)
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
  useShortcut('p', () => print.mutate(input), !empty)
  useShortcut('e', () => save.mutate(input), !empty)
  return (
    <>
      <FailureNotice error={print.error ?? save.error} />
      <Button disabled={empty} loading={print.isPending} onClick={() => print.mutate(input)}>
        {t('supervision.print')} <kbd>{t('supervision.printKey')}</kbd>
      </Button>
      <Button disabled={empty} loading={save.isPending} onClick={() => save.mutate(input)}>
        {t('supervision.export')} <kbd>{t('supervision.exportKey')}</kbd>
      </Button>
    </>
  )
}

function useGroups(lines: readonly ClockLine[], byClerk: boolean): readonly RowGroup<ClockLine>[] {
  const { t } = useTranslation()
  if (!byClerk) return [{ id: 'all', heading: null, rows: lines }]
  // Map.groupBy is younger than the browsers of some offices.
  const byName = new Map<string | null, ClockLine[]>()
  for (const line of lines) {
    const rows = byName.get(line.clerk)
    if (rows) rows.push(line)
    else byName.set(line.clerk, [line])
  }
  return [...byName].map(([clerk, rows]) => ({
    id: clerk ?? '',
    heading: t('supervision.clerkCount', {
      name: clerk ?? t('supervision.unassigned'),
      count: rows.length,
    }),
    rows,
  }))
}

function keyOf({ caseId, ruleId, round }: ClockLine): string {
  return `${caseId} ${ruleId} ${round}`
}

function openCase({ caseId }: ClockLine): void {
  navigate({ screen: 'case', id: caseId })
}
