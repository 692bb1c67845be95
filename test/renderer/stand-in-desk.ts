// A desk in memory for looking at screens and testing them: the real contract, the real domain, no store.
// It keeps to the contract's schemas, so a screen that asks wrongly fails here as it would there.

import { createRouterClient, implement } from '@orpc/server'
import { usualOfficeHours } from '#shared/cases/deemed-receipt.ts'
import { contract, type DeskClient } from '#shared/contract/contract.ts'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import type { DeskHealth } from '#shared/contract/keeping-contract.ts'
import type { SavedView } from '#shared/contract/saved-views-contract.ts'
import type { UserView } from '#shared/contract/views.ts'
import { standInPerson, standInSession, standInUsers } from './stand-in/stand-in-access.ts'
import { standInDrafts, standInSavedViews } from './stand-in/stand-in-account.ts'
import { standInAttachments } from './stand-in/stand-in-attachments.ts'
import { standInBatch, standInBatchProcedures } from './stand-in/stand-in-batch.ts'
import { type CallControl, standInCalls } from './stand-in/stand-in-calls.ts'
import { standInCaseLists } from './stand-in/stand-in-case-lists.ts'
import { standInCasePage } from './stand-in/stand-in-case-page.ts'
import { type StandInCase, standInCases, standInToday } from './stand-in/stand-in-cases.ts'
import { type FrameOptions, standInFrame } from './stand-in/stand-in-frame.ts'
import { layGround } from './stand-in/stand-in-ground.ts'
import { type KeptBefore, standInKeeping } from './stand-in/stand-in-keeping.ts'
import { standInLedger } from './stand-in/stand-in-ledger.ts'
import { standInLinksProcedures } from './stand-in/stand-in-links-procedures.ts'
import { standInNumbers, standInNumbersProcedures } from './stand-in/stand-in-numbers.ts'
import { standInReckoning } from './stand-in/stand-in-reckoning.ts'
import { standInReckoningProcedures, standInReference } from './stand-in/stand-in-reckoning-procedures.ts'
import { standInRecording } from './stand-in/stand-in-recording.ts'
import { standInRegistration } from './stand-in/stand-in-registration.ts'
import { StandInRegistries, standInRegistriesProcedures } from './stand-in/stand-in-registries.ts'
import { standInSummaries } from './stand-in/stand-in-summary.ts'
import { standInSupervision } from './stand-in/stand-in-supervision.ts'
import { standInWindows } from './stand-in/stand-in-windows.ts'

export interface StandInOptions extends FrameOptions {
  readonly role?: UserView['role']
  readonly cases?: number
  /** How the store is, where it is not well. */
  readonly health?: Partial<DeskHealth>
  /** What happened to the store before. */
  readonly kept?: KeptBefore
  /** Kept by the account that signs in. */
  readonly views?: readonly SavedView[]
  /** What the account has typed and not saved, by form. */
  readonly drafts?: Map<string, string>
  /** Procedures whose first call finds no host at all. */
  readonly lostAtFirst?: readonly string[]
}

export interface StandInDesk extends CallControl {
  readonly client: DeskClient
  readonly user: UserView
  readonly cases: StandInCase[]
  /** What every open window is told. */
  readonly signal: (signal: DeskSignal) => void
}

export function createStandInDesk(options: StandInOptions = {}): StandInDesk {
  const calls = standInCalls(options.lostAtFirst)
  const os = implement(contract).use(async ({ path, next }) => {
    await calls.admit(path)
    return next()
  })
  const windows = standInWindows()
  const ground = layGround({
    cases: standInCases(options.cases ?? 60),
    user: standInPerson(options.role ?? 'clerk'),
    today: standInToday,
    office: { hours: usualOfficeHours },
    signal: windows.signal,
  })
  const { cases, user, today, known, signal } = ground
  const reckoning = standInReckoning(known, today, user.login)
  const registries = new StandInRegistries(known, today, user.name)
  const batch = standInBatch(ground)
  const numbers = standInNumbers(user.login)
  const router = os.router({
    desk: standInFrame(os.desk, ground, windows, options),
    session: standInSession(os.session, user),
    users: standInUsers(os.users),
    cases: {
      ...standInBatchProcedures(os.cases, batch, ground),
      ...standInCaseLists(os.cases, ground),
      ...standInCasePage(os.cases, ground),
      ...standInRegistration(os.cases, { ...ground, registries, numbers }),
      ...standInRecording(os.cases, ground),
    },
    attachments: standInAttachments(os.attachments, ground),
    links: standInLinksProcedures(os.links, batch, ground),
    numbers: standInNumbersProcedures(os.numbers, numbers),
    supervision: standInSupervision(os.supervision, ground),
    summary: standInSummaries(os.summary, ground),
    ledger: standInLedger(os.ledger, ground),
    reckoning: standInReckoningProcedures(os.reckoning, reckoning, ground),
    keeping: standInKeeping(os.keeping, () => cases.length, options.health ?? {}, options.kept),
    views: standInSavedViews(os.views, options.views ?? []),
    drafts: standInDrafts(os.drafts, options.drafts ?? new Map()),
    registries: standInRegistriesProcedures(os.registries, registries),
    reference: standInReference(os.reference, reckoning),
  })
  return { client: createRouterClient(router) as DeskClient, user, cases, signal, ...calls.control }
}
