// Has the store looked at in the background; a damaged one is only read from then on.

import type { StoreCheck } from '#electron/jobs/check-store.ts'
import type { DeskServices } from '../desk-services.ts'

/**
 * @param check `quickly` of a store that was opened; `pages` where a copy of it was not whole. What is found stands in
 *   `keeping.integrity`
 */
export async function checkHealth(desk: DeskServices, check: StoreCheck): Promise<void> {
  const { keeping } = desk
  keeping.integrity = 'checking'
  try {
    const finding = await desk.jobs.run('checkStore', check)
    if (finding !== null) return noteDamage(desk, finding)
    // Damage may have been met by a call while the check went on.
    if (keeping.integrity === 'checking') keeping.integrity = 'whole'
  } catch (error) {
    if (keeping.integrity === 'checking') keeping.integrity = 'unchecked'
    desk.log.error('the store could not be checked', error)
  }
}

/** From now on the store is only read. @param finding what was met, for the log */
export function noteDamage({ keeping, log, signals }: DeskServices, finding: unknown): void {
  log.error('the store is damaged', finding)
  const known = keeping.integrity === 'damaged'
  keeping.integrity = 'damaged'
  keeping.readOnly ??= 'damaged'
  keeping.preparing = null
  // Windows ask again when told, and may meet the damage again by asking.
  if (!known) signals.changed('desk')
}
