// Recording a change of the registries from a form: through the procedure that takes it, then saying that it is done.

import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EntryProposal, EntryRuling } from '#shared/registries/registry-event.ts'
import { useDesk } from '../../state/desk.tsx'
import { notify } from '../../state/notices.ts'
import { useRefresh } from '../../state/stale-queries.ts'

const proposals: readonly string[] = [
  'entryAdded',
  'entryChanged',
  'entryRenamed',
] satisfies EntryProposal['type'][]

/** @param onDone called with the id of the entry it was about */
export function useRecord(onDone: (entryId: string) => void) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (change: EntryProposal | EntryRuling) =>
      isProposal(change) ? client.registries.record({ change }) : client.registries.govern({ change }),
    async onSuccess({ entryId }, change) {
      const name = 'name' in change ? change.name : ''
      notify(t(`registries.done.${change.type}`, { name }))
      onDone(entryId)
      await refresh('registries')
    },
  })
}

function isProposal(change: EntryProposal | EntryRuling): change is EntryProposal {
  return proposals.includes(change.type)
}
