// Records that what is withheld was shown: personal data, attached files, confidential cases. What a desk of a past day
// shows is recorded by the live one: it was seen today.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'

/** @param of what was shown, e.g. `{ caseId: 7 }` */
export async function recordShown(desk: DeskServices, of: ShownDetails, actor: Actor): Promise<void> {
  await append(desk, 'personalDataShown', of, actor)
}

/**
 * That an attached file was read: each time it is begun, and where a later piece is asked for without the first.
 *
 * @param of `{ caseId: 7, eventId: '…' }`
 */
export async function recordReading(
  desk: DeskServices,
  of: ShownDetails,
  actor: Actor,
  begins: boolean,
): Promise<void> {
  const shown = shownToday(desk.recalled?.live ?? desk)
  const reading = `${actor.login} ${of.caseId} ${of.eventId}`
  if (!begins && shown.has(reading)) return
  await append(desk, 'attachmentShown', of, actor)
  shown.add(reading)
}

/**
 * That somebody opened a confidential case: once a day, however often a window asks for it again.
 *
 * @throws what the store throws: what cannot be recorded is not shown
 */
export async function recordOpened(desk: DeskServices, caseId: number, actor: Actor): Promise<void> {
  const shown = shownToday(desk.recalled?.live ?? desk)
  const opening = `${actor.login} ${caseId}`
  if (shown.has(opening)) return
  await append(desk, 'confidentialOpened', { caseId }, actor)
  shown.add(opening)
}

type ShownDetails = Readonly<Record<string, string | number>>

// Of the store that it was recorded in: one that takes its place, after a restore, does not hold it.
const remembered = new WeakMap<object, { readonly day: PlainDate; readonly shown: Set<string> }>()

function shownToday({ store, today }: DeskServices): Set<string> {
  const day = today()
  const known = remembered.get(store.database)
  if (known?.day === day) return known.shown
  const shown = new Set<string>()
  remembered.set(store.database, { day, shown })
  return shown
}

// A desk that may only be read records nothing; it is opened so to save what is left of it.
async function append(
  desk: DeskServices,
  type: 'personalDataShown' | 'attachmentShown' | 'confidentialOpened',
  of: ShownDetails,
  actor: Actor,
): Promise<void> {
  const live = desk.recalled?.live ?? desk
  if (live.keeping.readOnly !== null) return
  const details = { ...of, ...(desk.recalled && { knownOn: desk.recalled.day }) }
  const event = { type, actor: actor.login, atMs: live.now(), details }
  await live.lane.run(() => appendDeskEvent(live.store, event))
}
