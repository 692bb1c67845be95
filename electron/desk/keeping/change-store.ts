// Puts another store in the place of the one that is open: a backup, or what was salvaged. The store before is moved
// aside; every window starts over.

import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseBackupName } from '#db/backups/backup-name.ts'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { ensureDeskIdentity } from '#db/events/desk-identity.ts'
import { readSinceBackup } from '#db/queries/since-backup.ts'
import { swapBack, swapIn } from '#db/restore-store.ts'
import type { Salvaged } from '#db/salvage/salvage-store.ts'
import type { AsideReason } from '#db/store-files.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { SalvagedView } from '#shared/contract/keeping-contract.ts'
import { unwrap } from '../access/guard.ts'
import type { DeskServices } from '../desk-services.ts'
import { refreshProjections } from '../refresh-projections.ts'
import { ensureBackup } from '../run-back-up.ts'
import { runTrackedJob } from '../run-tracked-job.ts'
import { checkHealth } from './check-health.ts'
import { toSalvagedView } from './salvaged-view.ts'

/**
 * @param file the backup, absolute
 * @throws FailureError backupUnusable | storeNewer | storeNotReplaced | storeClosed | deskReadOnly | jobCancelled
 */
export async function restoreInPlace(
  desk: DeskServices,
  { jobId, file, actor }: { jobId: string; file: string; actor: string },
): Promise<{ cases: number; events: number }> {
  if (desk.keeping.replaceStore === null) throw new FailureError('deskReadOnly')
  if (desk.keeping.readOnly === null) await ensureBackup(desk, actor, 'beforeRestore')
  const restored = await desk.lane.run(async () => {
    const { cases, events } = await runTrackedJob(desk, {
      ...inTurn,
      jobId,
      by: actor,
      name: 'stageRestore',
      input: { file },
    })
    const reason = desk.keeping.integrity === 'damaged' ? 'damaged' : 'before-restore'
    const madeAtMs = parseBackupName(basename(file))
    const details = { cases, events, ...(madeAtMs !== null && { backupMadeAtMs: madeAtMs }) }
    return { contents: { cases, events }, ...(await putInPlace(desk, reason, actor, details)) }
  })
  desk.keeping.salvaged = null
  await startOver(desk, restored.refreshed)
  return restored.contents
}

/** @throws FailureError nothingToSalvage | storeNotReplaced | storeClosed | deskReadOnly | jobCancelled */
export async function salvageInPlace(
  desk: DeskServices,
  { jobId, actor }: { jobId: string; actor: string },
): Promise<SalvagedView> {
  if (desk.keeping.replaceStore === null) throw new FailureError('deskReadOnly')
  const { salvaged, refreshed } = await desk.lane.run(async () => {
    const salvaged = await runTrackedJob(desk, {
      ...inTurn,
      jobId,
      by: actor,
      name: 'stageSalvage',
      input: null,
    })
    const { events, cases, missing } = salvaged
    const details = { cases, events, missing: missing.length }
    return { salvaged, ...(await putInPlace(desk, 'damaged', actor, details, salvaged)) }
  })
  const view = toSalvagedView(salvaged)
  desk.keeping.salvaged = view
  await startOver(desk, refreshed)
  return view
}

// Making the other store ready and putting it in place are one turn of the lane: nothing is recorded in between that
// would be lost with the store before, and of two that are asked for at once each puts its own in place.
const inTurn = { writes: false } as const

// Only inside a turn. What is shown of the new store is made in the turn after this one: until then the store may show no
// case at all, and nobody may record in it.
async function putInPlace(
  desk: DeskServices,
  reason: AsideReason,
  actor: string,
  details: Readonly<Record<string, string | number>>,
  report: Salvaged | null = null,
): Promise<{ readonly refreshed: Promise<void> }> {
  const { keeping } = desk
  await desk.recalls.forget()
  await desk.jobs.close()
  const keptAs = replaceStore(desk, reason)
  if (report !== null && keptAs !== null) leaveReport(desk, `${keptAs}.missing.json`, report)
  keeping.readOnly = null
  keeping.integrity = 'unchecked'
  ensureDeskIdentity(desk.store, desk.now())
  const event = { type: 'restored', actor, atMs: desk.now() } as const
  const { events: lastSeq } = readSinceBackup(desk.store)
  appendDeskEvent(desk.store, { ...event, details: { ...details, lastSeq, keptAs: keptAs ?? '' } })
  // A window may have asked for a past day of the store before while its jobs were ended.
  await desk.recalls.forget()
  desk.sessions.endAll()
  desk.lane.refuseWaiting(new FailureError('signInRequired'))
  return { refreshed: refreshProjections(desk) }
}

// Where the other store cannot be had the one before is open again, and everything goes on as if nothing had been asked.
function replaceStore(desk: DeskServices, reason: AsideReason): string | null {
  const { folder } = desk.store
  let keptAs: string | null = null
  const change = () => {
    keptAs = swapIn(folder, desk.now(), reason)
  }
  const undo = () => {
    if (keptAs !== null) swapBack(folder, keptAs)
  }
  try {
    const swapped = desk.keeping.replaceStore?.(change, undo)
    if (swapped) unwrap(swapped)
    return keptAs
  } catch (error) {
    desk.log.error('the store could not be replaced', error)
    throw new FailureError(desk.store.database.open ? 'storeNotReplaced' : 'storeClosed', { folder })
  }
}

// The window is told what is missing; a report that cannot be written does not undo what was salvaged.
function leaveReport(desk: DeskServices, file: string, report: Salvaged): void {
  try {
    writeReport(file, report)
  } catch (error) {
    desk.log.error('what is missing could not be written down', error)
  }
}

async function startOver(desk: DeskServices, refreshed: Promise<void>): Promise<void> {
  await refreshed
  desk.signals.send({ type: 'startOver' })
  void checkHealth(desk, 'quickly')
}

/** What a salvage could not bring over, for whoever wants to look: numbers, and the rows that were set aside. */
export function writeReport(file: string, { setAside, ...rest }: Salvaged): void {
  const rows = setAside.map(({ id, previous_hash: previousHash, hash, ...row }) => ({
    ...row,
    id: id.toString('hex'),
    previousHash: previousHash.toString('hex'),
    hash: hash.toString('hex'),
  }))
  writeFileSync(file, `${JSON.stringify({ ...rest, setAside: rows }, null, 2)}\n`)
}
