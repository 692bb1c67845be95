// Hides the personal information of an entry in what leaves the desk. Owns what is hidden, not who may see it.

import { maskName, maskPhone } from '#shared/identifiers/masking.ts'
import { type EntryField, entryFields } from './entry-fields.ts'
import { type EntryKind, peopleKinds } from './entry-kind.ts'
import type { EntryFacts } from './registry-event.ts'

/** The facts with contact data masked, and the ids of those that were. */
export function maskEntryFacts(
  kind: EntryKind,
  facts: EntryFacts,
): { facts: EntryFacts; masked: readonly EntryField['id'][] } {
  const hidden: Partial<Record<EntryField['id'], string>> = { ...facts }
  const masked: EntryField['id'][] = []
  for (const field of entryFields[kind]) {
    const value = facts[field.id]
    if (!field.personal || !value) continue
    hidden[field.id] = maskFact(field, value)
    masked.push(field.id)
  }
  return { facts: hidden, masked }
}

function maskFact({ personal }: EntryField, value: string): string {
  if (personal === 'phone') return maskPhone(value)
  return personal === 'address' ? `${value.slice(0, 6)}***` : maskName(value)
}

/** The name of an entry for a reader who may not see the names of people. */
export function maskEntryName(kind: EntryKind, name: string): string {
  return peopleKinds.includes(kind) ? maskName(name) : name
}
