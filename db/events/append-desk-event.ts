// The log of what happens to the desk itself: set-up, sign-ins, wrong passwords, unmasking, exports, backups.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export const deskEventTypes = [
  'deskSetUp',
  'signedIn',
  'passwordRefused',
  'passwordChanged',
  'accountCreated',
  'accountChanged',
  'personalDataShown',
  'exported',
  'attachmentShown',
  'backedUp',
  'restored',
  'backupSettingsChanged',
  'projectionsRebuilt',
  'numbersReserved',
  'numberVoided',
  'officeHoursChanged',
] as const
export type DeskEventType = (typeof deskEventTypes)[number]

export function appendDeskEvent(
  store: WriteStore,
  event: {
    type: DeskEventType
    actor: string
    atMs: number
    details: Readonly<Record<string, string | number>>
  },
): void {
  statement(
    store,
    'INSERT INTO desk_event (recorded_at_ms, actor, type, payload) VALUES (:atMs, :actor, :type, :payload)',
  ).run({ atMs: event.atMs, actor: event.actor, type: event.type, payload: JSON.stringify(event.details) })
}

/** Moment of the last event of a type, ms since 1970; null: never. */
export function readLastDeskEventMs(store: ReadStore, type: DeskEventType): number | null {
  return statement(store, 'SELECT max(recorded_at_ms) FROM desk_event WHERE type = :type')
    .pluck()
    .get({ type }) as number | null
}
