// The only way a change of the registries gets into the log of the desk, and the way back out. The caller holds the
// transaction and projects in it the entries that the change is about.

import {
  type RegistryChange,
  type RegistryEvent,
  registryChangeSchema,
} from '#shared/registries/registry-event.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { appendToDeskLog } from './append-to-desk-log.ts'

export function appendRegistryEvent(
  store: WriteStore,
  event: { readonly change: RegistryChange; readonly actor: string; readonly atMs: number },
): RegistryEvent {
  const { type, ...particulars } = event.change
  const { actor, atMs } = event
  const seq = appendToDeskLog(store, { type, actor, atMs, payload: JSON.stringify(particulars) })
  return { seq, recordedAtMs: atMs, actor, change: event.change }
}

/** Columns of desk_event that `parseRegistryEvent` reads. */
export const registryEventColumns = 'seq, recorded_at_ms, actor, type, payload'

export function parseRegistryEvent(row: unknown): RegistryEvent {
  const { seq, recorded_at_ms, actor, type, payload } = row as EventRow
  const change = registryChangeSchema.parse({ ...JSON.parse(payload), type })
  return { seq, recordedAtMs: recorded_at_ms, actor, change }
}

interface EventRow {
  readonly seq: number
  readonly recorded_at_ms: number
  readonly actor: string
  readonly type: string
  readonly payload: string
}

/** Every event of one entry, in the order recorded. */
export function readEntryEvents(store: ReadStore, entryId: string): readonly RegistryEvent[] {
  return statement(
    store,
    `SELECT ${registryEventColumns} FROM desk_event
     WHERE seq IN (SELECT seq FROM registry_event WHERE entry_id = :entryId) ORDER BY seq`,
  )
    .all({ entryId })
    .map(parseRegistryEvent)
}
