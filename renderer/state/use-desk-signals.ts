// Keeps what a window shows in step with the desk: signals make queries stale and move job progress.

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { noteConnected, noteConnectionLost } from './connection.ts'
import { type Desk, useDesk } from './desk.tsx'
import { followDesk } from './follow-desk.ts'
import { noteJob } from './jobs.ts'
import { coverScreens, endSession, useSession } from './session.ts'
import { askAfterRecording, noteChanged } from './stale-queries.ts'
import { startOver } from './start-over.ts'

/** One stream a window: mount once, inside the signed-in part. */
export function useDeskSignals(): void {
  const desk = useDesk()
  const queryClient = useQueryClient()
  const token = useSession(session => session.token)
  const covered = useSession(session => session.locked !== null)

  useEffect(() => askAfterRecording(desk, queryClient), [desk, queryClient])

  useEffect(() => {
    if (token === null || covered) return
    const stop = new AbortController()
    void followDesk(
      desk.client,
      {
        connected(again) {
          noteConnected()
          if (again) void queryClient.invalidateQueries()
        },
        receive: signal => receiveSignal(signal, desk, queryClient),
        lost({ code }) {
          if (code === 'signInRequired') endSession()
          else if (code === 'sessionLocked') coverScreens('asked')
          else noteConnectionLost()
        },
      },
      stop.signal,
    )
    return () => stop.abort()
  }, [desk, queryClient, token, covered])
}

function receiveSignal(signal: DeskSignal, desk: Desk, queryClient: QueryClient): void {
  if (signal.type === 'job') return noteJob(signal)
  if (signal.type === 'startOver') return startOver()
  for (const area of signal.areas) noteChanged(area, desk, queryClient)
}
