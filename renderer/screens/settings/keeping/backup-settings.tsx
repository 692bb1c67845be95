// Settings, backups: how the store is, the backups there are, making one, going back to one, where they go.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { BackupView } from '#shared/contract/keeping-contract.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { JobProgress } from '../../../parts/job-progress.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { SyncWarning } from '../../../parts/sync-warning.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useMayCall } from '../../../state/may-call.ts'
import { useRefresh } from '../../../state/stale-queries.ts'
import { BackupList } from './backup-list.tsx'
import { BackupPlaces } from './backup-places.tsx'
import { formatSize } from './format-size.ts'
import { RestorePanel } from './restore-panel.tsx'
import { SalvageResult } from './salvage-result.tsx'
import { StoreCheck } from './store-check.tsx'
import { UndoPanel } from './undo-panel.tsx'
import './keeping.css'

export function BackupSettings() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayRead = useMayCall(contract.keeping.backups)
  const { data, error } = useQuery(queries.keeping.backups.queryOptions({ enabled: mayRead }))
  const { data: health } = useQuery(queries.keeping.health.queryOptions())
  const [chosen, setChosen] = useState<BackupView | null>(null)
  if (!mayRead) return null
  return (
    <div className="keeping">
      <BackUpNow canUndo={data?.canUndo ?? false} />
      {data?.salvaged && <SalvageResult salvaged={data.salvaged} />}
      <SyncWarning />
      <FailureNotice error={error} />
      {!data && !error && <Loading lines={4} />}
      {data && <BackupList backups={data.backups} onRestore={setChosen} />}
      {data && <p className="second small">{t('keeping.folder', { folder: data.folder })}</p>}
      {data && <BackupPlaces {...data} />}
      <StoreCheck damaged={health?.integrity === 'damaged'} />
      {chosen && <RestorePanel backup={chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

const jobId = 'back-up-now'

function BackUpNow({ canUndo }: { canUndo: boolean }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const refresh = useRefresh()
  const mayBackUp = useMayCall(contract.keeping.backUpNow)
  const mayUndo = useMayCall(contract.keeping.undoRestore)
  const backUp = useMutation(queries.keeping.backUpNow.mutationOptions({ onSuccess: () => refresh('desk') }))
  const [undoing, setUndoing] = useState(false)
  const made = backUp.data
  return (
    <section>
      <div className="settings-head">
        <p className="second">{t('keeping.lead')}</p>
        <div className="keeping-actions">
          {mayBackUp && (
            <Button type="primary" loading={backUp.isPending} onClick={() => backUp.mutate({ jobId })}>
              {t(backUp.isPending ? 'keeping.making' : 'keeping.now')}
            </Button>
          )}
          {mayUndo && canUndo && <Button onClick={() => setUndoing(true)}>{t('keeping.undo')}</Button>}
        </div>
      </div>
      {backUp.isPending && <JobProgress jobId={jobId} words={t('keeping.making')} />}
      <FailureNotice error={backUp.error} />
      {made && (
        <p role="status">
          {t('keeping.made', { cases: made.cases, size: formatSize(made.bytes) })}
          {made.second !== 'none' && <> {t(`keeping.second.${made.second}`)}</>}
        </p>
      )}
      {undoing && <UndoPanel onClose={() => setUndoing(false)} />}
    </section>
  )
}
