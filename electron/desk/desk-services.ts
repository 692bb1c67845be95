// What the procedures of a desk work with. Made once by open-desk.ts; nothing else reaches the store.

import type { WriteStore } from '#db/store-handle.ts'
import type { JobRunner } from '#electron/jobs/job-runner.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DeskReckoning } from '#shared/reckoning/reckoning.ts'
import type { PasswordGate } from './access/password-gate.ts'
import type { Sessions } from './access/sessions.ts'
import type { StoreKeeping } from './keeping/store-keeping.ts'
import type { RecalledDesks } from './recall/recalled-desks.ts'
import type { RunningJobs } from './running-jobs.ts'
import type { Signals } from './signals.ts'
import type { WriteLane } from './write-lane.ts'

export type HostName = 'electron' | 'loopback' | 'inProcess'

/** Where a desk writes what a person need not see. */
export interface DeskLog {
  error(message: string, error: unknown): void
  info(message: string): void
}

export type PrintPdf = (html: string) => Promise<Uint8Array>

export interface DeskServices {
  /** The one open now; another after a restore. */
  readonly store: WriteStore
  /** The state of the store, and whether anything may be recorded. */
  readonly keeping: StoreKeeping
  readonly lane: WriteLane
  readonly jobs: JobRunner
  /** Jobs that a window may cancel. */
  readonly running: RunningJobs
  readonly sessions: Sessions
  readonly passwords: PasswordGate
  readonly signals: Signals
  /** The one in force now: never kept beyond one piece of work. */
  readonly reckoning: DeskReckoning
  /** The desks of past days. */
  readonly recalls: RecalledDesks
  /** Set: this is the desk of a past day; what is to be recorded about it goes to the live one. */
  readonly recalled: { readonly day: PlainDate; readonly live: DeskServices } | null
  readonly host: HostName
  /** Null where this host cannot make a PDF. */
  readonly printPdf: PrintPdf | null
  readonly log: DeskLog
  /** Milliseconds since 1970. */
  now(): number
  /** The civil day in Asia/Shanghai at `now`. */
  today(): PlainDate
}
