// Which answers are out of date once something has changed.

import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { type Desk, useDesk } from './desk.tsx'
import { isRecording } from './recording.ts'

export type Area = Extract<DeskSignal, { type: 'changed' }>['areas'][number]

/**
 * What a signal says has changed. While this window records something it is mostly that, which the window asks for anew
 * itself as soon as it is recorded; asking at the signal too would cut that short and begin again. It is asked once more
 * when the page shows the record, because another window may have recorded something too.
 */
export function noteChanged(area: Area, desk: Desk, queryClient: QueryClient): void {
  if (isRecording(queryClient)) heldBy(queryClient).add(area)
  else void refreshArea(area, desk, queryClient)
}

/** Asks for what waited, whenever nothing is being recorded any more. @returns ends it */
export function askAfterRecording(desk: Desk, queryClient: QueryClient): () => void {
  return queryClient.getMutationCache().subscribe(() => {
    const held = heldBy(queryClient)
    if (held.size === 0 || isRecording(queryClient)) return
    const areas = [...held]
    held.clear()
    for (const area of areas) void refreshArea(area, desk, queryClient)
  })
}

const heldAreas = new WeakMap<QueryClient, Set<Area>>()

function heldBy(queryClient: QueryClient): Set<Area> {
  let held = heldAreas.get(queryClient)
  if (!held) {
    held = new Set()
    heldAreas.set(queryClient, held)
  }
  return held
}

// Where they are on the screen, the answers about the area are asked for again.
async function refreshArea(area: Area, desk: Desk, queryClient: QueryClient): Promise<void> {
  await Promise.all(keysOf(area, desk).map(queryKey => queryClient.invalidateQueries({ queryKey })))
}

function keysOf(area: Area, { queries }: Desk): readonly QueryKey[] {
  switch (area) {
    case 'cases':
      return [
        queries.cases,
        queries.links,
        queries.numbers,
        queries.supervision,
        queries.summary,
        queries.registries,
      ].map(part => part.key())
    case 'users':
      return [queries.users.key()]
    case 'ledgers':
      return [queries.ledger.key()]
    case 'reckoning':
      return [queries.reckoning, queries.reference].map(part => part.key())
    case 'registries':
      return [queries.registries, queries.summary].map(part => part.key())
    case 'desk':
      return [queries.desk, queries.numbers, queries.reference, queries.keeping].map(part => part.key())
  }
}

/** For the window that made the change itself: it need not wait to be told. */
export function useRefresh(): (area: Area) => Promise<void> {
  const desk = useDesk()
  const queryClient = useQueryClient()
  return useCallback(
    area => {
      heldBy(queryClient).delete(area)
      return refreshArea(area, desk, queryClient)
    },
    [desk, queryClient],
  )
}
