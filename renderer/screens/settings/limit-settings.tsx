// The rule book as it is in force: amounts, sources, pauses, dates. What should be checked says so.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/case-kind.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { WarningBadge } from '../../parts/light-badge.tsx'
import { Loading } from '../../parts/loading.tsx'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useWords } from '../../state/words.ts'

type Rule = Awaited<ReturnType<DeskClient['reference']['rules']>>[number]

// Before any notice or law that the desk knows.
const sinceEver = '1900-01-01'

export function LimitSettings() {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const columns = useColumns()
  const { data: rules, error, refetch } = useQuery(queries.reference.rules.queryOptions())
  if (!rules)
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading lines={12} />
  const unverified = rules.filter(rule => rule.unverified).length
  return (
    <section className="page-content">
      <p className="second">{t('reference.limits.lead')}</p>
      {unverified > 0 && (
        <p className="field-warning">
          {t('reference.limits.unverifiedCount', { count: unverified })}。
          {t('reference.limits.unverifiedWhy')}
        </p>
      )}
      <RowTable
        label={t('reference.settings.limits')}
        columns={columns}
        groups={caseKinds.map(kind => ({
          id: kind,
          heading: words.kind(kind),
          rows: rules.filter(rule => rule.kind === kind),
        }))}
        rowKey={({ id, version }) => `${id} ${version}`}
      />
    </section>
  )
}

function useColumns(): readonly Column<Rule>[] {
  const { t } = useTranslation()
  const words = useWords()
  return [
    {
      id: 'rule',
      heading: t('reference.limits.rule'),
      width: 172,
      render: ({ id, version }) => (
        <span title={`${id} ${t('reference.limits.version')} ${version}`}>{words.rule(id)}</span>
      ),
    },
    {
      id: 'amount',
      heading: t('reference.limits.amount'),
      width: 96,
      align: 'right',
      render: ({ amount, unit }) => words.amount(amount, unit),
    },
    {
      id: 'best',
      heading: t('reference.limits.best'),
      width: 52,
      align: 'right',
      render: ({ best }) => best,
    },
    {
      id: 'owner',
      heading: t('reference.limits.owner'),
      width: 72,
      render: ({ owner }) => t(`limits.owner.${owner}`),
    },
    {
      id: 'pauses',
      heading: t('reference.limits.pauses'),
      width: 104,
      render: ({ pauses }) => <Pauses pauses={pauses} />,
    },
    {
      id: 'mark',
      heading: t('reference.limits.mark'),
      width: 92,
      render: ({ mark, unverified }) =>
        unverified ? (
          <span title={t('reference.limits.unverifiedWhy')}>
            <WarningBadge severity="warning" words={t('reference.limits.unverified')} />
          </span>
        ) : (
          t(`limits.mark.${mark}`)
        ),
    },
    {
      id: 'basis',
      heading: t('reference.limits.basis'),
      render: ({ basis }) => <span title={basis}>{basis}</span>,
    },
    {
      id: 'effective',
      heading: t('reference.limits.effective'),
      width: 184,
      render: rule => <Effective rule={rule} />,
    },
  ]
}

function Pauses({ pauses }: Pick<Rule, 'pauses'>) {
  const { t } = useTranslation()
  const words = useWords()
  if (pauses.length === 0) return <span className="second">{t('reference.limits.noPause')}</span>
  if (pauses.length === pauseGrounds.length) return t('reference.limits.allPauses')
  const names = pauses.map(ground => words.ground(ground)).join('、')
  return <span title={names}>{names}</span>
}

function Effective({ rule: { effectiveFrom, effectiveTo } }: { rule: Rule }) {
  const { t } = useTranslation()
  const always = effectiveFrom === sinceEver
  if (effectiveTo === null)
    return always ? t('reference.limits.always') : t('reference.limits.since', { from: effectiveFrom })
  return always
    ? t('reference.limits.until', { to: effectiveTo })
    : t('reference.limits.span', { from: effectiveFrom, to: effectiveTo })
}
