// Opens the desk of a data folder: the store under its lock, the services around it, the procedures on top.

import { ensureDeskIdentity } from '#db/events/desk-identity.ts'
import { noteAddress } from '#db/folder-holder.ts'
import { openStore, openStoreForReading } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import type { WriteStore } from '#db/store-handle.ts'
import type { DemonstrationShape } from '#electron/demonstration/plan-demonstration.ts'
import type { HostedDesk } from '#electron/host/desk-opener.ts'
import type { Role } from '#shared/access/role.ts'
import { type Outcome, succeed } from '#shared/contract/failure.ts'
import { PasswordGate } from './access/password-gate.ts'
import { Sessions } from './access/sessions.ts'
import { dayOfMoment } from './desk-day.ts'
import type { DeskLog, DeskServices, HostName, PrintPdf } from './desk-services.ts'
import { fillDemonstration } from './fill-demonstration.ts'
import { guardedProcedures } from './guarded-procedures.ts'
import { checkHealth } from './keeping/check-health.ts'
import { backUpOnClosing, keepBackingUp } from './keeping/keep-backing-up.ts'
import { type ReadOnlyReason, StoreKeeping } from './keeping/store-keeping.ts'
import { keepLog } from './log-keeper.ts'
import { attachmentsProcedures } from './procedures/attachments-procedures.ts'
import { casesProcedures } from './procedures/cases-procedures.ts'
import { deskProcedures } from './procedures/desk-procedures.ts'
import { draftsProcedures } from './procedures/drafts-procedures.ts'
import { keepingProcedures } from './procedures/keeping-procedures.ts'
import { ledgerProcedures } from './procedures/ledger-procedures.ts'
import { linksProcedures } from './procedures/links-procedures.ts'
import { numbersProcedures } from './procedures/numbers-procedures.ts'
import { reckoningProcedures } from './procedures/reckoning-procedures.ts'
import { referenceProcedures } from './procedures/reference-procedures.ts'
import { registriesProcedures } from './procedures/registries-procedures.ts'
import { savedViewsProcedures } from './procedures/saved-views-procedures.ts'
import { sessionProcedures } from './procedures/session-procedures.ts'
import { summaryProcedures } from './procedures/summary-procedures.ts'
import { supervisionProcedures } from './procedures/supervision-procedures.ts'
import { usersProcedures } from './procedures/users-procedures.ts'
import { RecalledDesks } from './recall/recalled-desks.ts'
import { refreshProjections } from './refresh-projections.ts'
import { RunningJobs } from './running-jobs.ts'
import { Signals } from './signals.ts'
import { startJobs } from './start-jobs.ts'
import { WriteLane } from './write-lane.ts'

export interface DeskOptions {
  readonly dataFolder: string
  readonly host: HostName
  readonly printPdf: PrintPdf | null
  readonly log: DeskLog
  /** Set: nothing is recorded, and a store of a newer version or a damaged one is opened as far as it can be read. */
  readonly readOnly?: ReadOnlyReason
  /** Milliseconds since 1970; the machine's clock where absent. */
  readonly now?: () => number
}

export interface Desk extends HostedDesk {
  /** A session of the command line in a role; only for callers in this process. */
  openLocalSession(role: Role): string
  /** Fills an empty desk with invented cases. @throws FailureError deskHoldsCases */
  demonstrate(cases: number, seed: number, shape?: DemonstrationShape): Promise<{ cases: number }>
}

/** @returns the desk, or why its folder cannot be opened: dataFolder… | storeDamaged | storeForeign | storeNewer */
export async function openDesk(options: DeskOptions): Promise<Outcome<Desk>> {
  const now = options.now ?? Date.now
  const opened = openInMode(options, now())
  if (!opened.ok) return opened
  const held = opened.value
  const keeping = new StoreKeeping(options.readOnly ?? null, held.replace)
  if (keeping.readOnly === null) ensureDeskIdentity(held.store, now())
  const jobs = startJobs(options.host, {
    folder: options.dataFolder,
    get reckoning() {
      return readReckoning(held.store)
    },
    plans: new Map(),
    reader: () => held.store,
    writer: () => held.store,
  })
  const desk: DeskServices = {
    get store() {
      return held.store
    },
    keeping,
    lane: new WriteLane(),
    jobs,
    running: new RunningJobs(),
    sessions: new Sessions(),
    passwords: new PasswordGate(),
    signals: new Signals(),
    get reckoning() {
      return readReckoning(held.store)
    },
    get recalls() {
      return recalls
    },
    recalled: null,
    host: options.host,
    printPdf: options.printPdf,
    log: options.log,
    now,
    today: () => dayOfMoment(now()),
  }
  const recalls = new RecalledDesks(desk, makeRouter)
  // A command answers once and must be right; a window is told when its lists have changed, and is looked after.
  const hasWindow = options.host !== 'inProcess'
  // A command ends with the store closed, which empties the log as well.
  const stopKeepingLog = hasWindow && keeping.readOnly === null ? keepLog(desk) : () => undefined
  const refreshed = keeping.readOnly === null ? refreshProjections(desk) : Promise.resolve()
  if (!hasWindow) await refreshed
  else refreshed.catch(error => options.log.error('what is shown could not be brought up to date', error))
  if (hasWindow) void checkHealth(desk, 'quickly')
  const stopBackingUp = hasWindow ? keepBackingUp(desk) : () => undefined
  return succeed({
    router: makeRouter(desk),
    tellAddress: address => noteAddress(options.dataFolder, address),
    openLocalSession: role => desk.sessions.begin({ accountId: null, role }).token,
    demonstrate: (cases, seed, shape = 'even') =>
      fillDemonstration(desk, { jobId: 'demonstration', cases, seed, shape }),
    close: async () => {
      stopBackingUp()
      stopKeepingLog()
      desk.running.cancelAll()
      const lastBackup = () => (hasWindow ? backUpOnClosing(desk) : Promise.resolve())
      // Each is done whatever became of the one before, so that the folder is free for the next.
      for (const end of [() => recalls.forget(), () => desk.lane.idle(), lastBackup, () => jobs.close()])
        await end().catch(error => options.log.error('closing the desk', error))
      held.close()
    },
  })
}

interface HeldStore {
  readonly store: WriteStore
  readonly replace: StoreKeeping['replaceStore']
  close(): void
}

// A desk that only reads holds a store that only reads: its procedures that write are refused before they reach it.
function openInMode({ dataFolder, host, readOnly }: DeskOptions, nowMs: number): Outcome<HeldStore> {
  if (readOnly === undefined) return openStore(dataFolder, nowMs, host)
  const opened = openStoreForReading(dataFolder, true)
  if (!opened.ok) return opened
  const store: WriteStore = { ...opened.value.store, __mayWrite: true }
  return succeed({ store, replace: null, close: opened.value.close })
}

function makeRouter(desk: DeskServices) {
  const os = guardedProcedures(desk)
  return os.router({
    desk: deskProcedures(os.desk, desk),
    session: sessionProcedures(os.session, desk),
    users: usersProcedures(os.users, desk),
    cases: casesProcedures(os.cases, desk),
    attachments: attachmentsProcedures(os.attachments, desk),
    links: linksProcedures(os.links, desk),
    numbers: numbersProcedures(os.numbers, desk),
    supervision: supervisionProcedures(os.supervision, desk),
    summary: summaryProcedures(os.summary, desk),
    ledger: ledgerProcedures(os.ledger, desk),
    reference: referenceProcedures(os.reference, desk),
    reckoning: reckoningProcedures(os.reckoning, desk),
    keeping: keepingProcedures(os.keeping, desk),
    views: savedViewsProcedures(os.views, desk),
    drafts: draftsProcedures(os.drafts, desk),
    registries: registriesProcedures(os.registries, desk),
  })
}
