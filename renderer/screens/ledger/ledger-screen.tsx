// Brings a ledger in: read, look at every problem, take all rows or the good ones. Nothing is written before that.

import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { Page } from '../../parts/page.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { EarlierLedgers } from './earlier-ledgers.tsx'
import { LedgerPick } from './ledger-pick.tsx'
import { LedgerPlanView } from './ledger-plan-view.tsx'
import { LedgerResult } from './ledger-result.tsx'
import { useLedger } from './use-ledger.ts'
import './ledger.css'

export function LedgerScreen() {
  const { t } = useTranslation()
  const mayImport = useMayCall(contract.ledger.read)
  return (
    <Page title={t('ledger.title')} lead={mayImport ? t('ledger.lead') : t('ledger.notAllowed')}>
      {mayImport ? <Import /> : <EarlierLedgers />}
    </Page>
  )
}

function Import() {
  const { t } = useTranslation()
  const ledger = useLedger()
  const { stage } = ledger
  return (
    <>
      <FailureNotice error={ledger.error} />
      {stage.at === 'pick' && (
        <>
          <LedgerPick onPick={ledger.read} />
          <EarlierLedgers />
        </>
      )}
      {stage.at === 'reading' && (
        <JobProgress jobId={stage.jobId} words={t('ledger.reading', { file: stage.file })} />
      )}
      {stage.at === 'plan' && (
        <LedgerPlanView plan={stage.plan} onApply={ledger.apply} onAnother={ledger.restart} />
      )}
      {stage.at === 'applying' && <JobProgress jobId={stage.jobId} words={t('ledger.applying')} />}
      {stage.at === 'done' && (
        <LedgerResult batch={stage.batch} plan={stage.plan} onAnother={ledger.restart} />
      )}
    </>
  )
}
