// Whether the store is whole, on request; and salvaging it where it is not.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { JobProgress } from '../../../parts/job-progress.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useMayCall } from '../../../state/may-call.ts'
import { RebuildShown } from './rebuild-shown.tsx'
import { SalvageResult } from './salvage-result.tsx'

export function StoreCheck({ damaged }: { damaged: boolean }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayVerify = useMayCall(contract.keeping.verify)
  const maySalvage = useMayCall(contract.keeping.salvage)
  const verify = useMutation(queries.keeping.verify.mutationOptions())
  const salvage = useMutation(queries.keeping.salvage.mutationOptions())
  const findings = verify.data?.findings ?? []
  if (!mayVerify) return null
  return (
    <section className="form-stack keeping-check">
      <h2>{t('keeping.verify')}</h2>
      <p className="second">{t('keeping.verifyLead')}</p>
      <FailureNotice error={verify.error ?? salvage.error} />
      {verify.isPending && <JobProgress jobId="verify" words={t('keeping.verify')} />}
      {verify.data && (
        <div role="status">
          {findings.length === 0
            ? t('keeping.verified', { events: verify.data.events, cases: verify.data.cases })
            : t('keeping.findings', { count: findings.length })}
          {findings.length > 0 && <Findings findings={findings} />}
        </div>
      )}
      <div className="keeping-actions">
        <Button loading={verify.isPending} onClick={() => verify.mutate({ jobId: 'verify' })}>
          {t('keeping.verify')}
        </Button>
      </div>
      <RebuildShown />
      {maySalvage && (damaged || findings.length > 0) && (
        <>
          <p className="second">{t('keeping.salvageLead')}</p>
          {salvage.isPending && <JobProgress jobId="salvage" words={t('keeping.salvage')} />}
          {salvage.data && <SalvageResult salvaged={salvage.data} />}
          <Button danger loading={salvage.isPending} onClick={() => salvage.mutate({ jobId: 'salvage' })}>
            {t('keeping.salvage')}
          </Button>
        </>
      )}
    </section>
  )
}

// What the check says is for whoever looks into the file; what to do about it is for everyone.
function Findings({ findings }: { findings: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('keeping.findingsNext')}</p>
      <details>
        <summary className="second small">{t('keeping.findingsDetail')}</summary>
        <ul className="small" lang="en">
          {findings.map(finding => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
