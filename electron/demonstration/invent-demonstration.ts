// All the cases of a demonstration, some thousand at a time: sealed as they will stand in the log and computed as they
// will be shown. The same for the same seed, but for the ids of events. Writes nothing.

import { EventChain } from '#db/events/event-chain.ts'
import type { RowValue } from '#db/insert-rows.ts'
import { type ComputedCases, computeCases, type UncomputedCase } from '#db/projections/compute-cases.ts'
import { nextCaseId } from '#db/queries/next-case-id.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { kinds } from '#shared/cases/kinds.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import type { Reckoning } from '#shared/reckoning/reckoning.ts'
import { type InventedCase, inventCase } from './invent-case.ts'
import { inventPerson } from './invented-names.ts'
import { type DemonstrationShape, type PlannedCase, planDemonstration } from './plan-demonstration.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

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

export interface InventedCases {
  /** Values of the rows of their events, one row after another. */
  readonly events: readonly RowValue[]
  readonly computed: ComputedCases
  /** Of the whole demonstration, parts made before included. */
  readonly done: number
  readonly total: number
}

/** Login under which invented cases are recorded. No account can have it: logins hold no colon. */
const demonstrationLogin = 'demo:'
const casesATime = 2_000

/** @param store whose log they go on from */
export function* inventDemonstration(
  store: ReadStore,
  reckoning: Reckoning,
  input: DemonstrationInput,
): Generator<InventedCases> {
  const random = seededRandom(input.seed)
  const clerks =
    input.clerks.length > 0 ? input.clerks : Array.from({ length: 8 }, () => inventPerson(random))
  const planned = planDemonstration(random, input, reckoning.calendar)
  const invention = { input, random, clerks, reckoning, serials: new Map<string, number>() }
  const { from: first, count } = input.part ?? { from: 0, count: planned.length }
  const end = Math.min(first + count, planned.length)
  // Invented again and left: what follows is as it would be after them, and inventing costs little beside writing.
  for (const what of planned.slice(0, first)) invent(what, invention)
  const chain = new EventChain(store)
  let caseId = nextCaseId(store)
  for (let from = first; from < end; from += casesATime) {
    const events: RowValue[] = []
    const cases: UncomputedCase[] = []
    const until = Math.min(from + casesATime, end)
    for (const what of planned.slice(from, until)) {
      const sealed = invent(what, invention).map(event =>
        chain.seal(caseId, event, demonstrationLogin, input.nowMs),
      )
      for (const { values } of sealed) events.push(...values)
      cases.push({ caseId: caseId++, events: sealed.map(({ event }) => event) })
    }
    yield { events, computed: computeCases(cases, reckoning), done: until, total: planned.length }
  }
}

interface Invention {
  readonly input: DemonstrationInput
  readonly random: SeededRandom
  readonly clerks: readonly string[]
  readonly reckoning: Reckoning
  readonly serials: Map<string, number>
}

// Its registration and all that followed.
function invent(what: PlannedCase, invention: Invention) {
  const invented = inventCase(invention.random, what, invention.input.today, invention.reckoning.calendar)
  return [{ happenedOn: what.receivedOn, body: registrationOf(invented, invention) }, ...invented.steps]
}

function registrationOf(invented: InventedCase, { input, random, clerks, serials }: Invention) {
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
