// Turns the events of one case into its state. Order of recording does not matter: events take effect by the day
// they happened, and by the moment of recording within a day.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Extension, Pause } from '#shared/limits/clock.ts'
import type { PauseGround, RuleId } from '#shared/limits/limit-rule.ts'
import type {
  CaseEvent,
  CaseEventBody,
  CaseRegistered,
  Dating,
  FieldValues,
  Overrides,
  StepRecorded,
} from './case-event.ts'
import type { CaseLink, PastClosing, SeriesRef } from './case-link.ts'
import type { CaseState, ReachedMilestone } from './case-state.ts'
import { placesOf } from './course-places.ts'
import { readItem } from './items.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { findAction, isClosedStage, isStepField, kinds } from './kinds.ts'
import type { MilestoneId } from './milestone.ts'
import type { OutcomeId } from './outcome.ts'
import { readStandingReceipt, type StandingReceipt } from './standing-receipt.ts'

interface Draft {
  registration: CaseRegistered
  subKind: CaseState['subKind']
  title: string
  clerk: string | null
  receivedOn: PlainDate
  cameInOn: PlainDate
  stage: string
  closedOn: PlainDate | null
  closedDating: Dating
  outcome: OutcomeId | null
  fields: FieldValues
  overrides: Overrides
  standing: CaseState['standing']
  milestones: ReachedMilestone[]
  pauses: Pause[]
  extensions: Map<RuleId, Extension[]>
  links: CaseLink[]
  series: SeriesRef | null
  pastClosings: PastClosing[]
  /** The stage a closed case would be carried on at. */
  lastOpenStage: string
  /** Milestones that closed the case and followed its closing, by place. */
  closing: number[]
  lastHappenedOn: PlainDate
  lastAction: string | null
}

/**
 * The state that these events add up to.
 *
 * @param events all events of one case in any order; exactly one is its registration
 * @throws Error where there is no registration: a case cannot exist without one
 */
export function foldCase(events: readonly CaseEvent[]): CaseState {
  const effective = orderByEffect(dropRetracted(events), placesOf(events))
  const first = effective.find(event => event.body.type === 'caseRegistered')
  if (first?.body.type !== 'caseRegistered') throw new Error('a case without its registration event')
  const draft = startDraft(readStandingReceipt(effective), first.body, arrivalOf(effective))
  for (const event of effective) applyEvent(draft, event)
  return finish(draft, effective)
}

function dropRetracted(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const retracted = new Set<string>()
  for (const { body } of events) if (body.type === 'eventRetracted') retracted.add(body.eventId)
  if (retracted.size === 0) return events
  return events.filter(event => !retracted.has(event.id) || event.body.type === 'caseRegistered')
}

function orderByEffect(
  events: readonly CaseEvent[],
  placeOf: (event: CaseEvent) => CaseEvent,
): readonly CaseEvent[] {
  return [...events].sort(
    (a, b) =>
      receiptFirst(a.body) - receiptFirst(b.body) ||
      compare(a.happenedOn, b.happenedOn) ||
      placeOf(a).recordedAtMs - placeOf(b).recordedAtMs ||
      compare(placeOf(a).id, placeOf(b).id),
  )
}

// A ledger can give a later receipt than its own conclusion; the registration still opens the case. What corrects the
// receipt goes with it, so that a case as it was before one of its steps has it too.
function receiptFirst({ type }: CaseEventBody): number {
  if (type === 'caseRegistered') return 0
  return type === 'receiptCorrected' ? 1 : 2
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// A case that came from another one here is not new to the centre.
function arrivalOf(effective: readonly CaseEvent[]): MilestoneId {
  for (const { body } of effective) {
    if (body.type !== 'caseLinked') continue
    if (body.relation === 'transferredFrom') return 'transferredIn'
    if (body.relation === 'reopens') return 'reopened'
  }
  return 'received'
}

function startDraft(receipt: StandingReceipt, registration: CaseRegistered, arrival: MilestoneId): Draft {
  const { cameInOn, receivedOn, standing } = receipt
  return {
    registration,
    subKind: registration.subKind,
    title: registration.title,
    clerk: registration.clerk,
    receivedOn,
    cameInOn,
    stage: kinds[registration.kind].initialStage,
    closedOn: null,
    closedDating: 'certain',
    outcome: null,
    fields: { ...registration.fields },
    overrides: { ...registration.overrides },
    standing: standing ?? null,
    milestones: [{ id: arrival, on: receivedOn, dating: 'certain' }],
    pauses: [],
    extensions: new Map(),
    links: [],
    series: null,
    pastClosings: [],
    lastOpenStage: kinds[registration.kind].initialStage,
    closing: [],
    lastHappenedOn: cameInOn,
    lastAction: null,
  }
}

function applyEvent(draft: Draft, event: CaseEvent): void {
  const { body, happenedOn } = event
  if (body.type === 'caseRegistered' || body.type === 'receiptCorrected') return
  if (happenedOn > draft.lastHappenedOn) draft.lastHappenedOn = happenedOn
  switch (body.type) {
    case 'stepRecorded':
      return applyStep(draft, happenedOn, body)
    case 'pauseBegan':
      return beginPause(draft, body.ground, happenedOn)
    case 'pauseEnded':
      return endPause(draft, body.ground, happenedOn)
    case 'extensionApplied':
      return applyExtension(draft, body.ruleId, body.days, happenedOn, body.reason)
    case 'extensionDecided':
      return decideExtension(draft, body.ruleId, body.approved, happenedOn)
    case 'fieldsChanged':
      return changeFields(draft, body)
    case 'clerkAssigned':
      draft.clerk = body.clerk
      return
    case 'caseLinked':
      draft.links.push({
        eventId: event.id,
        relation: body.relation,
        other: body.other,
        on: happenedOn,
        note: body.note,
      })
      return
    case 'seriesChanged':
      draft.series = body.series
      return
    case 'caseReopened':
      return carryOn(draft, happenedOn)
    case 'noteAdded':
    case 'attachmentAdded':
    case 'eventRetracted':
      return
  }
}

function applyStep(draft: Draft, on: PlainDate, step: StepRecorded): void {
  const { kind } = draft.registration
  const action = findAction(kind, step.action)
  if (!action) throw new Error(`unknown action ${step.action} of ${kind}`)
  for (const [id, value] of Object.entries(step.fields))
    if (!isStepField(kind, id)) setField(draft, id, value, step.overrides)
  draft.lastAction = step.action
  draft.milestones.push(reachedBy(draft, action, on, step))
  if (action.pauses) beginPause(draft, action.pauses, on)
  if (action.resumes) endPause(draft, action.resumes, on)
  if (action.to !== null) moveTo(draft, action.to, on, step)
}

// A step that a ledger, or a late entry, places after the closing does not open the case again.
function moveTo(draft: Draft, stage: string, on: PlainDate, step: StepRecorded): void {
  const closes = isClosedStage(draft.registration.kind, stage)
  if (draft.closedOn !== null && !closes) return
  draft.stage = stage
  if (closes) draft.closing.push(draft.milestones.length - 1)
  else draft.lastOpenStage = stage
  if (closes && draft.closedOn === null) close(draft, on, step)
}

function reachedBy(
  draft: Draft,
  { milestone, laterMilestone, item }: ActionDeclaration,
  on: PlainDate,
  { dating, fields }: StepRecorded,
): ReachedMilestone {
  const id = milestoneOf(draft, milestone, laterMilestone)
  const reached = { id, on: countsFrom(draft, on), dating }
  return item ? { ...reached, item: readItem(item, fields) } : reached
}

function milestoneOf(draft: Draft, first: MilestoneId, later: MilestoneId | undefined): MilestoneId {
  return later && draft.milestones.some(reached => reached.id === first) ? later : first
}

// What is done to a case before the day it counts from counts on that day: no clock ends before it begins, and no
// figure has a case closed that is not yet received. The event keeps the day it happened.
function countsFrom({ cameInOn, receivedOn }: Draft, on: PlainDate): PlainDate {
  return on >= cameInOn && on < receivedOn ? receivedOn : on
}

// A closing day that is not certain is taken to be the last certain day, so that the case is never shown as open;
// figures of a period leave it out and name it.
function close(draft: Draft, on: PlainDate, step: StepRecorded): void {
  const certain = draft.milestones.filter(reached => reached.dating === 'certain').map(reached => reached.on)
  const lastCertain = certain.sort().at(-1) ?? draft.receivedOn
  draft.closedOn = step.dating === 'certain' ? countsFrom(draft, on) : lastCertain
  draft.closedDating = step.dating
  draft.outcome = step.outcome
  draft.milestones.push({ id: 'closed', on: draft.closedOn, dating: step.dating })
}

// What closed the case stays as history: it counts in the figures of its day and no longer stops a clock.
function carryOn(draft: Draft, on: PlainDate): void {
  if (draft.closedOn === null) return
  const undone = new Set(draft.closing)
  draft.milestones = draft.milestones.map((reached, place) => {
    if (reached.id === 'closed') return { ...reached, id: 'closedBefore', undone: true }
    return undone.has(place) ? { ...reached, undone: true } : reached
  })
  draft.pastClosings.push({ closedOn: draft.closedOn, reopenedOn: on })
  draft.closing = []
  draft.stage = draft.lastOpenStage
  draft.closedOn = null
  draft.closedDating = 'certain'
  draft.outcome = null
  draft.milestones.push({ id: 'reopened', on, dating: 'certain' })
}

function beginPause(draft: Draft, ground: PauseGround, on: PlainDate): void {
  if (draft.pauses.some(pause => pause.ground === ground && pause.to === null)) return
  draft.pauses.push({ ground, from: on, to: null })
}

function endPause(draft: Draft, ground: PauseGround, on: PlainDate): void {
  const open = draft.pauses.findIndex(pause => pause.ground === ground && pause.to === null)
  const pause = draft.pauses[open]
  if (pause) draft.pauses[open] = { ...pause, to: on }
}

function applyExtension(draft: Draft, ruleId: RuleId, days: number, on: PlainDate, reason: string): void {
  const known = draft.extensions.get(ruleId) ?? []
  draft.extensions.set(ruleId, [...known, { days, appliedOn: on, approvedOn: null, reason }])
}

// The oldest undecided application is the one decided.
function decideExtension(draft: Draft, ruleId: RuleId, approved: boolean, on: PlainDate): void {
  const known = draft.extensions.get(ruleId) ?? []
  const pending = known.findIndex(extension => extension.approvedOn === null && !extension.refused)
  draft.extensions.set(
    ruleId,
    known.map((extension, index) => {
      if (index !== pending) return extension
      return approved ? { ...extension, approvedOn: on } : { ...extension, refused: true }
    }),
  )
}

function changeFields(draft: Draft, change: Extract<CaseEventBody, { type: 'fieldsChanged' }>): void {
  if (change.title !== null) draft.title = change.title
  if (change.subKind !== null) draft.subKind = change.subKind
  for (const [id, value] of Object.entries(change.fields)) {
    setField(draft, id, value, change.overrides)
  }
}

// A reason stands as long as the value it was given for.
function setField(
  draft: Draft,
  id: string,
  value: FieldValues[string] | null,
  overrides: Overrides | undefined,
): void {
  if (value === null) delete draft.fields[id]
  else draft.fields[id] = value
  const reason = value === null ? undefined : overrides?.[id]
  if (reason === undefined) delete draft.overrides[id]
  else draft.overrides[id] = reason
}

function finish(draft: Draft, effective: readonly CaseEvent[]): CaseState {
  const { registration, lastOpenStage: _stage, closing: _closing, ...rest } = draft
  const known = registration.ledger?.knownMilestones
  return {
    ...rest,
    kind: registration.kind,
    caseNumber: registration.caseNumber,
    knownMilestones: known ? new Set(known as MilestoneId[]) : null,
    effective,
  }
}
