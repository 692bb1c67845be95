// Job: fills an empty desk with invented cases, the same for the same seed, whole batches at a time; all of them, or
// one part after another so that other writes take their turn between.

import { checkpoint, logBytes } from '#db/checkpoint.ts'
import { EventAppender } from '#db/events/append-case-events.ts'
import { BulkProjector } from '#db/projections/bulk-projector.ts'
import { withoutIndexes } from '#db/projections/without-indexes.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import { inTransaction } from '#db/store-handle.ts'
import { type InventedCase, inventCase } from '#electron/demonstration/invent-case.ts'
import { inventPerson } from '#electron/demonstration/invented-names.ts'
import {
  type DemonstrationShape,
  type PlannedCase,
  planDemonstration,
} from '#electron/demonstration/plan-demonstration.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import { kinds } from '#shared/cases/kinds.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import { advance, type Job, type JobContext, type JobControl } from './job.ts'

export interface DemonstrationInput {
  /** How many cases; the year has a number of its own. */
  readonly cases: number
  readonly shape: DemonstrationShape
  readonly seed: number
  readonly today: PlainDate
  readonly nowMs: number
  readonly shortName: string
  /** Clerks the cases are shared among; invented where empty. */
  readonly clerks: readonly string[]
  /** Which of the planned cases, in order of their receipt; null: all. */
  readonly part: { readonly from: number; readonly count: number } | null
}

/** Login under which invented cases are recorded. No account can have it: logins hold no colon. */
const demonstrationLogin = 'demo:'
const casesABatch = 2_000
/** From here on it pays to make the indexes at the end. */
const manyCases = 20_000
const mostLogBytes = 256 * 1024 * 1024

/** Answers with how many cases the whole has. */
export const buildDemonstration: Job<DemonstrationInput, { cases: number }> = (context, input, control) => {
  const random = seededRandom(input.seed)
  const clerks =
    input.clerks.length > 0 ? input.clerks : Array.from({ length: 8 }, () => inventPerson(random))
  const planned = planDemonstration(random, input, context.reckoning.calendar)
  const batch = { input, random, clerks, serials: new Map<string, number>() }
  const store = context.writer()
  const { from: first, count } = input.part ?? { from: 0, count: planned.length }
  const end = Math.min(first + count, planned.length)
  // Invented again and left: what follows is as it would be after them, and inventing costs little beside writing.
  for (const what of planned.slice(0, first)) inventRegistered(context, what, batch)
  control.report('inventing', first, planned.length)
  const writeAll = () => {
    for (let from = first; from < end; from += casesABatch) {
      writeBatch(context, planned.slice(from, Math.min(from + casesABatch, end)), batch, control)
      if (logBytes(store) > mostLogBytes) checkpoint(store)
      advance(control, 'inventing', Math.min(from + casesABatch, end), planned.length)
    }
  }
  if (end - first < manyCases) writeAll()
  else withoutIndexes(store, writeAll)
  return { cases: planned.length }
}

interface Batch {
  readonly input: DemonstrationInput
  readonly random: SeededRandom
  readonly clerks: readonly string[]
  readonly serials: Map<string, number>
}

function writeBatch(
  context: JobContext,
  planned: readonly PlannedCase[],
  batch: Batch,
  control: JobControl,
): void {
  const store = context.writer()
  const { input } = batch
  inTransaction(store, () => {
    const appender = new EventAppender(store)
    const projector = new BulkProjector(store, context.reckoning)
    const firstId = nextCaseId(store)
    planned.forEach((what, index) => {
      if (index % 200 === 0 && control.isCancelled()) return
      const { registration, steps } = inventRegistered(context, what, batch)
      const caseId = firstId + index
      const bodies = [{ happenedOn: what.receivedOn, body: registration }, ...steps]
      const events = bodies.map(event => appender.append(caseId, event, demonstrationLogin, input.nowMs))
      projector.add(caseId, events)
    })
    projector.flush()
  })
}

function inventRegistered({ reckoning }: JobContext, what: PlannedCase, batch: Batch) {
  const invented = inventCase(batch.random, what, batch.input.today, reckoning.calendar)
  return { registration: registrationOf(invented, batch), steps: invented.steps }
}

function registrationOf(invented: InventedCase, { input, random, clerks, serials }: Batch) {
  const { kind, subKind, receivedOn, title, fields } = invented
  const year = Number(receivedOn.slice(0, 4))
  const serial = (serials.get(`${kind} ${year}`) ?? 0) + 1
  serials.set(`${kind} ${year}`, serial)
  const { numberPrefix, serialDigits } = kinds[kind]
  return {
    type: 'caseRegistered' as const,
    kind,
    subKind,
    caseNumber: formatCaseNumber({
      shortName: input.shortName,
      prefix: numberPrefix,
      year,
      serial,
      digits: serialDigits,
    }),
    title,
    clerk: random.pick(clerks),
    fields,
    receivedTime: null,
    ledger: null,
  }
}
