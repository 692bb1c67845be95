// The clocks that want attention on a day, read once for each state of the store: every page, filter and count of them
// is taken from the same reading.

import type { ReadStore } from '#db/store-handle.ts'
import { readStoreState } from '#db/store-state.ts'
import type { PressingClock } from '#electron/jobs/pressing-clock.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DeskServices } from './desk-services.ts'

/** Days that windows may look at in turn without each being read anew. */
const mostDays = 2

export class PressingClocks {
  private readonly desk: DeskServices
  private state: string | null = null
  private database: ReadStore['database'] | null = null
  private readonly byDay = new Map<PlainDate, Promise<readonly PressingClock[]>>()

  constructor(desk: DeskServices) {
    this.desk = desk
  }

  /** In the order of the lists. Read on a job's thread. */
  on(asOf: PlainDate): Promise<readonly PressingClock[]> {
    this.forgetOlder()
    const known = this.byDay.get(asOf)
    if (known) return known
    const reading = this.desk.jobs.run('readPressing', { asOf, today: this.desk.today() })
    this.byDay.set(asOf, reading)
    reading.catch(() => {
      if (this.byDay.get(asOf) === reading) this.byDay.delete(asOf)
    })
    for (const day of [...this.byDay.keys()].slice(0, -mostDays)) this.byDay.delete(day)
    return reading
  }

  // What today is decides with which facts a day was read; another store may be open after a restore.
  private forgetOlder(): void {
    const { store } = this.desk
    const state = `${this.desk.today()} ${readStoreState(store)}`
    if (state === this.state && store.database === this.database) return
    this.byDay.clear()
    this.state = state
    this.database = store.database
  }
}
