// Gives every screen the desk client and its queries, and keeps what all calls have in common: retries, lost
// connections, sessions that ended or locked.

import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { DeskClient } from '#shared/contract/contract.ts'
import { noteConnected, noteConnectionLost } from './connection.ts'
import { failureOf } from './failure-of.ts'
import { isOfDesk } from './is-of-desk.ts'
import { coverScreens, endSession, useSession } from './session.ts'

// Named, because the compiler cannot write the queries of the whole contract out.
export interface Desk {
  readonly client: DeskClient
  readonly queries: RouterUtils<DeskClient>
}

function createDesk(client: DeskClient): Desk {
  return { client, queries: createTanstackQueryUtils(client) }
}

const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside DeskProvider')
  return desk
}

export function DeskProvider({ client, children }: { client: DeskClient; children: ReactNode }) {
  const [desk] = useState(() => createDesk(client))
  const [queryClient] = useState(createQueryClient)
  useEffect(() => forgetWithSession(queryClient), [queryClient])
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </DeskContext>
  )
}

// What one user was shown is not for the next to see: names unmasked, a confidential case.
function forgetWithSession(queryClient: QueryClient): () => void {
  return useSession.subscribe(({ token }, before) => {
    if (before.token !== null && token !== before.token)
      queryClient.removeQueries({ predicate: ({ queryKey }) => !isOfDesk(queryKey) })
  })
}

// networkMode: the desk is on this computer; whether there is a network does not matter.
function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteFailure, onSuccess: noteConnected }),
    mutationCache: new MutationCache({ onError: noteFailure, onSuccess: noteConnected }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (_count, error) => isGone(error),
        retryDelay: attempt => Math.min(500 * 2 ** attempt, 8_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

// Asked again until the host answers; meanwhile the bar says so.
function isGone(error: Error): boolean {
  const gone = failureOf(error).code === 'connectionLost'
  if (gone) noteConnectionLost()
  return gone
}

function noteFailure(error: Error): void {
  const { code } = failureOf(error)
  if (code === 'signInRequired') endSession()
  if (code === 'sessionLocked') coverScreens('asked')
  if (code === 'connectionLost') noteConnectionLost()
}
