// Taking the last restore back: what was recorded since would go out of sight with it, and is told first.

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../state/desk.tsx'
import { startOver } from '../../../state/start-over.ts'
import { ReplacePanel } from './replace-panel.tsx'

const jobId = 'undo-restore'

export function UndoPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data, error } = useQuery(queries.keeping.previewUndo.queryOptions({ staleTime: 0, gcTime: 0 }))
  const undo = useMutation(queries.keeping.undoRestore.mutationOptions({ onSuccess: startOver }))
  return (
    <ReplacePanel
      title={t('keeping.undo')}
      lost={data?.lost}
      error={error ?? undo.error}
      confirm={t('keeping.undoConfirm')}
      jobId={jobId}
      busy={undo.isPending}
      onConfirm={() => undo.mutate({ jobId })}
      onClose={onClose}
    >
      <p>{t('keeping.undoLead')}</p>
    </ReplacePanel>
  )
}
