// Who is signed in at this window. Kept for the life of the window (sessionStorage), so that a reload stays signed in.

import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { UserView } from '#shared/contract/views.ts'
import { dismissNotices } from './notices.ts'

interface Session {
  readonly token: string | null
  readonly user: UserView | null
  /** `idle`: nobody touched the desk for a while; `asked`: the user locked it. */
  readonly locked: 'idle' | 'asked' | null
}

const signedOut: Session = { token: null, user: null, locked: null }

export const useSession = create<Session>()(
  persist((): Session => signedOut, {
    name: 'anshi-session',
    storage: createJSONStorage(() => sessionStorage),
  }),
)

export function readSessionToken(): string | null {
  return useSession.getState().token
}

export function beginSession(token: string, user: UserView): void {
  useSession.setState({ token, user, locked: null })
}

/** What was done is told to whoever did it, not to whoever signs in next. */
export function endSession(): void {
  dismissNotices()
  useSession.setState(signedOut)
}

/** Covers the screens; they stay mounted, so nothing typed is lost. */
export function coverScreens(why: 'idle' | 'asked'): void {
  if (useSession.getState().token !== null) useSession.setState({ locked: why })
}

export function uncoverScreens(): void {
  useSession.setState({ locked: null })
}
