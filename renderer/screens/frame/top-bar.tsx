// The bar over every screen: whose desk it is, search, a new case, the last backup, who is signed in.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DropMenu } from '../../parts/drop-menu.tsx'
import { KeyMark } from '../../parts/key-mark.tsx'
import { LookSwitches } from '../../parts/look-switches.tsx'
import { formatAge, formatMoment } from '../../parts/moment.ts'
import { useDesk } from '../../state/desk.tsx'
import { formatRoute, navigate } from '../../state/route.ts'
import { coverScreens, endSession, useSession } from '../../state/session.ts'
import { CaseSearch } from './case-search.tsx'
import type { DeskStatus } from './frame.tsx'
import { LookBackPanel } from './look-back-panel.tsx'

const everyMinuteMs = 60_000

interface TopBarProps {
  readonly status: DeskStatus
  readonly mayRegister: boolean
  readonly onKeys: () => void
}

export function TopBar({ status, mayRegister, onKeys }: TopBarProps) {
  const { t } = useTranslation()
  return (
    <header className="top-bar">
      <strong className="top-bar-centre" title={status.centreName}>
        {status.centreName}
      </strong>
      <CaseSearch />
      {mayRegister && (
        <Button type="primary" onClick={() => navigate({ screen: 'newCase', kind: null })}>
          {t('frame.top.newCase')} <span className="key-hint">{t('frame.top.newCaseKey')}</span>
        </Button>
      )}
      <span className="top-bar-space" />
      <BackupAge lastBackupMs={status.lastBackupMs} />
      <LookSwitches />
      <UserMenu onKeys={onKeys} />
    </header>
  )
}

function BackupAge({ lastBackupMs }: { lastBackupMs: number | null }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data: health } = useQuery(queries.keeping.health.queryOptions({ refetchInterval: everyMinuteMs }))
  const warning =
    health?.backup === 'stale' ? 'keeping.stale' : health?.second === 'failed' ? 'keeping.secondFailed' : null
  if (warning !== null) {
    return (
      <a
        className="top-bar-warning small nowrap"
        href={formatRoute({ screen: 'settings', section: 'backups' })}
        title={lastBackupMs === null ? undefined : formatMoment(lastBackupMs)}
      >
        ▲ {t(warning)}
      </a>
    )
  }
  if (lastBackupMs === null)
    return <span className="top-bar-backup second small nowrap">{t('frame.top.noBackup')}</span>
  return (
    <span className="top-bar-backup second small nowrap" title={formatMoment(lastBackupMs)}>
      {t('frame.top.backup', { age: formatAge(lastBackupMs, Date.now(), t) })}
    </span>
  )
}

function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation()
  const { client, queries } = useDesk()
  const user = useSession(session => session.user)
  const [lookingBack, setLookingBack] = useState(false)
  const signOut = useMutation(
    queries.session.signOut.mutationOptions({
      // Signed out of this window in any case; the desk forgets the session when it can.
      onSettled: endSession,
    }),
  )
  if (!user) return null

  function lock(): void {
    coverScreens('asked')
    client.session.lock().catch(() => {})
  }

  return (
    <>
      <DropMenu
        type="text"
        size="small"
        items={[
          {
            key: 'account',
            label: t('frame.top.account'),
            onClick: () => navigate({ screen: 'settings', section: 'account' }),
          },
          { key: 'lookBack', label: t('frame.lookBack.menu'), onClick: () => setLookingBack(true) },
          {
            key: 'keys',
            label: (
              <span className="keyed-words">
                {t('frame.keys.title')} <KeyMark letter="?" />
              </span>
            ),
            onClick: onKeys,
          },
          { key: 'lock', label: t('frame.top.lock'), onClick: lock },
          { key: 'signOut', label: t('frame.top.signOut'), onClick: () => signOut.mutate({}) },
        ]}
      >
        {t('frame.top.user', { name: user.name, role: t(`access.role.${user.role}`) })}
      </DropMenu>
      {lookingBack && <LookBackPanel onClose={() => setLookingBack(false)} />}
    </>
  )
}
