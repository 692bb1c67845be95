// Records that what is withheld was shown: personal data, attached files, confidential cases. What a desk of a past day shows is recorded by the live one: it was
// seen today.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'

/** @param of what was shown, e.g. `{ caseId: 7 }` */
export async function recordShown(desk: DeskServices, of: ShownDetails, actor: Actor): Promise<void> {
  await append(desk, 'personalDataShown', of, actor)
}

/** That an attached file was read. @param of `{ caseId: 7, eventId: '…' }` */
export async function recordReading(desk: DeskServices, of: ShownDetails, actor: Actor): Promise<void> {
  await append(desk, 'attachmentShown', of, actor)
}

/**
 * That somebody opened a confidential case: once a day, however often a window asks for it again.
 *
 * @throws what the store throws: what cannot be recorded is not shown
 */
export async function recordOpened(desk: DeskServices, caseId: number, actor: Actor): Promise<void> {
  const live = desk.recalled?.live ?? desk
  const opened = openedOf(live)
  const opening = `${live.today()} ${actor.login} ${caseId}`
  if (opened.has(opening)) return
  await append(desk, 'confidentialOpened', { caseId }, actor)
  opened.add(opening)
}

type ShownDetails = Readonly<Record<string, string | number>>

const openings = new WeakMap<DeskServices, Set<string>>()

function openedOf(live: DeskServices): Set<string> {
  const known = openings.get(live) ?? new Set()
  openings.set(live, known)
  return known
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
