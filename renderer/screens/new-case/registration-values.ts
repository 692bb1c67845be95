// The registration form as typed, what of it is asked for a kind, and what it becomes when it is sent.

import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { type FieldProblem, readTypedFields, type TypedFields } from '../../state/typed-fields.ts'

export interface RegistrationValues {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly title: string
  readonly receivedOn: string
  readonly receivedTime: string
  readonly clerk: string
  /** Of every kind tried so far: going back to a kind finds them again. */
  readonly fields: TypedFields
}

export type Registration = Parameters<DeskClient['cases']['register']>[0]

/** What an untouched form holds; `last` is what was logged before, of any spelling. */
export function emptyRegistration(
  kind: CaseKind | null,
  last: { readonly kind: string; readonly subKind: string } | null,
  today: PlainDate,
  clerk: string,
): RegistrationValues {
  const known = kind ?? caseKinds.find(one => one === last?.kind) ?? 'preExamination'
  const subKinds: readonly SubKind[] = subKindsOf[known]
  const subKind = subKinds.find(one => one === last?.subKind) ?? subKinds[0]
  if (!subKind) throw new Error(`${known} declares no sub-kind`)
  return { kind: known, subKind, title: '', receivedOn: today, receivedTime: '', clerk, fields: {} }
}

/** Fields asked when a case is logged: the required ones first. */
export function askedFields({ kind, subKind }: RegistrationValues): readonly FieldDeclaration[] {
  const asked = fieldsOf(kind, subKind).filter(field => field.atRegistration !== undefined)
  return [
    ...asked.filter(field => field.atRegistration === 'required'),
    ...asked.filter(field => field.atRegistration === 'offered'),
  ]
}

export type RegistrationProblem = FieldProblem | 'dateInvalid' | 'timeInvalid'

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/

/** The registration to send, or null with what is wrong by field. */
export function readRegistration(values: RegistrationValues): {
  readonly registration: Registration | null
  readonly problems: Readonly<Record<string, RegistrationProblem>>
} {
  const asked = askedFields(values)
  const required = asked.filter(field => field.atRegistration === 'required').map(({ id }) => id)
  const read = readTypedFields(asked, required, values.fields)
  const problems: Record<string, RegistrationProblem> = { ...read.problems }
  const title = values.title.trim()
  const receivedOn = parsePlainDate(values.receivedOn)
  const receivedTime = normaliseTime(values.receivedTime)
  if (title === '') problems.title = 'fieldRequired'
  if (receivedOn === null) problems.receivedOn = 'dateInvalid'
  if (receivedTime !== null && !timeShape.test(receivedTime)) problems.receivedTime = 'timeInvalid'
  if (receivedOn === null || Object.keys(problems).length > 0) return { registration: null, problems }
  const { kind, subKind } = values
  const clerk = values.clerk.trim() || null
  return {
    registration: { kind, subKind, title, receivedOn, receivedTime, fields: read.values, clerk },
    problems,
  }
}

// 830, 8:30 and ８：３０ all mean 08:30.
function normaliseTime(text: string): string | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return null
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(typed)
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}` : typed
}
