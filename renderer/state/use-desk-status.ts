// The desk's status, asked again every minute: today turns over at midnight, the backup grows older. More often while
// the desk is being prepared: nobody is signed in yet who could be told.

import { useQuery } from '@tanstack/react-query'
import { useDesk } from './desk.tsx'

const everyMinuteMs = 60_000
const whilePreparingMs = 500

export function useDeskStatus() {
  const { queries } = useDesk()
  return useQuery(
    queries.desk.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.state === 'preparing' ? whilePreparingMs : everyMinuteMs),
    }),
  )
}
