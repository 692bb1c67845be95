// What a row of a list changes in the registry: a new entry, the facts it says otherwise, a quota, a suspension. An
// empty cell says nothing: what is known stays.

import { type Failure, fail, type Outcome } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RegistryRow } from '#shared/ledger/read-registry-sheet.ts'
import { decideRegistryChange, type KnownRegistry } from './decide-registry-change.ts'
import type { EntryKind } from './entry-kind.ts'
import { type Entry, foldEntry } from './fold-entry.ts'
import { normaliseEntityName } from './normalise-entity-name.ts'
import type { EntryFacts, RegistryChange, RegistryEvent } from './registry-event.ts'

export interface EntryRowPlan {
  /** In the order they are to be recorded; empty: the registry says so already. */
  readonly changes: readonly RegistryChange[]
  /** Ids of fields that change, `name`, `quota`, `suspension` among them. */
  readonly changed: readonly string[]
  /** A quota or a suspension that whoever brings the list in may not record. */
  readonly rulingsLeftOut: boolean
}

export interface EntryRowContext {
  readonly kind: EntryKind
  readonly today: PlainDate
  /** Whether quotas and suspensions may be recorded. */
  readonly mayRule: boolean
  /** Said of a suspension whose row gives no reason. */
  readonly file: string
}

/**
 * @param known the entry that the row is about, with its events; null: a new one
 * @param newId of an entry to be added
 */
export function planEntryRow(
  row: RegistryRow,
  known: { readonly entry: Entry; readonly events: readonly RegistryEvent[] } | null,
  newId: string,
  context: EntryRowContext,
): EntryRowPlan {
  const entryId = known?.entry.id ?? newId
  const own = known ? listChanges(row, known.entry, context) : [addEntry(row, newId, context)]
  const rulings = listRulings(row, known?.entry ?? null, entryId, context)
  const changes = context.mayRule ? [...own, ...rulings] : own
  return {
    changes,
    changed: changes.flatMap(change => fieldsOfChange(change, known?.entry ?? null)),
    rulingsLeftOut: !context.mayRule && rulings.length > 0,
  }
}

/** Whether the changes can be recorded one after another. @param events of the entry, empty for a new one */
export function decideEntryRow(
  { changes }: EntryRowPlan,
  events: readonly RegistryEvent[],
  registry: Pick<KnownRegistry, 'findByCode'>,
  today: PlainDate,
): Failure | null {
  const log = [...events]
  for (const change of changes) {
    const find = (id: string) => foldEntry(id, log)
    const decided: Outcome<RegistryChange> =
      'absorbed' in change
        ? fail('mergeImpossible')
        : decideRegistryChange({ find, ...registry }, change, today)
    if (!decided.ok) return decided.failure
    log.push({ seq: (log.at(-1)?.seq ?? 0) + 1, recordedAtMs: 0, actor: '', change: decided.value })
  }
  return null
}

function addEntry({ name, facts }: RegistryRow, entryId: string, context: EntryRowContext): RegistryChange {
  const { kind, today } = context
  const registered = facts.registeredOn as PlainDate | undefined
  const on = registered !== undefined && registered <= today ? registered : today
  return { type: 'entryAdded', entryId, kind, on, name, facts }
}

function listChanges(row: RegistryRow, entry: Entry, { today }: EntryRowContext): RegistryChange[] {
  const facts: EntryFacts = { ...entry.facts, ...row.facts }
  const changes: RegistryChange[] = []
  if (differing(entry.facts, facts).length > 0)
    changes.push({ type: 'entryChanged', entryId: entry.id, facts })
  // Two spellings of one name are one name; the registry keeps its own.
  const renamed = !entry.names.some(({ name }) => normaliseEntityName(name) === normaliseEntityName(row.name))
  if (renamed) changes.push({ type: 'entryRenamed', entryId: entry.id, on: today, name: row.name })
  return changes
}

function listRulings(
  { quotas, suspension }: RegistryRow,
  entry: Entry | null,
  entryId: string,
  { file, kind }: EntryRowContext,
): readonly RegistryChange[] {
  const set = quotas
    .filter(({ year, amount }) => entry?.quotas.find(quota => quota.year === year)?.amount !== amount)
    .map(({ year, amount }): RegistryChange => ({ type: 'quotaSet', entryId, year, amount }))
  if (!suspension) return kind === 'entity' ? set : []
  const { from, until } = suspension
  const reason = suspension.reason === '' ? file : suspension.reason
  const begun = entry?.suspensions.find(known => known.from === from)
  if (!begun) return [...set, { type: 'entrySuspended', entryId, from, until, reason }]
  if (until === null || begun.until === until) return set
  return [...set, { type: 'suspensionEnded', entryId, from, on: until, reason }]
}

function fieldsOfChange(change: RegistryChange, entry: Entry | null): readonly string[] {
  switch (change.type) {
    case 'entryChanged':
      return entry ? differing(entry.facts, change.facts) : []
    case 'entryRenamed':
      return ['name']
    case 'quotaSet':
      return ['quota']
    case 'entrySuspended':
    case 'suspensionEnded':
      return ['suspension']
    default:
      return []
  }
}

function differing(before: EntryFacts, after: EntryFacts): readonly string[] {
  return Object.keys(after).filter(id => after[id as keyof EntryFacts] !== before[id as keyof EntryFacts])
}
