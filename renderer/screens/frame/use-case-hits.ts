// Asks for hits with every key: an answer comes within a few milliseconds. Until it does the hits before stay in sight.

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useDesk } from '../../state/desk.tsx'

const mostHits = 8

export function useCaseHits(text: string, wanted: boolean) {
  const { queries } = useDesk()
  const trimmed = text.trim()
  const { data, isError, isPlaceholderData } = useQuery(
    queries.cases.find.queryOptions({
      input: wanted && trimmed !== '' ? { text: trimmed, limit: mostHits } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  // Hits of an earlier text are shown, and must not be chosen as hits of this one.
  return { trimmed, answer: data, settled: !isPlaceholderData, failed: isError }
}
