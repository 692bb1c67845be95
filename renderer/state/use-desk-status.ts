// The desk's status, asked again every minute: today turns over at midnight, the backup grows older.

import { useQuery } from '@tanstack/react-query'
import { useDesk } from './desk.tsx'

const everyMinuteMs = 60_000

export function useDeskStatus() {
  const { queries } = useDesk()
  return useQuery(queries.desk.status.queryOptions({ refetchInterval: everyMinuteMs }))
}
