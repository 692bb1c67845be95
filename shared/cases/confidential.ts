// Which cases are confidential 保密, and who may know what others may not. Asked here and nowhere else.

import type { Role } from '#shared/access/role.ts'
import type { CaseState } from './case-state.ts'

export interface CaseReader {
  readonly role: Role
  /** As clerks are named in cases. */
  readonly name: string
}

type Marked = Pick<CaseState, 'fields'>

/** Marked so by the field every kind has. Lists, search and other cases then know its number, clocks and lights only. */
export function isConfidential({ fields }: Marked): boolean {
  return fields.confidential === true
}

/** The supervisor, and the clerk of the case: for a confidential case, and for the identity of a reporter 举报人. */
export function isInTheKnow({ clerk }: Pick<CaseState, 'clerk'>, reader: CaseReader): boolean {
  return reader.role === 'supervisor' || clerk === reader.name
}

/** Whether the reader may open and carry the case. */
export function mayOpen(state: Marked & Pick<CaseState, 'clerk'>, reader: CaseReader): boolean {
  return !isConfidential(state) || isInTheKnow(state, reader)
}

/**
 * Whether it is recorded who reads what is attached: to a confidential case, and to what is confidential by its nature,
 * the text of an application not filed yet and what is said in a mediation (DOMAIN section 5).
 */
export function areReadingsRecorded(state: Pick<CaseState, 'fields' | 'kind' | 'milestones'>): boolean {
  if (isConfidential(state) || state.kind === 'mediation') return true
  return state.kind === 'preExamination' && !state.milestones.some(({ id }) => id === 'filed')
}
