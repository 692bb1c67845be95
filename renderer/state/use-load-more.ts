// Asks for the next page of a list, unless it is on its way.

import { useCallback } from 'react'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** @returns undefined where there is no next page */
export function useLoadMore({
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: Pages): (() => void) | undefined {
  const load = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [isFetchingNextPage, fetchNextPage])
  return hasNextPage ? load : undefined
}
