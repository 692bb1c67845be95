// Records that personal data were shown unmasked. What a desk of a past day shows is recorded by the live one: it was
// seen today.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'

/** @param of what was shown, e.g. `{ caseId: 7 }` */
export async function recordShown(
  desk: DeskServices,
  of: Readonly<Record<string, string | number>>,
  actor: Actor,
): Promise<void> {
  const live = desk.recalled?.live ?? desk
  const knownOn = desk.recalled && { knownOn: desk.recalled.day }
  const details = { ...of, ...knownOn }
  const event = { type: 'personalDataShown', actor: actor.login, atMs: live.now(), details } as const
  await live.lane.run(() => appendDeskEvent(live.store, event))
}
