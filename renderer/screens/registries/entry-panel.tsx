// The page of an entry, beside the list: what it is, and the form that was asked for in its place.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import type { EntryFacts } from '#shared/registries/registry-event.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { useWords } from '../../state/words.ts'
import { EntryCases } from './entry-cases.tsx'
import { EntryFactList } from './entry-fact-list.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryHistory } from './entry-history.tsx'
import { EntryStanding } from './entry-standing.tsx'
import { MergeForm } from './merge-form.tsx'
import type { RulingAction } from './ruling.ts'
import { RulingForm } from './ruling-form.tsx'

export type EntryMode =
  | { readonly type: 'look' }
  | { readonly type: 'change'; readonly facts: EntryFacts }
  | { readonly type: 'ruling'; readonly action: RulingAction; readonly absorbed: string | null }
  | { readonly type: 'merge'; readonly otherId: string }

const look: EntryMode = { type: 'look' }

export function EntryPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const [mode, setMode] = useState<EntryMode>(look)
  const {
    data: entry,
    error,
    refetch,
  } = useQuery(queries.registries.get.queryOptions({ input: { entryId: id } }))
  const titleOf = ({ name }: EntryView, shown: EntryMode): string =>
    shown.type === 'look'
      ? name
      : words.named(t(`registries.action.${shown.type === 'ruling' ? shown.action : shown.type}`), name)
  return (
    <SidePanel wide title={entry ? titleOf(entry, mode) : ''} onClose={onClose}>
      {!entry && (error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {entry && mode.type === 'look' && <Look entry={entry} onMode={setMode} />}
      {entry && mode.type !== 'look' && <Form entry={entry} mode={mode} onDone={() => setMode(look)} />}
    </SidePanel>
  )
}

interface LookProps {
  readonly entry: EntryView
  readonly onMode: (mode: EntryMode) => void
}

function Look({ entry, onMode }: LookProps) {
  return (
    <div className="entry-page">
      <EntryActions entry={entry} onMode={onMode} />
      <EntryStanding entry={entry} onMode={onMode} />
      {/* Anew with every change of the entry: what was unmasked was of the entry before it. */}
      <EntryFactList key={entry.history.length} entry={entry} />
      <EntryCases entry={entry} />
      <EntryHistory entry={entry} />
    </div>
  )
}

function EntryActions({ entry, onMode }: LookProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const mayRecord = useMayCall(contract.registries.record)
  const mayGovern = useMayCall(contract.registries.govern)
  // What is changed is written down whole, so the form needs what is hidden; seeing it is recorded.
  const reading = useMutation({
    mutationFn: async () =>
      entry.masked.length > 0 ? await client.registries.unmask({ entryId: entry.id }) : entry,
    onSuccess: ({ facts }) => onMode({ type: 'change', facts }),
  })
  if (entry.removed !== null || entry.mergedInto !== null || !mayRecord) return null
  const rulings: readonly RulingAction[] = ['rename', ...(mayGovern ? governing(entry) : [])]

  return (
    <>
      <div className="entry-actions">
        {/* Also when a form that was in this place is done. */}
        <Button autoFocus type="primary" loading={reading.isPending} onClick={() => reading.mutate()}>
          {t('registries.action.change')}
        </Button>
        {rulings.map(action => (
          <Button key={action} onClick={() => onMode({ type: 'ruling', action, absorbed: null })}>
            {t(`registries.action.${action}`)}
          </Button>
        ))}
      </div>
      <FailureNotice error={reading.error} />
    </>
  )
}

function governing({ kind, suspended }: EntryView): readonly RulingAction[] {
  const standing: RulingAction = suspended ? 'resume' : 'suspend'
  return kind === 'entity' ? [standing, 'quota', 'remove'] : [standing, 'remove']
}

interface FormProps {
  readonly entry: EntryView
  readonly mode: Exclude<EntryMode, { type: 'look' }>
  readonly onDone: () => void
}

function Form({ entry, mode, onDone }: FormProps) {
  switch (mode.type) {
    case 'change':
      return (
        <EntryForm kind={entry.kind} entry={{ id: entry.id, facts: mode.facts }} onDone={() => onDone()} />
      )
    case 'ruling':
      return <RulingForm entry={entry} action={mode.action} absorbed={mode.absorbed} onDone={onDone} />
    case 'merge':
      return <MergeForm entry={entry} otherId={mode.otherId} onDone={onDone} />
  }
}
