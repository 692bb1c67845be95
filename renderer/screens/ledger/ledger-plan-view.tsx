// What was read of a ledger, before anything is written: counts, sheets, what the columns mean, every problem.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useTakeFile } from '../../state/take-file.ts'
import { useWords } from '../../state/words.ts'
import { LedgerProblems } from './ledger-problems.tsx'
import { LedgerSheets } from './ledger-sheets.tsx'
import { KnownChoice, RegistryEntries } from './registry-entries.tsx'
import type { KnownEntries } from './use-ledger.ts'

interface LedgerPlanViewProps {
  readonly plan: LedgerPlan
  readonly onApply: (plan: LedgerPlan, rows: 'all' | 'good', known: KnownEntries) => Promise<void>
  readonly onAnother: () => void
}

export function LedgerPlanView({ plan, onApply, onAnother }: LedgerPlanViewProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { save } = useTakeFile()
  const badRows = useMutation(queries.ledger.badRows.mutationOptions({ onSuccess: save }))
  const [known, setKnown] = useState<KnownEntries>('update')
  const hasErrors = plan.errorRows > 0
  const count = countWanted(plan, known)
  return (
    <div className="page-content">
      <div className="ledger-head">
        <h2>{plan.file}</h2>
        <Counts plan={plan} />
        {plan.registry && <KnownChoice known={known} onChange={setKnown} />}
        <div className="form-foot">
          <Button type="primary" disabled={count === 0} onClick={() => void onApply(plan, 'good', known)}>
            {t(hasErrors ? 'ledger.takeGood' : 'ledger.take', { count })}
          </Button>
          {hasErrors && (
            <>
              <Button title={t('ledger.takeAllWhy')} onClick={() => void onApply(plan, 'all', known)}>
                {t('ledger.takeAll')}
              </Button>
              <Button loading={badRows.isPending} onClick={() => badRows.mutate({ planId: plan.planId })}>
                {t('ledger.badRows')}
              </Button>
            </>
          )}
          <Button type="text" onClick={onAnother}>
            {t('ledger.another')}
          </Button>
          {hasErrors && <span className="second small">{t('ledger.takeAllWhy')}</span>}
        </div>
        <FailureNotice error={badRows.error} />
      </div>
      <div className="ledger-columns">
        <LedgerProblems
          problems={plan.problems}
          known={t(plan.registry ? 'registries.field.name' : 'cases.column.caseNumber')}
        />
        <div className="ledger-side">
          <LedgerSheets plan={plan} />
          <Sample plan={plan} />
          {plan.registry && <RegistryEntries entries={plan.registry.entries} />}
        </div>
      </div>
    </div>
  )
}

// How many rows the button is about. One with errors may be here already too, so that known rows are left out of the
// count only where no row has any.
function countWanted(plan: LedgerPlan, known: KnownEntries): number {
  const { rows, errorRows, alreadyImported, registry } = plan
  if (registry) return registry.added + (known === 'update' ? registry.changed : 0)
  return rows - (errorRows > 0 ? errorRows : alreadyImported)
}

function Counts({ plan }: { plan: LedgerPlan }) {
  const { t } = useTranslation()
  const figures = [
    { words: t('ledger.plan.total'), count: plan.rows, always: true },
    { words: t('ledger.plan.errorRows'), count: plan.errorRows, always: true },
    { words: t('ledger.plan.warningRows'), count: plan.warningRows, always: true },
    ...(plan.registry
      ? [
          { words: t('ledger.registry.added'), count: plan.registry.added, always: true },
          { words: t('ledger.registry.changed'), count: plan.registry.changed, always: true },
          { words: t('ledger.registry.unchanged'), count: plan.alreadyImported, always: true },
        ]
      : [{ words: t('ledger.plan.alreadyImported'), count: plan.alreadyImported, always: false }]),
    { words: t('ledger.plan.numberTaken'), count: plan.numberTaken, always: false },
    { words: t('ledger.plan.overdueOnArrival'), count: plan.overdueOnArrival, always: false },
  ]
  return (
    <dl className="ledger-counts">
      {figures
        .filter(({ count, always }) => always || count > 0)
        .map(({ words, count }) => (
          <div key={words}>
            <dt className="second">{words}</dt>
            <dd className="figure">{count}</dd>
          </div>
        ))}
    </dl>
  )
}

function Sample({ plan }: { plan: LedgerPlan }) {
  const { t } = useTranslation()
  const words = useWords()
  if (plan.sample.length === 0) return null
  return (
    <section className="paper ledger-part">
      <h3>{t('ledger.plan.sample')}</h3>
      <table className="plain-table">
        <tbody>
          {plan.sample.map(row => (
            <tr key={row.row}>
              <td className="nowrap">{row.caseNumber}</td>
              <td>
                {row.title}
                <br />
                <span className="second">
                  {[words.subKind(row.subKind), words.day(row.receivedOn), row.clerk]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
