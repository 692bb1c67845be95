// Every problem of a ledger: where it stands, what is wrong, and the cell as it was written.

import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import { WarningBadge } from '../../parts/light-badge.tsx'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { useWords } from '../../state/words.ts'

type Problem = LedgerPlan['problems'][number]

interface LedgerProblemsProps {
  readonly problems: readonly Problem[]
  /** What a row is recognised by: 案号, or the name of a registry's entry. */
  readonly known: string
}

export function LedgerProblems({ problems, known }: LedgerProblemsProps) {
  const { t } = useTranslation()
  const columns = useColumns(known)
  const [onlyErrors, setOnlyErrors] = useState(false)
  const shown = onlyErrors ? problems.filter(({ severity }) => severity === 'error') : problems
  return (
    <section className="ledger-problems">
      <div className="list-head">
        <h3>{t('ledger.plan.problems')}</h3>
        {problems.length > 0 && (
          <span>
            <Checkbox checked={onlyErrors} onChange={event => setOnlyErrors(event.target.checked)}>
              {t('ledger.plan.onlyErrors')}
            </Checkbox>
            <span className="second small">
              {t('ledger.plan.shown', { shown: shown.length, total: problems.length })}
            </span>
          </span>
        )}
      </div>
      {problems.length === 0 ? (
        <p className="second">{t('ledger.plan.noProblems')}</p>
      ) : (
        <RowTable
          label={t('ledger.plan.problems')}
          columns={columns}
          groups={[{ id: 'all', heading: null, rows: shown }]}
          rowKey={({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`}
        />
      )}
    </section>
  )
}

function useColumns(known: string): readonly Column<Problem>[] {
  const { t } = useTranslation()
  const words = useWords()
  return [
    {
      id: 'severity',
      heading: t('ledger.plan.severityColumn'),
      width: words.language === 'en' ? 92 : 76,
      render: ({ severity }) => (
        <WarningBadge severity={severity} words={t(`ledger.plan.severity.${severity}`)} />
      ),
    },
    {
      id: 'row',
      heading: t('ledger.plan.row'),
      width: 104,
      align: 'right',
      render: ({ sheet, row }) => (sheet === null ? row : `${sheet} ${row}`),
    },
    {
      id: 'caseNumber',
      heading: known,
      width: 164,
      render: ({ caseNumber }) => caseNumber,
    },
    {
      id: 'problem',
      heading: t('ledger.plan.problem'),
      render: ({ code }) => <span title={words.problem(code)}>{words.problem(code)}</span>,
    },
    { id: 'column', heading: t('ledger.plan.column'), width: 104, render: ({ column }) => column },
    {
      id: 'value',
      heading: t('ledger.plan.value'),
      width: 130,
      render: ({ value }) => <span title={value}>{value === '' ? '—' : value}</span>,
    },
  ]
}
