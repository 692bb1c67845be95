// The signed-in window: rail, top bar, and the screen the address names. Screens stay mounted under the lock.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { useMayCall } from '../../state/may-call.ts'
import { navigate } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { useDeskSignals } from '../../state/use-desk-signals.ts'
import type { useDeskStatus } from '../../state/use-desk-status.ts'
import { useDraftKeeping } from '../../state/use-draft-keeping.ts'
import { useIdleLock } from '../../state/use-idle-lock.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { LockScreen } from '../access/lock-screen.tsx'
import { CurrentScreen } from './current-screen.tsx'
import { DemonstrationBar } from './demonstration-bar.tsx'
import { HealthBanner } from './health-banner.tsx'
import { KeysPanel } from './keys-panel.tsx'
import { LookBackBanner } from './look-back-banner.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import './frame.css'

export type DeskStatus = NonNullable<ReturnType<typeof useDeskStatus>['data']>

export function Frame({ status }: { status: DeskStatus }) {
  const { t } = useTranslation()
  const locked = useSession(session => session.locked !== null)
  const mayRegister = useMayCall(contract.cases.register)
  useDeskSignals()
  useDraftKeeping()
  useIdleLock(status.idleLockMinutes)
  const [keysShown, setKeysShown] = useState(false)
  useShortcut('?', () => setKeysShown(true))
  useShortcut('ctrl+n', () => navigate({ screen: 'newCase', kind: null }), mayRegister)

  return (
    <>
      {status.demonstration && <DemonstrationBar />}
      <HealthBanner />
      <LookBackBanner />
      <div className="frame">
        <button type="button" className="frame-skip" onClick={() => document.getElementById('main')?.focus()}>
          {t('frame.top.skip')}
        </button>
        <Rail />
        <div className="frame-work">
          <TopBar status={status} mayRegister={mayRegister} onKeys={() => setKeysShown(true)} />
          <main id="main" tabIndex={-1}>
            <CurrentScreen />
          </main>
        </div>
      </div>
      {keysShown && <KeysPanel onClose={() => setKeysShown(false)} />}
      {locked && <LockScreen idleMinutes={status.idleLockMinutes} />}
    </>
  )
}
