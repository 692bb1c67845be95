// One invented case, lived through step by step by the declared stage machine until it ends or today is reached.

import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { CaseEventBody, FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { ActionDeclaration } from '#shared/cases/kind-declaration.ts'
import { findAction } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type DatedStep, dateCourse } from './date-course.ts'
import { inventCourse } from './invent-course.ts'
import { declaredFields, inventValue } from './invent-fields.ts'
import { inventProduct, inventTitle } from './invented-names.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface InventedCase {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly receivedOn: PlainDate
  readonly title: string
  readonly fields: FieldValues
  readonly steps: readonly { readonly happenedOn: PlainDate; readonly body: CaseEventBody }[]
}

/** What the case is to be. */
export interface CaseWish {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly receivedOn: PlainDate
  /** What happens to it, none of it after today. Absent: as chance has it. */
  readonly course?: readonly DatedStep[]
  /** Values for the steps that ask for these fields. */
  readonly values?: FieldValues
}

/** @param today steps that would fall after it have not happened yet */
export function inventCase(
  random: SeededRandom,
  what: CaseWish,
  today: PlainDate,
  calendar: WorkingCalendar,
): InventedCase {
  const { kind, subKind, receivedOn } = what
  const steps: { happenedOn: PlainDate; body: CaseEventBody }[] = []
  const items = new Map<string, number>()
  const course = what.course ?? dateCourse(inventCourse(random, kind, subKind), receivedOn, today, calendar)
  const wished = { ...answerOf(course), ...what.values }
  for (const { action: id, happenedOn } of course) {
    const action = findAction(kind, id)
    if (!action) throw new Error(`${kind} declares no action ${id}`)
    const choices = outcomesOf(action)
    steps.push({
      happenedOn,
      body: {
        type: 'stepRecorded',
        action: id,
        outcome: choices.length === 0 ? null : random.pick(choices),
        fields: stepFields(random, { ...what, values: wished }, action, happenedOn, items),
        note: '',
        dating: 'certain',
      },
    })
  }
  return {
    kind,
    subKind,
    receivedOn,
    title: titleOf(random, kind, subKind),
    fields: registered(random, what),
    steps,
  }
}

// The other side is held to what it did next.
function answerOf(course: readonly DatedStep[]): FieldValues {
  const declined = course.some(({ action }) => action === 'recordDecline')
  return { respondentAnswer: declined ? 'declines' : 'agrees' }
}

function titleOf(random: SeededRandom, kind: CaseKind, subKind: SubKind): string {
  if (kind === 'preExamination') return subKind === 'design' ? inventProduct(random) : inventTitle(random)
  return `${inventProduct(random)}${kind === 'mediation' ? '纠纷' : '维权'}`
}

function registered(random: SeededRandom, { kind, subKind, receivedOn }: CaseWish): FieldValues {
  const values: FieldValues = {}
  for (const field of declaredFields(kind, subKind).values()) {
    const { atRegistration } = field
    if (atRegistration !== 'required' && (atRegistration !== 'offered' || random.chance(0.3))) continue
    const value = inventValue(random, field, receivedOn)
    if (value !== null) values[field.id] = value
  }
  return values
}

// What a step must have, and of the rest the amounts: they are what the figures add up.
function stepFields(
  random: SeededRandom,
  { kind, subKind, values: wished }: CaseWish,
  { id: action, requiredFields = [], offeredFields = [], item }: ActionDeclaration,
  on: PlainDate,
  items: Map<string, number>,
): FieldValues {
  const values: FieldValues = {}
  const declared = declaredFields(kind, subKind)
  for (const id of [...requiredFields, ...offeredFields.filter(field => field.endsWith('Amount'))]) {
    const field = declared.get(id)
    const value = wished?.[id] ?? (field ? inventValue(random, field, on) : null)
    if (value !== null) values[id] = value
  }
  if (item?.named !== undefined) values[item.named] = nextOf(items, action)
  return values
}

// The first to begin is the first to end.
function nextOf(items: Map<string, number>, action: string): string {
  const number = (items.get(action) ?? 0) + 1
  items.set(action, number)
  return String(number)
}
