// Making what is shown again from what was recorded, on request.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { JobProgress } from '../../../parts/job-progress.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useMayCall } from '../../../state/may-call.ts'

const jobId = 'rebuildShown'

export function RebuildShown() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayRebuild = useMayCall(contract.keeping.rebuild)
  const rebuild = useMutation(queries.keeping.rebuild.mutationOptions())
  if (!mayRebuild) return null
  return (
    <>
      <p className="second">{t('keeping.rebuildLead')}</p>
      <FailureNotice error={rebuild.error} />
      {rebuild.isPending && <JobProgress jobId={jobId} words={t('keeping.rebuild')} />}
      {rebuild.data && <div role="status">{t('keeping.rebuilt', { cases: rebuild.data.cases })}</div>}
      <div className="keeping-actions">
        <Button loading={rebuild.isPending} onClick={() => rebuild.mutate({ jobId })}>
          {t('keeping.rebuild')}
        </Button>
      </div>
    </>
  )
}
