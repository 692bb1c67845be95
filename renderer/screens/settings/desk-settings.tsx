// The desk itself: the centre, the version, and the backup of its data.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { formatAge, formatMoment } from '../../parts/moment.ts'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { useDeskStatus } from '../../state/use-desk-status.ts'
import { useWords } from '../../state/words.ts'
import { formatSize } from './keeping/format-size.ts'
import { OfficeHours } from './office-hours.tsx'

export function DeskSettings() {
  const { t } = useTranslation()
  const { data: status } = useDeskStatus()
  if (!status) return null
  const facts = [
    [t('reference.desk.centreName'), status.centreName],
    [t('reference.desk.shortName'), status.shortName],
    [t('reference.desk.region'), status.region || '—'],
    [t('reference.desk.deskId'), status.deskId],
    [t('reference.desk.version'), status.version],
    [t('reference.desk.host'), t(`access.signIn.host.${status.host}`)],
    [
      t('reference.desk.idleLock'),
      status.idleLockMinutes > 0
        ? t('reference.desk.idleLockMinutes', { count: status.idleLockMinutes })
        : t('reference.desk.never'),
    ],
  ] as const
  return (
    <div className="settings-columns">
      <section className="form-stack">
        <p className="second">{t('reference.desk.lead')}</p>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name} className="setting-fact">
              <dt className="second">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="form-stack">
        <h2>{t('reference.desk.data')}</h2>
        <BackUp lastBackupMs={status.lastBackupMs} />
        <OfficeHours hours={status.officeHours} />
      </section>
    </div>
  )
}

function BackUp({ lastBackupMs }: { lastBackupMs: number | null }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const refresh = useRefresh()
  const mayBackUp = useMayCall(contract.desk.backUp)
  const backUp = useMutation(queries.desk.backUp.mutationOptions({ onSuccess: () => refresh('desk') }))
  return (
    <>
      <p>
        {words.named(
          t('reference.desk.lastBackup'),
          lastBackupMs === null
            ? t('reference.desk.noBackup')
            : `${formatMoment(lastBackupMs)}${words.bracketed(formatAge(lastBackupMs, Date.now(), t))}`,
        )}
      </p>
      <FailureNotice error={backUp.error} />
      {backUp.data && (
        <p role="status">
          {t('reference.desk.backedUp', { cases: backUp.data.cases, size: formatSize(backUp.data.bytes) })}
          <br />
          <span className="second small">{t('reference.desk.backupFile', { file: backUp.data.file })}</span>
        </p>
      )}
      {mayBackUp && (
        <div className="form-foot">
          <Button type="primary" loading={backUp.isPending} onClick={() => backUp.mutate({})}>
            {t(backUp.isPending ? 'reference.desk.backingUp' : 'reference.desk.backUp')}
          </Button>
        </div>
      )}
    </>
  )
}
