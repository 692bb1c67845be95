// What a busy clerk does: logs invented cases, puts the receipt of some right and records their steps, one call after
// the other, without end.

import { inventCase } from '#electron/demonstration/invent-case.ts'
import { inventPerson } from '#electron/demonstration/invented-names.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import { rollToWorkingDay } from '#shared/calendar/next-working-day.ts'
import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'

/** An event that the desk said it has recorded. */
export interface Acknowledged {
  readonly caseId: number
  /** Events of the case with this one: its place among them. */
  readonly version: number
  readonly happenedOn: PlainDate
  /** Title of a registration, note of a step, reason of a correction: never the same twice for one seed. */
  readonly mark: string
}

const { calendar } = foldReckoning([])

/** An invented case may lack what a step asks for: it is left as it stands, as a clerk would leave it. */
const refusals: ReadonlySet<string> = new Set([
  'fieldRequired',
  'fieldInvalid',
  'actionNotLegal',
  'dateBeforeStart',
])

/** Of the cases, those whose receipt is put right. */
const correctedShare = 0.3

/** @param seed also marks what is recorded, so give every round its own */
export async function* recordLoad(client: DeskClient, seed: number): AsyncGenerator<Acknowledged> {
  const { today } = await client.desk.status()
  const random = seededRandom(seed)
  for (let n = 1; ; n++) {
    try {
      yield* recordCase(client, random, today, `${seed}-${n}`)
    } catch (error) {
      const { data } = error as { data?: { code?: string } }
      if (!refusals.has(data?.code ?? '')) throw error
    }
  }
}

async function* recordCase(
  client: DeskClient,
  random: SeededRandom,
  today: PlainDate,
  mark: string,
): AsyncGenerator<Acknowledged> {
  const kind = random.pick(caseKinds)
  const rolled = rollToWorkingDay(calendar, addDays(today, -random.between(1, 200)))
  const receivedOn = rolled.ok && rolled.date <= today ? rolled.date : today
  const { subKind, title, fields, steps } = inventCase(
    random,
    { kind, subKind: random.pick(subKindsOf[kind]), receivedOn },
    today,
    calendar,
  )
  const marked = `${title} ${mark}`
  const { id } = await client.cases.register({
    kind,
    subKind,
    title: marked,
    receivedOn,
    receivedTime: null,
    fields,
    clerk: inventPerson(random),
  })
  yield { caseId: id, version: 1, happenedOn: receivedOn, mark: marked }
  let version = 1
  if (random.chance(correctedShare)) {
    // Once: to correct a correction records two events, and one call is one event here.
    const reason = `${mark}-received`
    const done = await client.cases.correctReceipt({ id, version, receivedOn, receivedTime: '16:45', reason })
    version = done.version
    yield { caseId: id, version, happenedOn: receivedOn, mark: reason }
  }
  for (const { happenedOn, body } of steps) {
    if (body.type !== 'stepRecorded') continue
    const note = `${mark}-${version}`
    const { action, outcome, fields } = body
    const done = await client.cases.recordStep({ id, version, happenedOn, note, action, outcome, fields })
    version = done.version
    yield { caseId: id, version, happenedOn, mark: note }
  }
}

/** Records so many events and stops. */
export async function recordSome(client: DeskClient, seed: number, events: number): Promise<Acknowledged[]> {
  const recorded: Acknowledged[] = []
  for await (const acknowledged of recordLoad(client, seed)) {
    recorded.push(acknowledged)
    if (recorded.length >= events) break
  }
  return recorded
}
