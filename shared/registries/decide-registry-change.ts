// Whether a change of the registries can be made. What is merely doubtful (another entry of the same name) is shown to
// the person who decides; what would contradict the registry is refused here.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { checkIdentifier } from '#shared/identifiers/check-identifier.ts'
import { type EntryField, entryFields } from './entry-fields.ts'
import type { EntryKind } from './entry-kind.ts'
import type { Entry } from './fold-entry.ts'
import type { EntryFacts, RegistryChange } from './registry-event.ts'

/** What a decision may look at. */
export interface KnownRegistry {
  find(id: string): Entry | null
  /** An entry in the registry (not removed, not merged away) with this code. */
  findByCode(kind: EntryKind, code: string): Entry | null
}

/**
 * The change in its normal form.
 *
 * @returns entryNotFound | entryGone | codeTaken | fieldRequired | fieldInvalid | dateInFuture | suspensionOverlaps |
 *   noSuspension | mergeImpossible | changeWithoutEffect
 */
export function decideRegistryChange(
  known: KnownRegistry,
  change: RegistryChange,
  today: PlainDate,
): Outcome<RegistryChange> {
  if (change.type === 'entryAdded') return decideAddition(known, change, today)
  const entry = known.find(change.entryId)
  if (!entry) return fail('entryNotFound')
  if (change.type === 'mergeUndone') {
    return entry.absorbed.includes(change.absorbed) ? succeed(change) : fail('changeWithoutEffect')
  }
  if (entry.mergedInto !== null || entry.removed !== null) return fail('entryGone', { name: entry.name })
  switch (change.type) {
    case 'entryChanged':
      return withFacts(known, entry.kind, change, entry.id)
    case 'entryRenamed':
      if (change.on > today) return fail('dateInFuture', { field: 'on', today })
      return change.name === entry.name ? fail('changeWithoutEffect') : succeed(change)
    case 'entrySuspended':
      return decideSuspension(entry, change)
    case 'suspensionEnded':
      return decideEnd(entry, change)
    case 'quotaSet':
      return entry.kind === 'entity'
        ? succeed(change)
        : fail('fieldInvalid', { field: 'quota', reason: 'kind' })
    case 'entriesMerged':
      return decideMerge(known, entry, change, today)
    case 'entryRemoved':
      if (change.on > today) return fail('dateInFuture', { field: 'on', today })
      if (change.on < entry.addedOn) return fail('fieldInvalid', { field: 'on', reason: 'beforeAddition' })
      return succeed(change)
  }
}

type ChangeOf<T extends RegistryChange['type']> = Extract<RegistryChange, { type: T }>

function decideAddition(
  known: KnownRegistry,
  change: ChangeOf<'entryAdded'>,
  today: PlainDate,
): Outcome<RegistryChange> {
  if (change.on > today) return fail('dateInFuture', { field: 'on', today })
  if (known.find(change.entryId)) return fail('fieldInvalid', { field: 'entryId', reason: 'taken' })
  return withFacts(known, change.kind, change, null)
}

function withFacts<T extends { readonly facts: EntryFacts }>(
  known: KnownRegistry,
  kind: EntryKind,
  change: T,
  own: string | null,
  except: string | null = null,
): Outcome<T> {
  const facts = checkEntryFacts(kind, change.facts)
  if (!facts.ok) return facts
  const { code } = facts.value
  const holder = code === undefined ? null : known.findByCode(kind, code)
  if (holder && holder.id !== own && holder.id !== except) return fail('codeTaken', { name: holder.name })
  return succeed({ ...change, facts: facts.value })
}

/** The facts of an entry in their normal form, blanks left out. @returns fieldRequired | fieldInvalid */
export function checkEntryFacts(kind: EntryKind, facts: EntryFacts): Outcome<EntryFacts> {
  const checked: Partial<Record<EntryField['id'], string>> = {}
  const declared = entryFields[kind]
  const stray = Object.keys(facts).find(id => !declared.some(field => field.id === id))
  if (stray !== undefined) return fail('fieldInvalid', { field: stray, reason: 'kind' })
  for (const field of declared) {
    const text = (facts[field.id] ?? '').trim()
    if (text === '') {
      if (field.required) return fail('fieldRequired', { field: field.id })
      continue
    }
    const value = readFact(field, text)
    if (value === null) return fail('fieldInvalid', { field: field.id, reason: field.type })
    checked[field.id] = value
  }
  return succeed(checked)
}

function readFact(field: EntryField, text: string): string | null {
  if (field.type === 'date') return parsePlainDate(text)
  if (field.type === 'choice') return field.choices?.includes(text) ? text : null
  if (!field.identifier) return text
  const checked = checkIdentifier(field.identifier, text)
  return checked.ok ? checked.value : null
}

function decideSuspension(entry: Entry, change: ChangeOf<'entrySuspended'>): Outcome<RegistryChange> {
  const { from, until } = change
  if (until !== null && until <= from) return fail('fieldInvalid', { field: 'until', reason: 'beforeStart' })
  const overlaps = entry.suspensions.some(
    other => (until === null || other.from < until) && (other.until === null || from < other.until),
  )
  return overlaps ? fail('suspensionOverlaps') : succeed(change)
}

function decideEnd(entry: Entry, change: ChangeOf<'suspensionEnded'>): Outcome<RegistryChange> {
  const begun = entry.suspensions.find(({ from }) => from === change.from)
  if (!begun) return fail('noSuspension')
  return change.on <= begun.from
    ? fail('fieldInvalid', { field: 'on', reason: 'beforeStart' })
    : succeed(change)
}

// Two that stand for others already could be undone in more than one order; one level keeps the undo exact.
function decideMerge(
  known: KnownRegistry,
  entry: Entry,
  change: ChangeOf<'entriesMerged'>,
  today: PlainDate,
): Outcome<RegistryChange> {
  const other = known.find(change.absorbed)
  if (!other) return fail('entryNotFound')
  if (other.id === entry.id || other.kind !== entry.kind || other.absorbed.length > 0)
    return fail('mergeImpossible', { name: other.name })
  if (other.mergedInto !== null || other.removed !== null) return fail('entryGone', { name: other.name })
  if (change.on > today) return fail('dateInFuture', { field: 'on', today })
  return withFacts(known, entry.kind, change, entry.id, other.id)
}
