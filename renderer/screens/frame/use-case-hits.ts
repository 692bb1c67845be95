// Asks for hits a moment after the last key; while they are on their way the ones before stay.

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDesk } from '../../state/desk.tsx'

const waitMs = 60
const mostHits = 8

export function useCaseHits(text: string, wanted: boolean) {
  const { queries } = useDesk()
  const trimmed = text.trim()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(trimmed), waitMs)
    return () => clearTimeout(timer)
  }, [trimmed])
  const asking = wanted && trimmed !== '' && asked !== ''
  const { data, isError } = useQuery(
    queries.cases.find.queryOptions({
      input: asking ? { text: asked, limit: mostHits } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  // Hits of an earlier text must not be chosen as hits of this one.
  return { trimmed, answer: asked === trimmed ? data : undefined, failed: isError }
}
