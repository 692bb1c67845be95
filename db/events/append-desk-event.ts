// The log of what happens to the desk itself: set-up, sign-ins, wrong passwords, unmasking, exports, backups.

import type { WriteStore } from '../store-handle.ts'
import { appendToDeskLog } from './append-to-desk-log.ts'

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
  'confidentialOpened',
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
  const { type, actor, atMs, details } = event
  appendToDeskLog(store, { type, actor, atMs, payload: JSON.stringify(details) })
}
