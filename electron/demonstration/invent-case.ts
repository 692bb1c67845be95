// One invented case, lived through step by step by the declared stage machine until it ends or today is reached.

import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { CaseEventBody, FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf, findAction } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { parseApplicationNumber } from '#shared/identifiers/application-number.ts'
import { inventCourse } from './invent-course.ts'
import {
  inventAgency,
  inventCompany,
  inventMediationOrganisation,
  inventPerson,
  inventProduct,
  inventShop,
  inventTitle,
} from './invented-names.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface InventedCase {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly receivedOn: PlainDate
  readonly title: string
  readonly fields: FieldValues
  readonly steps: readonly { readonly happenedOn: PlainDate; readonly body: CaseEventBody }[]
}

/** @param today steps that would fall after it have not happened yet */
export function inventCase(
  random: SeededRandom,
  what: { kind: CaseKind; subKind: SubKind; receivedOn: PlainDate },
  today: PlainDate,
  calendar: WorkingCalendar,
): InventedCase {
  const steps: { happenedOn: PlainDate; body: CaseEventBody }[] = []
  let day = what.receivedOn
  for (const { action: id, after } of inventCourse(random, what.kind, what.subKind)) {
    const next = addWorkingDays(calendar, day, after)
    if (!next.ok || next.date > today) break
    day = next.date
    const action = findAction(what.kind, id)
    if (!action) throw new Error(`${what.kind} declares no action ${id}`)
    const choices = outcomesOf(action)
    const asked = [
      ...(action.requiredFields ?? []),
      ...(action.offeredFields ?? []).filter(field => field.endsWith('Amount')),
    ]
    steps.push({
      happenedOn: day,
      body: {
        type: 'stepRecorded',
        action: id,
        outcome: choices.length === 0 ? null : random.pick(choices),
        fields: inventFields(random, what, asked),
        note: '',
        dating: 'certain',
      },
    })
  }
  const atRegistration = fieldsOf(what.kind, what.subKind)
    .filter(
      field =>
        field.atRegistration === 'required' || (field.atRegistration === 'offered' && random.chance(0.7)),
    )
    .map(field => field.id)
  return {
    ...what,
    title: titleOf(random, what.kind, what.subKind),
    fields: inventFields(random, what, atRegistration),
    steps,
  }
}

function titleOf(random: SeededRandom, kind: CaseKind, subKind: SubKind): string {
  if (kind === 'preExamination') return subKind === 'design' ? inventProduct(random) : inventTitle(random)
  return `${inventProduct(random)}${kind === 'mediation' ? '纠纷' : '维权'}`
}

function inventFields(
  random: SeededRandom,
  { kind, subKind, receivedOn }: { kind: CaseKind; subKind: SubKind; receivedOn: PlainDate },
  ids: readonly string[],
): FieldValues {
  const values: FieldValues = {}
  for (const field of fieldsOf(kind, subKind)) {
    if (!ids.includes(field.id)) continue
    const value = inventValue(random, field, receivedOn)
    if (value !== null) values[field.id] = value
  }
  return values
}

function inventValue(
  random: SeededRandom,
  field: FieldDeclaration,
  receivedOn: PlainDate,
): string | number | boolean | null {
  if (field.choices) return random.pick(field.choices)
  if (field.type === 'money') return random.between(5, 900) * 100_000
  if (field.type === 'yesNo') return random.chance(0.4)
  if (field.type === 'person') return inventPerson(random)
  switch (field.id) {
    case 'applicant':
      return inventCompany(random)
    case 'reporter':
      return random.chance(0.5) ? inventPerson(random) : inventCompany(random)
    case 'respondent':
      return inventShop(random)
    case 'agency':
      return inventAgency(random)
    case 'organisation':
      return inventMediationOrganisation(random)
    case 'applicationNumber':
      return inventApplicationNumber(random, receivedOn)
    case 'transferredTo':
      return '市市场监督管理局'
    case 'country':
      return random.pick(['美国', '德国', '日本', '越南'])
    default:
      return null
  }
}

// Serials from 9,000,000 on have never been given out.
function inventApplicationNumber(random: SeededRandom, receivedOn: PlainDate): string | null {
  const digits = `${receivedOn.slice(0, 4)}1${random.between(9_000_000, 9_999_999)}`
  const checked = parseApplicationNumber(`${digits}.0`)
  return checked.ok ? `${digits}.${checked.expected}` : null
}
