// The pages of the overdue list, or of what is at risk, as far as they were scrolled to.

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { OverduePage, PressingList } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { drawnWhole } from '../../parts/use-row-window.ts'
import { useDesk } from '../../state/desk.tsx'
import type { OverdueRoute } from '../../state/route.ts'
import { useLoadMore } from '../../state/use-load-more.ts'

/** Two lists share the screen; what is drawn whole also comes at once. */
const pageSize = drawnWhole

export interface PressingPages {
  readonly asOf: PlainDate
  readonly total: number
  readonly lines: readonly ClockLine[]
  readonly clerks: OverduePage['clerks']
  /** Whether it is longer than a page. */
  readonly isLong: boolean
  readonly onMore: (() => void) | undefined
}

/** @returns `pages` null until the first one is there */
export function usePressingPages(
  list: PressingList,
  asked: Pick<OverdueRoute, 'filter' | 'byClerk'> & { readonly asOf: PlainDate },
): { pages: PressingPages | null; error: Error | null; refetch: () => Promise<unknown> } {
  const { queries } = useDesk()
  const { asOf, filter, byClerk } = asked
  const query = useInfiniteQuery(
    queries.supervision.overdue.infiniteOptions({
      input: (after: string | null) => ({ asOf, list, filter, byClerk, after, limit: pageSize }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const onMore = useLoadMore(query)
  const { data, error, refetch } = query
  const first = data?.pages[0]
  if (!first) return { pages: null, error, refetch }
  const lines = data.pages.flatMap(page => page.lines)
  const { total, clerks } = first
  const isLong = first.next !== null
  return {
    pages: { asOf: first.asOf, total: total ?? 0, lines, clerks, isLong, onMore },
    error,
    refetch,
  }
}
