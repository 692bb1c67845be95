// The registration form as typed, what of it is asked for a kind, and what it becomes when it is sent.

import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { longestTitle } from '#shared/cases/text-limits.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { PastedCase } from '#shared/ledger/read-pasted-rows.ts'
import { type FieldProblem, readTypedFields, type TypedFields, typeValue } from '../../state/typed-fields.ts'
import { type ReceiptProblem, readTypedReceipt, type TypedReceipt } from '../../state/typed-receipt.ts'

export interface RegistrationValues extends TypedReceipt {
  readonly kind: CaseKind
  readonly subKind: SubKind
  readonly title: string
  /** One of the reserved numbers; null: the next number. */
  readonly reservedNumber: string | null
  /** Why it is taken although the applicant is suspended or out of quota. */
  readonly standingReason: string
  readonly clerk: string
  /** Of every kind tried so far: going back to a kind finds them again. */
  readonly fields: TypedFields
  /** Why values with a wrong check digit are kept, by field. */
  readonly reasons: TypedFields
}

export type Registration = Parameters<DeskClient['cases']['register']>[0]

/** What the next case takes over from the one just logged. */
export interface CarriedOver {
  readonly kind: string
  readonly subKind: string
  readonly receivedOn?: string
  readonly agency?: string
}

/** What an untouched form holds; `last` is what was logged before, of any spelling. */
export function emptyRegistration(
  kind: CaseKind | null,
  last: CarriedOver | null,
  today: PlainDate,
  clerk: string,
): RegistrationValues {
  const known = kind ?? caseKinds.find(one => one === last?.kind) ?? 'preExamination'
  const subKinds: readonly SubKind[] = subKindsOf[known]
  const subKind = subKinds.find(one => one === last?.subKind) ?? subKinds[0]
  if (!subKind) throw new Error(`${known} declares no sub-kind`)
  return {
    kind: known,
    subKind,
    title: '',
    receivedOn: last?.receivedOn ?? today,
    receivedTime: '',
    deemedOn: '',
    deemedReason: '',
    reservedNumber: null,
    standingReason: '',
    clerk,
    fields: last?.agency ? { agency: last.agency } : {},
    reasons: {},
  }
}

/** Fields asked when a case is logged: the required ones first; last what a pasted row brought along, emptied or not. */
export function askedFields({ kind, subKind, fields }: RegistrationValues): readonly FieldDeclaration[] {
  const all = fieldsOf(kind, subKind)
  return [
    ...all.filter(field => field.atRegistration === 'required'),
    ...all.filter(field => field.atRegistration === 'offered'),
    ...all.filter(field => field.atRegistration === undefined && field.id in fields),
  ]
}

/** A pasted row as it would be typed; what it does not tell stays as `before` has it. */
export function pasteRegistration(before: RegistrationValues, pasted: PastedCase): RegistrationValues {
  const subKinds = subKindsOf[pasted.kind]
  const kept = subKinds.includes(before.subKind) ? before.subKind : subKinds[0]
  const typed = fieldsOf(pasted.kind, pasted.subKind).flatMap(field => {
    const value = pasted.fields[field.id]
    return value === undefined ? [] : [[field.id, typeValue(field, value)] as const]
  })
  return {
    ...before,
    kind: pasted.kind,
    subKind: pasted.subKind ?? kept ?? before.subKind,
    title: pasted.title,
    receivedOn: pasted.receivedOn ?? before.receivedOn,
    clerk: pasted.clerk || before.clerk,
    fields: Object.fromEntries(typed),
    reasons: {},
    deemedOn: '',
    deemedReason: '',
    reservedNumber: null,
    standingReason: '',
  }
}

export type RegistrationProblem = FieldProblem | ReceiptProblem | 'clerkUnknown'

export interface RegistrationContext {
  readonly today: PlainDate
  /** Names a case can be given to. */
  readonly clerks: readonly string[]
}

/** The registration to send, or null with what is wrong by field. */
export function readRegistration(
  values: RegistrationValues,
  { today, clerks }: RegistrationContext,
): {
  readonly registration: Registration | null
  readonly problems: Readonly<Record<string, RegistrationProblem>>
} {
  const asked = askedFields(values)
  const required = asked.filter(field => field.atRegistration === 'required').map(({ id }) => id)
  const read = readTypedFields(asked, required, values.fields, values.reasons)
  const receipt = readTypedReceipt(values, today)
  const problems: Record<string, RegistrationProblem> = { ...read.problems, ...receipt.problems }
  const title = values.title.trim()
  const clerk = values.clerk.trim() || null
  if (title === '') problems.title = 'fieldRequired'
  if (title.length > longestTitle) problems.title = 'textTooLong'
  if (clerk !== null && !clerks.includes(clerk)) problems.clerk = 'clerkUnknown'
  if (!receipt.received || Object.keys(problems).length > 0) return { registration: null, problems }
  const { kind, subKind } = values
  const { values: fields, overrides } = read
  return {
    registration: {
      ...{ kind, subKind, title, fields, overrides, clerk, ...receipt.received },
      reservedNumber: values.reservedNumber?.trim() || null,
      ...(values.standingReason.trim() !== '' && { standingReason: values.standingReason }),
    },
    problems,
  }
}
