// Stands in for the desk where a host is tested by itself: three procedures of the contract, no store.

import { implement } from '@orpc/server'
import type { DeskContext } from '#electron/host/desk-context.ts'
import type { DeskOpener, HostedDesk } from '#electron/host/desk-opener.ts'
import { contract, sessionHeader } from '#shared/contract/contract.ts'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { fail } from '#shared/contract/failure.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'

export interface StandInDesk {
  readonly opener: DeskOpener
  /** What happened to the desk, in order: `opened`, `closed`. */
  readonly events: string[]
  /** Addresses that it was told its page can be had at. */
  readonly addresses: string[]
  /** Session tokens that calls came with. */
  readonly tokens: (string | null)[]
}

export function standInDesk(): StandInDesk {
  const events: string[] = []
  const addresses: string[] = []
  const tokens: (string | null)[] = []
  return {
    events,
    addresses,
    tokens,
    opener: async () => {
      events.push('opened')
      const router = standInRouter(tokens)
      const close = async () => void events.push('closed')
      return { ok: true, value: { router, tellAddress: address => void addresses.push(address), close } }
    },
  }
}

/** A desk that cannot be opened: its folder is another's. */
export const occupiedDesk: DeskOpener = async () => fail('dataFolderInUse')

function standInRouter(tokens: (string | null)[]): HostedDesk['router'] {
  const os = implement(contract).$context<DeskContext>()
  const router = {
    desk: {
      status: os.desk.status.handler(({ context }) => {
        tokens.push(context.reqHeaders?.get(sessionHeader) ?? null)
        return status()
      }),
      watch: os.desk.watch.handler(async function* ({ signal }) {
        const first: DeskSignal = { type: 'changed', areas: ['desk'] }
        yield first
        await new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve()))
      }),
      backUp: os.desk.backUp.handler(() => {
        throw new Error('SELECT secret FROM account')
      }),
    },
    ledger: {
      read: os.ledger.read.handler(async ({ input }) => ({ ...emptyPlan(), file: input.file.name ?? '' })),
      badRows: os.ledger.badRows.handler(({ input }) => ({
        name: '退回.csv',
        mediaType: 'text/csv',
        content: new File([input.planId], '退回.csv', { type: 'text/csv' }),
      })),
    },
  }
  // The rest of the contract is not there: nobody here asks for it.
  return router as unknown as HostedDesk['router']
}

function status() {
  const today = parsePlainDate('2026-11-21')
  if (today === null) throw new Error('a day that is not one')
  return {
    state: 'ready' as const,
    preparing: null,
    centreName: '湘潭市知识产权保护中心',
    shortName: '潭保',
    region: '湖南',
    deskId: '01',
    deskCode: 'A7',
    version: '0.1.0',
    host: 'inProcess' as const,
    today,
    demonstration: false,
    lastBackupMs: null,
    idleLockMinutes: 15,
    officeHours: { opens: '09:00', closes: '17:30' },
  }
}

function emptyPlan() {
  return {
    planId: 'p1',
    file: '',
    sheets: [],
    unknownSheets: [],
    rows: 0,
    errorRows: 0,
    warningRows: 0,
    alreadyImported: 0,
    numberTaken: 0,
    overdueOnArrival: 0,
    registry: null,
    problems: [],
    sample: [],
  }
}
