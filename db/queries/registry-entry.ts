// Reads entries of the registries as the tables hold them: one, by code, those it stands for, those that look alike.

import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { Entry } from '#shared/registries/fold-entry.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** The entry alone, without those it stands for. Null: none of that id. */
export function readEntry(store: ReadStore, id: string): Entry | null {
  const text = statement(store, 'SELECT entry FROM registry_entry WHERE id = :id').pluck().get({ id })
  return typeof text === 'string' ? (JSON.parse(text) as Entry) : null
}

/** The entry of the registry with this code: not removed, not merged away. */
export function readEntryByCode(store: ReadStore, kind: EntryKind, code: string): Entry | null {
  const text = statement(
    store,
    `SELECT entry FROM registry_entry
     WHERE code = :code AND code <> '' AND kind = :kind AND removed_on IS NULL AND merged_into IS NULL LIMIT 1`,
  )
    .pluck()
    .get({ kind, code: code.toUpperCase() })
  return typeof text === 'string' ? (JSON.parse(text) as Entry) : null
}

/** The entries of these ids that an entry stands for. */
export function readEntries(store: ReadStore, ids: readonly string[]): readonly Entry[] {
  return ids.map(id => readEntry(store, id)).filter(entry => entry !== null)
}

/**
 * The entry that a name of a case stands for: by code, else by name where the codes do not contradict it; an entry in
 * the registry goes before one removed. Null: none.
 */
export function findEntryId(
  store: ReadStore,
  kind: EntryKind,
  { name, code }: { readonly name: string; readonly code: string | null },
): string | null {
  const wanted = { kind, code: (code ?? '').toUpperCase(), nameKey: normaliseEntityName(name) }
  return (statement(store, findOwner).pluck().get(wanted) as string | undefined) ?? null
}

/** Other entries of the same kind that have the code or a name of this one, each once. */
export function listLookalikes(store: ReadStore, id: string): readonly { id: string; name: string }[] {
  return statement(store, findLookalikes).all({ id }) as { id: string; name: string }[]
}

const findOwner = `
  SELECT n.owner FROM registry_name n JOIN registry_entry e ON e.id = n.owner
  WHERE n.kind = :kind AND (
    (:code <> '' AND n.code = :code)
    OR (n.name_key = :nameKey AND (:code = '' OR n.code = '' OR n.code = :code)))
  ORDER BY (:code <> '' AND n.code = :code) DESC, e.removed_on IS NULL DESC, n.current DESC, n.owner LIMIT 1`

const findLookalikes = `
  SELECT DISTINCT e.id, e.name FROM registry_name mine
  JOIN registry_name other ON other.kind = mine.kind AND other.owner <> mine.owner
    AND (other.name_key = mine.name_key OR (mine.code <> '' AND other.code = mine.code))
  JOIN registry_entry e ON e.id = other.owner
  WHERE mine.owner = :id AND e.removed_on IS NULL AND e.merged_into IS NULL ORDER BY e.name, e.id`
