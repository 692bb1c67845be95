// Going back to a backup: what it holds, what would be lost, then the word.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BackupView } from '#shared/contract/keeping-contract.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { JobProgress } from '../../../parts/job-progress.tsx'
import { formatMoment } from '../../../parts/moment.ts'
import { SidePanel } from '../../../parts/side-panel.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { startOver } from '../../../state/start-over.ts'

const jobId = 'restore'

export function RestorePanel({ backup, onClose }: { backup: BackupView; onClose: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { where, name, madeAtMs } = backup
  const { data, error } = useQuery(queries.keeping.previewRestore.queryOptions({ input: { where, name } }))
  const restore = useMutation(queries.keeping.restore.mutationOptions({ onSuccess: startOver }))
  return (
    <SidePanel title={t('keeping.restoreTitle', { moment: formatMoment(madeAtMs) })} onClose={onClose}>
      <div className="form-stack">
        <FailureNotice error={error ?? restore.error} />
        {data && <Holdings checked={data.backup.checked} />}
        {data && (
          <p className={data.lost.events > 0 ? 'keeping-warning' : undefined}>
            {data.lost.events > 0 ? t('keeping.restoreLoses', data.lost) : t('keeping.restoreLosesNothing')}
          </p>
        )}
        <p className="second">{t('keeping.restoreKept')}</p>
        {restore.isPending && <JobProgress jobId={jobId} words={t('keeping.restoreConfirm')} />}
        <div className="form-foot">
          <Button
            type="primary"
            danger
            disabled={!data}
            loading={restore.isPending}
            onClick={() => restore.mutate({ jobId, where, name })}
          >
            {t('keeping.restoreConfirm')}
          </Button>
          <Button onClick={onClose}>{t('frame.action.cancel')}</Button>
        </div>
      </div>
    </SidePanel>
  )
}

function Holdings({ checked }: { checked: BackupView['checked'] }) {
  const { t } = useTranslation()
  if (checked === null) return <p className="keeping-warning">{t('keeping.restoreUnknown')}</p>
  const { cases, events, newestRecordedAtMs } = checked
  const newest = newestRecordedAtMs === null ? '—' : formatMoment(newestRecordedAtMs)
  return <p>{t('keeping.restoreHolds', { cases, events, newest })}</p>
}
