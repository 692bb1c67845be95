// Turns the window to another day's records: what it knows is of the day before and is asked for again.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { isOfDesk } from './is-of-desk.ts'
import { lookBack } from './known-on.ts'

/** @returns a function: a day, or null for the desk as it is now */
export function useLookBack(): (day: PlainDate | null) => void {
  const queryClient = useQueryClient()
  return useCallback(
    day => {
      lookBack(day)
      // Not invalidated: nothing of another day may stand on the screen while the answer is on its way.
      void queryClient.resetQueries({ predicate: ({ queryKey }) => !isOfDesk(queryKey) })
    },
    [queryClient],
  )
}
