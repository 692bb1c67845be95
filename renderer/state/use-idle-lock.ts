// Covers the screens after a while without input. The screens stay as they are underneath.

import { useEffect } from 'react'
import { useDesk } from './desk.tsx'
import { coverScreens, useSession } from './session.ts'

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const checkEveryMs = 5_000

/** @param idleMinutes 0: never */
export function useIdleLock(idleMinutes: number): void {
  const { client } = useDesk()
  const covered = useSession(session => session.locked !== null)

  useEffect(() => {
    if (idleMinutes <= 0 || covered) return
    let lastInputMs = Date.now()
    const note = (): void => {
      lastInputMs = Date.now()
    }
    const check = (): void => {
      if (Date.now() - lastInputMs < idleMinutes * 60_000) return
      coverScreens('idle')
      // Covered either way; a host that is gone cannot be asked anything meanwhile.
      client.session.lock().catch(() => {})
    }
    for (const input of inputs) window.addEventListener(input, note, { passive: true })
    const timer = setInterval(check, checkEveryMs)
    return () => {
      for (const input of inputs) window.removeEventListener(input, note)
      clearInterval(timer)
    }
  }, [client, idleMinutes, covered])
}
