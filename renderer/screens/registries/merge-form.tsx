// Two entries side by side: which one stays, and what stays of both. Each shows how many cases name it; cases keep
// their spelling, and the merge can be undone.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { type EntryFieldId, entryFields } from '#shared/registries/entry-fields.ts'
import type { EntryFacts } from '#shared/registries/registry-event.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useEntryWords } from './use-entry-words.ts'
import { useRecord } from './use-record.ts'

interface MergeFormProps {
  readonly entry: EntryView
  readonly otherId: string
  readonly onDone: () => void
}

/** Reads both unmasked, which is recorded: what is chosen here is written down. */
export function MergeForm({ entry, otherId, onDone }: MergeFormProps) {
  const { queries } = useDesk()
  const other = useQuery(queries.registries.get.queryOptions({ input: { entryId: otherId } }))
  const mine = useQuery(
    queries.registries.unmask.queryOptions({ input: { entryId: entry.id }, staleTime: Infinity }),
  )
  const theirs = useQuery(
    queries.registries.unmask.queryOptions({ input: { entryId: otherId }, staleTime: Infinity }),
  )
  const error = other.error ?? mine.error ?? theirs.error
  if (error) return <FailureNotice error={error} />
  if (!other.data || !mine.data || !theirs.data) return <Loading />
  return (
    <Sides
      sides={[
        { entry, facts: mine.data.facts },
        { entry: other.data, facts: theirs.data.facts },
      ]}
      onDone={onDone}
    />
  )
}

interface Side {
  readonly entry: EntryView
  readonly facts: EntryFacts
}

type Place = 0 | 1
const places: readonly Place[] = [0, 1]

function Sides({ sides, onDone }: { sides: readonly [Side, Side]; onDone: () => void }) {
  const { t } = useTranslation()
  const today = useDeskDay()
  const { kind } = sides[0].entry
  const words = useEntryWords(kind)
  const [stays, setStays] = useState<Place>(0)
  const [chosen, setChosen] = useState<Readonly<Partial<Record<EntryFieldId | 'name', Place>>>>({})
  const record = useRecord(onDone)
  const placeOf = (id: EntryFieldId): Place =>
    chosen[id] ?? (sides[stays].facts[id] ? stays : opposite(stays))
  const namePlace = chosen.name ?? stays

  function submit(): void {
    if (record.isPending) return
    const facts = Object.fromEntries(
      entryFields[kind].map(({ id }) => [id, sides[placeOf(id)].facts[id] ?? '']),
    )
    record.mutate({
      type: 'entriesMerged',
      entryId: sides[stays].entry.id,
      absorbed: sides[opposite(stays)].entry.id,
      on: today,
      name: sides[namePlace].entry.name,
      facts,
    })
  }

  return (
    <KeyForm label={t('registries.action.merge')} onSave={submit} className="form-stack">
      <p className="second">{t('registries.form.mergeLead')}</p>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">{t('registries.form.stays')}</th>
            {places.map(place => (
              <th key={place} scope="col">
                <Pick group="stays" chosen={stays === place} onPick={() => setStays(place)}>
                  {sides[place].entry.name}
                </Pick>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.name}</th>
            {places.map(place => (
              <td key={place}>
                <Pick
                  group="name"
                  chosen={namePlace === place}
                  onPick={() => setChosen({ ...chosen, name: place })}
                >
                  {sides[place].entry.name}
                </Pick>
              </td>
            ))}
          </tr>
          {entryFields[kind]
            .filter(({ id }) => sides.some(({ facts }) => facts[id]))
            .map(field => (
              <tr key={field.id}>
                <th scope="row">{words.field(field.id)}</th>
                {places.map(place => {
                  const value = sides[place].facts[field.id]
                  return (
                    <td key={place}>
                      <Pick
                        group={field.id}
                        chosen={placeOf(field.id) === place}
                        onPick={() => setChosen({ ...chosen, [field.id]: place })}
                      >
                        {value ? words.value(field, value) : t('registries.form.nothing')}
                      </Pick>
                    </td>
                  )
                })}
              </tr>
            ))}
          <tr>
            <th scope="row">{t('registries.column.cases')}</th>
            {places.map(place => (
              <td key={place}>{t('registries.form.casesOf', { count: sides[place].entry.cases })}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <FailureNotice error={record.error} />
      <FormFoot verb={t('registries.action.merge')} pending={record.isPending} onCancel={onDone} />
    </KeyForm>
  )
}

function opposite(place: Place): Place {
  return place === 0 ? 1 : 0
}

interface PickProps {
  readonly group: string
  readonly chosen: boolean
  readonly onPick: () => void
  readonly children: string
}

function Pick({ group, chosen, onPick, children }: PickProps) {
  return (
    <label className="merge-pick">
      <input type="radio" name={`merge-${group}`} checked={chosen} onChange={onPick} />
      <span>{children}</span>
    </label>
  )
}
