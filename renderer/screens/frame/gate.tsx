// Decides what the window shows first: that the desk is being prepared, set-up, sign-in, or the desk itself.

import { lazy, Suspense, useEffect, useState } from 'react'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { noteDeskDay } from '../../state/desk-day.ts'
import { failureOf } from '../../state/failure-of.ts'
import { useKnownOn } from '../../state/known-on.ts'
import { useSession } from '../../state/session.ts'
import { useDeskStatus } from '../../state/use-desk-status.ts'
import { SignInScreen } from '../access/sign-in-screen.tsx'
import { PreparingScreen } from './preparing-screen.tsx'

const SetUpScreen = lazy(async () => ({ default: (await import('../access/set-up-screen.tsx')).SetUpScreen }))
const ClosedDeskScreen = lazy(async () => ({
  default: (await import('../closed/closed-desk-screen.tsx')).ClosedDeskScreen,
}))
const Frame = lazy(async () => ({ default: (await import('./frame.tsx')).Frame }))

export function Gate() {
  const { data: status, error, refetch } = useDeskStatus()
  const signedIn = useSession(session => session.token !== null)
  const knownOn = useKnownOn(({ day }) => day)
  const dayKnown = useDayOf(knownOn ?? status?.today)
  if (!status && error && isClosed(error))
    return (
      <Suspense>
        <ClosedDeskScreen />
      </Suspense>
    )
  if (!status || !dayKnown) {
    return (
      <div className="gate-wait">
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      </div>
    )
  }
  if (status.preparing !== null) return <PreparingScreen {...status.preparing} />
  if (status.state === 'needsSetUp')
    return (
      <Suspense>
        <SetUpScreen onDone={() => void refetch()} />
      </Suspense>
    )
  if (!signedIn) return <SignInScreen status={status} />
  return (
    <Suspense>
      <Frame status={status} />
    </Suspense>
  )
}

// The host answers, and says that the data folder is why there is no desk.
function isClosed(error: Error): boolean {
  return /^(store|migration|dataFolder)/.test(failureOf(error).code)
}

// Screens read the desk's day while they render, so it is noted before the first of them is shown.
function useDayOf(today: PlainDate | undefined): boolean {
  const [known, setKnown] = useState(false)
  useEffect(() => {
    if (today === undefined) return
    noteDeskDay(today)
    setKnown(true)
  }, [today])
  return known
}
