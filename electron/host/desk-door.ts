// The desk of a host's data folder, or, while it cannot be opened, what can be asked and done instead. The host serves
// whatever router the door has now; windows start over when it is another.

import type { Router } from '@orpc/server'
import type { DeskLog } from '#electron/desk/desk-services.ts'
import type { ReadOnlyReason } from '#electron/desk/keeping/store-keeping.ts'
import type { contract } from '#shared/contract/contract.ts'
import type { Failure, FailureCode, Outcome } from '#shared/contract/failure.ts'
import type { outsideContract } from '#shared/contract/outside-contract.ts'
import type { DeskContext } from './desk-context.ts'
import type { HostedDesk } from './desk-opener.ts'
import { outsideProcedures } from './outside-procedures.ts'

export type ServedRouter = Router<typeof contract, DeskContext> | Router<typeof outsideContract, DeskContext>

/** Failures that a page can help with; the others are said in a line. */
const helped: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'storeDamaged',
  'storeForeign',
  'storeNewer',
  'storeMissing',
  'storeTooLargeHere',
  'migrationFailed',
  'dataFolderReadOnly',
  'dataFolderFull',
  'dataFolderInUse',
  'dataFolderOnNetwork',
  'dataFolderMissing',
])

export interface DeskDoorOptions {
  readonly dataFolder: string
  readonly log: DeskLog
  /** Milliseconds since 1970. */
  readonly now: () => number
  open(readOnly: ReadOnlyReason | null): Promise<Outcome<HostedDesk>>
  /** Shows an address of this machine in the system's browser; absent where the window is a browser's itself. */
  readonly showAddress?: (address: string) => Promise<void>
  /** Asks for another data folder and starts over there; absent where the host has no way to ask. */
  readonly chooseFolder?: () => Promise<void>
}

export class DeskDoor {
  readonly options: DeskDoorOptions
  private desk: HostedDesk | null = null
  private address: string | null = null
  private opening: Promise<boolean> | null = null
  private closing: Promise<void> | null = null
  /** Why there is no desk; null: there is. */
  failure: Failure | null = null
  private readonly outside = outsideProcedures(this)

  constructor(options: DeskDoorOptions) {
    this.options = options
  }

  get router(): ServedRouter {
    return this.desk?.router ?? this.outside
  }

  /** Whether a window can be of use although there is no desk. */
  get isHelped(): boolean {
    return this.failure !== null && helped.has(this.failure.code)
  }

  /**
   * Tries to open the desk, unless it is open or has been closed. Two windows that try at once wait for the same desk: the
   * second would find the folder held by the first.
   *
   * @returns whether it is open now
   */
  async open(readOnly: ReadOnlyReason | null = null): Promise<boolean> {
    if (this.desk || this.closing) return this.desk !== null
    this.opening ??= this.tryToOpen(readOnly).finally(() => {
      this.opening = null
    })
    return this.opening
  }

  private async tryToOpen(readOnly: ReadOnlyReason | null): Promise<boolean> {
    const opened = await this.options.open(readOnly)
    this.desk = opened.ok ? opened.value : null
    this.failure = opened.ok ? null : opened.failure
    this.tellAddress()
    return opened.ok
  }

  /** Says at which address of this machine the desk's page can be had, now and when it is opened later. */
  answersAt(address: string): void {
    this.address = address
    this.tellAddress()
  }

  private tellAddress(): void {
    if (this.address !== null) this.desk?.tellAddress(this.address)
  }

  /** Closes the desk, also one that is being opened just now. */
  close(): Promise<void> {
    this.closing ??= this.end()
    return this.closing
  }

  private async end(): Promise<void> {
    await this.opening?.catch(() => false)
    await this.desk?.close()
  }
}
