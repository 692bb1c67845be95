// What an import did, and what is usually done next.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { useDesk } from '../../state/desk.tsx'
import { navigate, openCases, overdueToday, registeredEntities } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'
import type { LedgerBatch } from './use-ledger.ts'

interface LedgerResultProps {
  readonly batch: LedgerBatch
  readonly plan: LedgerPlan
  readonly onAnother: () => void
}

export function LedgerResult({ batch, plan, onAnother }: LedgerResultProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { save } = useTakeFile()
  const { registry } = plan
  const badRows = useMutation(queries.ledger.badRows.mutationOptions({ onSuccess: save }))
  return (
    <section className="paper ledger-result" role="status">
      <h2>{t('ledger.result.title')}</h2>
      <p>{t(registry ? 'ledger.registry.done' : 'ledger.result.imported', { count: batch.imported })}</p>
      {batch.skipped > 0 && (
        <p>
          {t(registry ? 'ledger.registry.skippedEntries' : 'ledger.result.skipped', { count: batch.skipped })}
        </p>
      )}
      {batch.leftOut > 0 && <p>{t('ledger.result.leftOut', { count: batch.leftOut })}</p>}
      <FailureNotice error={badRows.error} />
      <div className="form-foot">
        {registry ? (
          <Button type="primary" onClick={() => navigate({ ...registeredEntities, registry: registry.kind })}>
            {t('ledger.registry.see')}
          </Button>
        ) : (
          <SeeCases />
        )}
        {batch.leftOut > 0 && (
          <Button loading={badRows.isPending} onClick={() => badRows.mutate({ planId: plan.planId })}>
            {t('ledger.result.saveBad')}
          </Button>
        )}
        <Button type="text" onClick={onAnother}>
          {t('ledger.another')}
        </Button>
      </div>
    </section>
  )
}

function SeeCases() {
  const { t } = useTranslation()
  return (
    <>
      <Button type="primary" onClick={() => navigate(overdueToday)}>
        {t('ledger.result.seeOverdue')}
      </Button>
      <Button onClick={() => navigate({ ...openCases, filter: {} })}>{t('ledger.result.seeCases')}</Button>
      <Button onClick={() => navigate({ screen: 'summary', month: null })}>
        {t('ledger.result.seeSummary')}
      </Button>
    </>
  )
}
