// What a host needs of the desk, and nothing more: a way to open it, its procedures, a way to close it.

import type { Router } from '@orpc/server'
import type { DeskLog, HostName, PrintPdf } from '#electron/desk/desk-services.ts'
import type { ReadOnlyReason } from '#electron/desk/keeping/store-keeping.ts'
import type { contract } from '#shared/contract/contract.ts'
import type { Outcome } from '#shared/contract/failure.ts'
import type { DeskContext } from './desk-context.ts'

export interface HostedDesk {
  readonly router: Router<typeof contract, DeskContext>
  /** Leaves word, for whoever finds the folder in use, at which address its page can be had. */
  tellAddress(address: string): void
  close(): Promise<void>
}

/** Opens the desk of a data folder, or says why it cannot be opened. */
export type DeskOpener = (options: {
  readonly dataFolder: string
  readonly host: HostName
  readonly printPdf: PrintPdf | null
  readonly log: DeskLog
  /** Set: opened as far as it can be read, and nothing is recorded. */
  readonly readOnly?: ReadOnlyReason
}) => Promise<Outcome<HostedDesk>>
