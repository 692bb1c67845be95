// By which day's records this window looks at the desk. Sent with every call; forgotten with the session and on reload.

import { create } from 'zustand'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { useSession } from './session.ts'

/** `day` null: as the desk is now. */
export const useKnownOn = create<{ readonly day: PlainDate | null }>()(() => ({ day: null }))

export function readKnownOn(): PlainDate | null {
  return useKnownOn.getState().day
}

export function lookBack(day: PlainDate | null): void {
  useKnownOn.setState({ day })
}

useSession.subscribe(({ token }) => {
  if (token === null && readKnownOn() !== null) lookBack(null)
})
