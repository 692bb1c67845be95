// Procedures of a window whose desk is closed: what is the matter, trying again, reading only, restoring, salvaging.

import { randomUUID } from 'node:crypto'
import { implement, ORPCError, type Router } from '@orpc/server'
import { toSalvagedView } from '#electron/desk/keeping/salvaged-view.ts'
import { findHolder, findNewestBackup, holdsStore } from '#electron/desk/outside/look-at-folder.ts'
import { restoreNewest, salvageFolder } from '#electron/desk/outside/mend-folder.ts'
import { type Failure, FailureError } from '#shared/contract/failure.ts'
import { outsideContract } from '#shared/contract/outside-contract.ts'
import type { DeskContext } from './desk-context.ts'
import type { DeskDoor } from './desk-door.ts'

/** Where the file is ours and there, but not well. */
const salvageable: readonly string[] = ['storeDamaged', 'migrationFailed']
const readable: readonly string[] = [
  'storeDamaged',
  'storeNewer',
  'migrationFailed',
  'dataFolderReadOnly',
  'dataFolderFull',
  'dataFolderInUse',
]
const restorable: readonly string[] = ['storeDamaged', 'storeForeign', 'storeMissing', 'migrationFailed']

export function outsideProcedures(door: DeskDoor): Router<typeof outsideContract, DeskContext> {
  const os = implement(outsideContract)
    .$context<DeskContext>()
    .use(async ({ next, path }) => {
      try {
        return await next()
      } catch (thrown) {
        throw toError(door, thrown, path)
      }
    })
  const reopen = async () => {
    if (!(await door.open())) throw failureError(door)
  }
  return os.router({
    desk: {
      status: os.desk.status.handler(() => {
        throw failureError(door)
      }),
    },
    outside: {
      read: os.outside.read.handler(() => readOutside(door)),
      retry: os.outside.retry.handler(async () => {
        await reopen()
        return {}
      }),
      openReadOnly: os.outside.openReadOnly.handler(async () => {
        const { code } = door.failure ?? { code: 'unexpected' }
        const reason = code === 'storeNewer' ? 'newer' : code === 'storeDamaged' ? 'damaged' : 'asked'
        if (!(await door.open(reason))) throw failureError(door)
        return {}
      }),
      restoreNewest: os.outside.restoreNewest.handler(async () => {
        demand(door, restorable)
        const restored = await restoreNewest(door.options.dataFolder, door.options.now())
        await reopen()
        return restored
      }),
      openOther: os.outside.openOther.handler(async () => {
        const address = holderOf(door)?.address ?? null
        if (address === null) throw failureError(door)
        const { showAddress } = door.options
        if (showAddress) await showAddress(address)
        return { address: showAddress ? null : address }
      }),
      chooseFolder: os.outside.chooseFolder.handler(async () => {
        await door.options.chooseFolder?.()
        return {}
      }),
      salvage: os.outside.salvage.handler(async () => {
        demand(door, salvageable)
        const salvaged = await salvageFolder(door.options.dataFolder, door.options.now())
        await reopen()
        return toSalvagedView(salvaged)
      }),
    },
  })
}

function readOutside(door: DeskDoor) {
  const { failure, options } = door
  const { dataFolder: folder } = options
  const newest = findNewestBackup(folder)
  const may = (codes: readonly string[]) => failure !== null && codes.includes(failure.code)
  const there = holdsStore(folder)
  const holder = holderOf(door)
  return {
    failure,
    folder,
    backup: newest && {
      name: newest.name,
      madeAtMs: newest.madeAtMs,
      cases: newest.manifest?.cases ?? 0,
    },
    holder: holder && {
      host: holder.host,
      machine: holder.machine,
      processId: holder.processId,
      sinceMs: holder.sinceMs,
    },
    mayOpenOther: (holder?.address ?? null) !== null,
    mayChooseFolder: options.chooseFolder !== undefined && (failure?.code.startsWith('dataFolder') ?? false),
    mayReadOnly: there && may(readable),
    mayRestore: newest !== null && may(restorable),
    maySalvage: there && may(salvageable),
  }
}

function holderOf({ failure, options }: DeskDoor) {
  return failure?.code === 'dataFolderInUse' ? findHolder(options.dataFolder) : null
}

function demand({ failure }: DeskDoor, codes: readonly string[]): void {
  if (failure === null) throw new FailureError('deskOpenAlready')
  if (!codes.includes(failure.code)) throw new FailureError(failure.code, failure.details)
}

function failureError({ failure }: DeskDoor): FailureError {
  return failure ? new FailureError(failure.code, failure.details) : new FailureError('deskOpenAlready')
}

function toError({ options: { log } }: DeskDoor, thrown: unknown, path: readonly string[]) {
  if (thrown instanceof FailureError) return asContractError(thrown.failure)
  const reference = randomUUID().slice(0, 8)
  log.error(`${path.join('.')} failed unexpectedly [${reference}]`, thrown)
  return asContractError({ code: 'unexpected', details: { reference } })
}

function asContractError(failure: Failure): ORPCError<'FAILURE', Failure> {
  return new ORPCError('FAILURE', { status: 422, message: failure.code, data: failure })
}
