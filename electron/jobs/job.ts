// Long work, by name. A job runs on a worker thread (or inline, for the command line), reports how far it has come
// and looks whether it should stop; what it throws rolls back what it wrote.

import type { ReadStore, WriteStore } from '#db/store-handle.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import type { LedgerSheetReading } from '#shared/ledger/read-ledger-sheet.ts'
import type { RegistryRow, RegistrySheetReading } from '#shared/ledger/read-registry-sheet.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'

/** A ledger that was read and waits for the word to be brought in. */
export interface HeldPlan {
  readonly of: 'cases'
  readonly file: string
  readonly rows: readonly PlannedRow[]
  /** As read, for handing back the rows that were not taken. */
  readonly sheets: readonly LedgerSheetReading[]
}

export interface PlannedRow {
  readonly row: LedgerCase
  readonly fingerprint: Buffer
  /** `imported`: the same content came in before; `numberTaken`: another case has its number. */
  readonly state: 'new' | 'imported' | 'numberTaken'
}

/** A list of a registry that was read and waits for the word to be brought in. */
export interface HeldRegistryList {
  readonly of: 'registry'
  readonly file: string
  readonly kind: EntryKind
  /** Whether quotas and suspensions may be recorded by whoever asked. */
  readonly mayRule: boolean
  readonly rows: readonly { readonly row: RegistryRow }[]
  readonly sheets: readonly RegistrySheetReading[]
}

export interface JobContext {
  readonly folder: string
  /** The one in force now: read it anew for each piece of work. */
  readonly reckoning: Reckoning
  readonly plans: Map<string, HeldPlan | HeldRegistryList>
  reader(): ReadStore
  /** Only inside the desk's write lane. */
  writer(): WriteStore
}

export interface JobProgress {
  readonly phase: string
  readonly done: number
  readonly total: number
}

export interface JobControl {
  report(phase: string, done: number, total: number): void
  isCancelled(): boolean
}

/** Reports and, when asked to stop, throws jobCancelled. Call it every few hundred rows. */
export function advance(control: JobControl, phase: string, done: number, total: number): void {
  if (control.isCancelled()) throw new FailureError('jobCancelled')
  control.report(phase, done, total)
}

export type Job<Input, Output> = (
  context: JobContext,
  input: Input,
  control: JobControl,
) => Output | Promise<Output>
