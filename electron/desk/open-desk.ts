// Opens the desk of a data folder: the store under its lock, the services around it, the procedures on top.

import { ensureDeskIdentity } from '#db/events/desk-identity.ts'
import { openStore } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import type { HostedDesk } from '#electron/host/desk-opener.ts'
import type { JobContext } from '#electron/jobs/job.ts'
import { inlineJobs, type JobRunner, threadedJobs } from '#electron/jobs/job-runner.ts'
import type { Role } from '#shared/access/role.ts'
import { type Outcome, succeed } from '#shared/contract/failure.ts'
import { PasswordGate } from './access/password-gate.ts'
import { Sessions } from './access/sessions.ts'
import { dayOfMoment } from './desk-day.ts'
import type { DeskLog, DeskServices, HostName, PrintPdf } from './desk-services.ts'
import { fillDemonstration } from './fill-demonstration.ts'
import { guardedProcedures } from './guarded-procedures.ts'
import { casesProcedures } from './procedures/cases-procedures.ts'
import { deskProcedures } from './procedures/desk-procedures.ts'
import { ledgerProcedures } from './procedures/ledger-procedures.ts'
import { reckoningProcedures } from './procedures/reckoning-procedures.ts'
import { referenceProcedures } from './procedures/reference-procedures.ts'
import { registriesProcedures } from './procedures/registries-procedures.ts'
import { savedViewsProcedures } from './procedures/saved-views-procedures.ts'
import { sessionProcedures } from './procedures/session-procedures.ts'
import { summaryProcedures } from './procedures/summary-procedures.ts'
import { supervisionProcedures } from './procedures/supervision-procedures.ts'
import { usersProcedures } from './procedures/users-procedures.ts'
import { refreshProjections } from './refresh-projections.ts'
import { Signals } from './signals.ts'
import { WriteLane } from './write-lane.ts'

export interface DeskOptions {
  readonly dataFolder: string
  readonly host: HostName
  readonly printPdf: PrintPdf | null
  readonly log: DeskLog
  /** Milliseconds since 1970; the machine's clock where absent. */
  readonly now?: () => number
}

export interface Desk extends HostedDesk {
  /** A session of the command line in a role; only for callers in this process. */
  openLocalSession(role: Role): string
  /** Fills an empty desk with invented cases. @throws FailureError deskHoldsCases */
  demonstrate(cases: number, seed: number): Promise<{ cases: number }>
}

/** @returns the desk, or why its folder cannot be opened: dataFolder… | storeDamaged | storeForeign | storeNewer */
export async function openDesk(options: DeskOptions): Promise<Outcome<Desk>> {
  const opened = openStore(options.dataFolder)
  if (!opened.ok) return opened
  const { store, close } = opened.value
  const now = options.now ?? Date.now
  ensureDeskIdentity(store, now())
  const jobs = startJobs(options, {
    folder: options.dataFolder,
    get reckoning() {
      return readReckoning(store)
    },
    plans: new Map(),
    reader: () => store,
    writer: () => store,
  })
  const desk: DeskServices = {
    store,
    lane: new WriteLane(),
    jobs,
    running: new Map(),
    sessions: new Sessions(),
    passwords: new PasswordGate(),
    signals: new Signals(),
    get reckoning() {
      return readReckoning(store)
    },
    host: options.host,
    printPdf: options.printPdf,
    log: options.log,
    now,
    today: () => dayOfMoment(now()),
  }
  const refreshed = refreshProjections(desk)
  // A command answers once and must be right; a window is told when its lists have changed.
  if (options.host === 'inProcess') await refreshed
  else refreshed.catch(error => options.log.error('what is shown could not be brought up to date', error))
  return succeed({
    router: makeRouter(desk),
    openLocalSession: role => desk.sessions.begin({ accountId: null, role }).token,
    demonstrate: (cases, seed) => fillDemonstration(desk, { jobId: 'demonstration', cases, seed }),
    close: async () => {
      for (const job of desk.running.values()) job.abort()
      await desk.lane.idle()
      await jobs.close()
      close()
    },
  })
}

// The command line has no window to keep alive, so its jobs run where it runs.
function startJobs({ host }: DeskOptions, context: JobContext): JobRunner {
  return host === 'inProcess' ? inlineJobs(context) : threadedJobs(workerEntry(), context.folder)
}

// Beside the bundle once built; the source itself when Node runs the sources.
function workerEntry(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../jobs/worker.ts', import.meta.url)
    : new URL('./worker.js', import.meta.url)
}

function makeRouter(desk: DeskServices) {
  const os = guardedProcedures(desk)
  return os.router({
    desk: deskProcedures(os.desk, desk),
    session: sessionProcedures(os.session, desk),
    users: usersProcedures(os.users, desk),
    cases: casesProcedures(os.cases, desk),
    supervision: supervisionProcedures(os.supervision, desk),
    summary: summaryProcedures(os.summary, desk),
    ledger: ledgerProcedures(os.ledger, desk),
    reference: referenceProcedures(os.reference, desk),
    reckoning: reckoningProcedures(os.reckoning, desk),
    views: savedViewsProcedures(os.views, desk),
    registries: registriesProcedures(os.registries, desk),
  })
}
