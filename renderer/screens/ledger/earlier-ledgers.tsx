// The ledgers brought in before.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { type Column, RowTable } from '../../parts/row-table.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useWords } from '../../state/words.ts'
import type { LedgerBatch } from './use-ledger.ts'

export function EarlierLedgers() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const columns = useColumns()
  const { data, error, refetch } = useQuery(queries.ledger.batches.queryOptions())
  if (!data) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return (
    <section className="page-content">
      <h2>{t('ledger.batches.title')}</h2>
      {data.length === 0 ? (
        <p className="second">{t('ledger.batches.none')}</p>
      ) : (
        <RowTable
          label={t('ledger.batches.title')}
          columns={columns}
          groups={[{ id: 'all', heading: null, rows: data }]}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

function useColumns(): readonly Column<LedgerBatch>[] {
  const { t } = useTranslation()
  const words = useWords()
  const count = (id: 'imported' | 'skipped' | 'leftOut'): Column<LedgerBatch> => ({
    id,
    heading: t(`ledger.batches.${id}`),
    width: 100,
    align: 'right',
    render: batch => batch[id],
  })
  return [
    { id: 'file', heading: t('ledger.batches.file'), render: ({ file }) => <span title={file}>{file}</span> },
    {
      id: 'when',
      heading: t('ledger.batches.when'),
      width: 160,
      render: ({ importedAtMs }) => formatMoment(importedAtMs),
    },
    {
      id: 'actor',
      heading: t('ledger.batches.actor'),
      width: 120,
      render: ({ actor }) => words.actor(actor),
    },
    count('imported'),
    count('skipped'),
    count('leftOut'),
  ]
}
