// How anything is recorded of the registries: decide on what is known, append and project in one transaction, tell the
// windows.

import { v7 } from 'uuid'
import { appendRegistryEvent } from '#db/events/append-registry-event.ts'
import { projectRegistryEvent } from '#db/projections/project-registry.ts'
import { readEntry, readEntryByCode } from '#db/queries/registry-entry.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { decideRegistryChange } from '#shared/registries/decide-registry-change.ts'
import type { EntryProposal, EntryRuling, RegistryChange } from '#shared/registries/registry-event.ts'
import { unwrap } from './access/guard.ts'
import type { DeskServices } from './desk-services.ts'

/** @throws FailureError of the decision */
export async function recordRegistryChange(
  desk: DeskServices,
  proposed: EntryProposal | EntryRuling,
  actor: string,
): Promise<{ entryId: string }> {
  const change = withId(proposed, desk.now())
  await desk.lane.run(() =>
    inTransaction(desk.store, () =>
      writeRegistryChange(desk.store, change, { actor, atMs: desk.now(), today: desk.today() }),
    ),
  )
  desk.signals.changed('registries')
  return { entryId: change.entryId }
}

/** Only inside a transaction. */
export function writeRegistryChange(
  store: WriteStore,
  change: RegistryChange,
  { actor, atMs, today }: { readonly actor: string; readonly atMs: number; readonly today: PlainDate },
): void {
  const known = {
    find: (id: string) => readEntry(store, id),
    findByCode: readEntryByCode.bind(null, store),
  }
  const decided = unwrap(decideRegistryChange(known, change, today))
  projectRegistryEvent(store, appendRegistryEvent(store, { change: decided, actor, atMs }))
}

/** Ids rise with time, so that what is added together lies together. */
export function newEntryId(nowMs: number): string {
  return v7({ msecs: nowMs })
}

function withId(proposed: EntryProposal | EntryRuling, nowMs: number): RegistryChange {
  return proposed.type === 'entryAdded' ? { ...proposed, entryId: newEntryId(nowMs) } : proposed
}
