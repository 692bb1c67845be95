// Loads the page again, signed out: another store is in place, and nothing the window knows is of it.

import { endSession } from './session.ts'

export function startOver(): void {
  endSession()
  location.reload()
}
