// Going back to a backup: what it holds, what would be lost, then the word.

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupView } from '#shared/contract/keeping-contract.ts'
import { formatMoment } from '../../../parts/moment.ts'
import { useDesk } from '../../../state/desk.tsx'
import { startOver } from '../../../state/start-over.ts'
import { ReplacePanel } from './replace-panel.tsx'

const jobId = 'restore'

export function RestorePanel({ backup, onClose }: { backup: BackupView; onClose: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { where, name, madeAtMs } = backup
  const { data, error } = useQuery(
    queries.keeping.previewRestore.queryOptions({ input: { where, name }, staleTime: 0, gcTime: 0 }),
  )
  const restore = useMutation(queries.keeping.restore.mutationOptions({ onSuccess: startOver }))
  return (
    <ReplacePanel
      title={t('keeping.restoreTitle', { moment: formatMoment(madeAtMs) })}
      lost={data?.lost}
      error={error ?? restore.error}
      confirm={t('keeping.restoreConfirm')}
      jobId={jobId}
      busy={restore.isPending}
      onConfirm={() => restore.mutate({ jobId, where, name })}
      onClose={onClose}
    >
      {data && <Holdings checked={data.backup.checked} />}
    </ReplacePanel>
  )
}

function Holdings({ checked }: { checked: BackupView['checked'] }) {
  const { t } = useTranslation()
  if (checked === null) return <p className="keeping-warning">{t('keeping.restoreUnknown')}</p>
  const { cases, events, newestRecordedAtMs } = checked
  const newest = newestRecordedAtMs === null ? '—' : formatMoment(newestRecordedAtMs)
  return <p>{t('keeping.restoreHolds', { cases, events, newest })}</p>
}
