// The stream of signals of one window: what its user may hear, as long as the session lasts.

import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { everyRole } from '#shared/contract/procedure.ts'
import { type Caller, identifyCaller, toContractError } from './access/guard.ts'
import type { Session } from './access/sessions.ts'
import type { DeskServices } from './desk-services.ts'
import { mayHearOf } from './running-jobs.ts'
import type { Told } from './signals.ts'

/** Every signal from now on. It ends with the contract's error when the session does: signInRequired | sessionLocked */
export function watchDesk(
  desk: DeskServices,
  { session }: Caller,
  stop: AbortSignal | undefined,
): AsyncGenerator<DeskSignal> {
  if (!session) throw new FailureError('signInRequired')
  const ends = stop ? AbortSignal.any([stop, session.ended]) : session.ended
  // Begun here and not when the first is asked for: nothing that happens in between is missed.
  return hear(desk, session, desk.signals.listen(ends))
}

async function* hear(
  desk: DeskServices,
  session: Session,
  told: AsyncGenerator<Told>,
): AsyncGenerator<DeskSignal> {
  try {
    for await (const { signal, by } of told) if (mayHear(desk, session, signal, by)) yield signal
  } catch (error) {
    throw error instanceof FailureError ? toContractError(desk, error, ['desk', 'watch']) : error
  }
}

// Who hears is asked each time, as at a call: a role taken away is gone at once. Where all sessions have ended together
// there is one more thing to hear, that everything starts over.
function mayHear(desk: DeskServices, { token }: Session, signal: DeskSignal, by: Told['by']): boolean {
  if (signal.type === 'startOver') return true
  if (desk.sessions.find(token) === null) return false
  const { actor } = identifyCaller(desk, token, { callers: everyRole, access: 'read' })
  return actor !== null && mayHearOf(by, actor)
}
