// The rule book as it is in force: amounts, sources, pauses, dates. What should be checked says so.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/case-kind.ts'
import type { ReckoningState, RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { WarningBadge } from '../../parts/light-badge.tsx'
import { Loading } from '../../parts/loading.tsx'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useWords } from '../../state/words.ts'
import { ChangePanel } from './reckoning/change-panel.tsx'
import { EffectiveSpan } from './reckoning/effective-span.tsx'
import { RecordedChanges } from './reckoning/recorded-changes.tsx'
import { RulePanel } from './reckoning/rule-panel.tsx'
import { TryOut } from './reckoning/try-out.tsx'

export function LimitSettings() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data: state, error, refetch } = useQuery(queries.reckoning.read.queryOptions())
  if (!state)
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading lines={12} />
  return (
    <section className="page-content">
      <div className="settings-head">
        <p className="second">{t('reference.limits.lead')}</p>
        <LimitActions state={state} />
      </div>
      <UnverifiedWarning rules={state.rules} />
      <RuleBook rules={state.rules} />
    </section>
  )
}

function LimitActions({ state }: { state: ReckoningState }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'changes' | 'tryOut' | null>(null)
  return (
    <div className="page-actions">
      <Button onClick={() => setOpen('changes')}>{t('reckoning.changes.title')}</Button>
      <Button onClick={() => setOpen('tryOut')}>{t('reckoning.tryOut.open')}</Button>
      {open === 'changes' && (
        <SidePanel title={t('reckoning.changes.title')} onClose={() => setOpen(null)}>
          <RecordedChanges state={state} />
        </SidePanel>
      )}
      {open === 'tryOut' && (
        <SidePanel title={t('reckoning.tryOut.title')} wide onClose={() => setOpen(null)}>
          <TryOut rules={state.rules} />
        </SidePanel>
      )}
    </div>
  )
}

function UnverifiedWarning({ rules }: { rules: readonly RuleVersion[] }) {
  const { t } = useTranslation()
  const unverified = rules.filter(rule => rule.unverified).length
  if (unverified === 0) return null
  return (
    <p className="field-warning">
      {t('reference.limits.unverifiedCount', { count: unverified })}{' '}
      <span className="second">{t('reference.limits.unverifiedWhy')}</span>
    </p>
  )
}

function RuleBook({ rules }: { rules: readonly RuleVersion[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const columns = useColumns()
  const [opened, setOpened] = useState<RuleVersion['id'] | null>(null)
  return (
    <>
      <RowTable
        label={t('reference.settings.limits')}
        columns={columns}
        groups={caseKinds.map(kind => ({
          id: kind,
          heading: words.kind(kind),
          rows: rules.filter(rule => rule.kind === kind),
        }))}
        rowKey={({ id, version }) => `${id} ${version}`}
        onOpen={({ id }) => setOpened(id)}
      />
      {opened && (
        <ChangePanel
          title={t('reckoning.rule.title', { rule: words.rule(opened), id: opened })}
          onClose={() => setOpened(null)}
        >
          {propose => <RulePanel versions={rules.filter(({ id }) => id === opened)} onPropose={propose} />}
        </ChangePanel>
      )}
    </>
  )
}

function useColumns(): readonly Column<RuleVersion>[] {
  const { t } = useTranslation()
  const words = useWords()
  return [
    {
      id: 'rule',
      heading: t('reference.limits.rule'),
      width: 172,
      wraps: true,
      render: ({ id, version }) => (
        <span title={`${id} ${t('reference.limits.version')} ${version}`}>{words.rule(id)}</span>
      ),
    },
    {
      id: 'amount',
      heading: t('reference.limits.amount'),
      width: words.language === 'en' ? 114 : 96,
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
      width: words.language === 'en' ? 84 : 72,
      render: ({ owner }) => t(`limits.owner.${owner}`),
    },
    {
      id: 'pauses',
      heading: t('reference.limits.pauses'),
      width: words.language === 'en' ? 140 : 104,
      render: ({ pauses }) => <Pauses pauses={pauses} />,
    },
    {
      id: 'mark',
      heading: t('reference.limits.mark'),
      width: words.language === 'en' ? 142 : 92,
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
      width: 176,
      render: rule => <EffectiveSpan rule={rule} />,
    },
  ]
}

function Pauses({ pauses }: Pick<RuleVersion, 'pauses'>) {
  const { t } = useTranslation()
  const words = useWords()
  if (pauses.length === 0) return <span className="second">{t('reference.limits.noPause')}</span>
  if (pauses.length === pauseGrounds.length) return t('reference.limits.allPauses')
  const names = words.list(pauses.map(ground => words.ground(ground)))
  return <span title={names}>{names}</span>
}
