// The backups there are: when, how large, how many cases, whether checked, where.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { BackupView } from '#shared/contract/keeping-contract.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { formatMoment } from '../../../parts/moment.ts'
import { useDesk } from '../../../state/desk.tsx'
import { useMayCall } from '../../../state/may-call.ts'
import { notify } from '../../../state/notices.ts'
import { formatSize } from './format-size.ts'

const figures: ReadonlySet<string> = new Set(['cases', 'size'])

interface BackupListProps {
  readonly backups: readonly BackupView[]
  readonly onRestore: (backup: BackupView) => void
}

export function BackupList({ backups, onRestore }: BackupListProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayRestore = useMayCall(contract.keeping.restore)
  const mayBackUp = useMayCall(contract.keeping.backUpNow)
  const mayCheck = useMayCall(contract.keeping.checkBackup)
  const check = useMutation(
    queries.keeping.checkBackup.mutationOptions({
      onSuccess: ({ sound }, { name }) => notify(t(sound ? 'keeping.sound' : 'keeping.unsound', { name })),
    }),
  )
  if (backups.length === 0)
    return <EmptyState why={t('keeping.empty')} {...(mayBackUp && { next: t('keeping.emptyNext') })} />
  return (
    <div className="keeping-list">
      <FailureNotice error={check.error} />
      <table aria-label={t('keeping.list')}>
        <thead>
          <tr>
            {(['moment', 'cases', 'size', 'reason', 'state', 'where', 'actions'] as const).map(column => (
              <th key={column} scope="col" {...(figures.has(column) && { className: 'keeping-figure' })}>
                {t(`keeping.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {backups.map(backup => (
            <tr key={`${backup.where} ${backup.name}`}>
              <td title={backup.name}>{formatMoment(backup.madeAtMs)}</td>
              <td className="keeping-figure">{backup.checked?.cases ?? '—'}</td>
              <td className="keeping-figure">{formatSize(backup.bytes)}</td>
              <td>{backup.checked ? t(`keeping.reasons.${backup.checked.reason as 'asked'}`) : '—'}</td>
              <td>{backup.checked ? `✓ ${t('keeping.checked')}` : t('keeping.unchecked')}</td>
              <td>{t(`keeping.place.${backup.where}`)}</td>
              <td>
                <div className="keeping-row-actions">
                  {mayCheck && (
                    <Button
                      size="small"
                      disabled={check.isPending}
                      onClick={() =>
                        check.mutate({ jobId: 'check-backup', where: backup.where, name: backup.name })
                      }
                    >
                      {t('keeping.check')}
                    </Button>
                  )}
                  {mayRestore && (
                    <Button size="small" onClick={() => onRestore(backup)}>
                      {t('keeping.restore')}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
