// Writes what follows from the events of the registries into the tables that lists and look-ups read. Same transaction
// as the events; making it again from the same events changes nothing.

import { toDayNumber } from '#shared/dates/plain-date.ts'
import { type Entry, foldEntry } from '#shared/registries/fold-entry.ts'
import { nameSearchText } from '#shared/registries/name-search.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import { entriesOfChange, type RegistryEvent, registryEventTypes } from '#shared/registries/registry-event.ts'
import { parseRegistryEvent, readEntryEvents, registryEventColumns } from '../events/append-registry-event.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

/** Projects the entries that an event just appended is about. */
export function projectRegistryEvent(store: WriteStore, event: RegistryEvent): void {
  indexEvent(store, event)
  for (const entryId of entriesOfChange(event.change)) projectEntry(store, entryId)
}

/** Makes the registries again from the log of the desk. */
export function rebuildRegistry(store: WriteStore): void {
  for (const table of ['registry_event', 'registry_entry', 'registry_name'])
    statement(store, `DELETE FROM ${table}`).run()
  const ids = new Set<string>()
  for (const event of readRegistryEvents(store)) {
    indexEvent(store, event)
    for (const entryId of entriesOfChange(event.change)) ids.add(entryId)
  }
  for (const id of ids) projectEntry(store, id)
}

/** Entries shown otherwise than a replay of their events would; empty: all is well. */
export function listDifferingEntries(store: ReadStore): readonly string[] {
  const events = Map.groupBy(
    readRegistryEvents(store).flatMap(event => entriesOfChange(event.change).map(id => ({ id, event }))),
    ({ id }) => id,
  )
  const shown = new Set(statement(store, 'SELECT id FROM registry_entry').pluck().all() as string[])
  const differing = [...events].filter(([id, of]) => {
    const entry = foldEntry(
      id,
      of.map(({ event }) => event),
    )
    shown.delete(id)
    return entry !== null && JSON.stringify(rowsOf(entry)) !== readRows(store, id)
  })
  return [...differing.map(([id]) => id), ...shown]
}

function readRegistryEvents(store: ReadStore): readonly RegistryEvent[] {
  return statement(
    store,
    `SELECT ${registryEventColumns} FROM desk_event
     WHERE type IN (${registryEventTypes.map(type => `'${type}'`).join(', ')}) ORDER BY seq`,
  )
    .all()
    .map(parseRegistryEvent)
}

function indexEvent(store: WriteStore, { seq, change }: RegistryEvent): void {
  for (const entryId of entriesOfChange(change))
    statement(store, 'INSERT INTO registry_event (entry_id, seq) VALUES (:entryId, :seq)').run({
      entryId,
      seq,
    })
}

function projectEntry(store: WriteStore, id: string): void {
  const entry = foldEntry(id, readEntryEvents(store, id))
  statement(store, 'DELETE FROM registry_entry WHERE id = :id').run({ id })
  statement(store, 'DELETE FROM registry_name WHERE entry_id = :id').run({ id })
  if (!entry) return
  const { row, names } = rowsOf(entry)
  statement(store, insertEntry).run(row)
  for (const name of names) statement(store, insertName).run(name)
}

function rowsOf(entry: Entry) {
  const { id, kind, name, facts, addedOn, removed, mergedInto } = entry
  const code = (facts.code ?? '').toUpperCase()
  return {
    row: {
      id,
      kind,
      name,
      code,
      added_on: toDayNumber(addedOn),
      removed_on: removed ? toDayNumber(removed.on) : null,
      merged_into: mergedInto,
      entry: JSON.stringify(entry),
    },
    names: spellings(entry).map(spelling => ({
      entry_id: id,
      name: spelling,
      owner: mergedInto ?? id,
      kind,
      code,
      name_key: normaliseEntityName(spelling),
      // A name of what was merged away is one that the entry in its place had.
      current: Number(spelling === name && mergedInto === null),
      search: nameSearchText(spelling, spelling === name ? code : null),
    })),
  }
}

// A name taken up again stands once.
function spellings({ names, name }: Entry): readonly string[] {
  return [...new Set([...names.map(one => one.name), name])].sort(byCodePoint)
}

function readRows(store: ReadStore, id: string): string {
  const row = statement(store, 'SELECT * FROM registry_entry WHERE id = :id').get({ id })
  const names = statement(store, 'SELECT * FROM registry_name WHERE entry_id = :id').all({ id }) as {
    name: string
  }[]
  return JSON.stringify({ row, names: names.sort((a, b) => byCodePoint(a.name, b.name)) })
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

const insertEntry = `
  INSERT INTO registry_entry (id, kind, name, code, added_on, removed_on, merged_into, entry)
  VALUES (:id, :kind, :name, :code, :added_on, :removed_on, :merged_into, :entry)`

const insertName = `
  INSERT INTO registry_name (entry_id, name, owner, kind, code, name_key, current, search)
  VALUES (:entry_id, :name, :owner, :kind, :code, :name_key, :current, :search)`
