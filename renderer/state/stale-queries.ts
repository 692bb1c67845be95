// Which answers are out of date once something has changed.

import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { type Desk, useDesk } from './desk.tsx'

export type Area = Extract<DeskSignal, { type: 'changed' }>['areas'][number]

/** Has the answers about an area asked for again where they are on the screen. */
export async function refreshArea(area: Area, desk: Desk, queryClient: QueryClient): Promise<void> {
  await Promise.all(keysOf(area, desk).map(queryKey => queryClient.invalidateQueries({ queryKey })))
}

function keysOf(area: Area, { queries }: Desk): readonly QueryKey[] {
  switch (area) {
    case 'cases':
      return [queries.cases, queries.supervision, queries.summary, queries.registries].map(part => part.key())
    case 'users':
      return [queries.users.key()]
    case 'ledgers':
      return [queries.ledger.key()]
    case 'reckoning':
      return [queries.reckoning, queries.reference].map(part => part.key())
    case 'registries':
      return [queries.registries, queries.summary].map(part => part.key())
    case 'desk':
      return [queries.desk.key(), queries.reference.key()]
  }
}

/** For the window that made the change itself: it need not wait to be told. */
export function useRefresh(): (area: Area) => Promise<void> {
  const desk = useDesk()
  const queryClient = useQueryClient()
  return useCallback(area => refreshArea(area, desk, queryClient), [desk, queryClient])
}
