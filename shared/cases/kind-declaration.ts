// The language in which a kind of case is declared: fields, stages, actions. Engine, forms, lists, import and
// reports read these declarations, so a new sub-kind is a new declaration and no new code.

import type { Role } from '#shared/access/role.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import type { CaseKind, SubKind } from './case-kind.ts'
import type { MilestoneId } from './milestone.ts'
import type { OutcomeId } from './outcome.ts'

/** `money` is whole fen; `date` a PlainDate; `party` a person or organisation; several parties are joined by ；. */
export type FieldType = 'text' | 'longText' | 'date' | 'money' | 'choice' | 'yesNo' | 'party' | 'person'

/** Identifier whose shape and check digit are verified on entry (shared/identifiers). */
export type IdentifierKind =
  | 'applicationNumber'
  | 'rightNumber'
  | 'creditCode'
  | 'residentId'
  | 'patentClass'
  | 'courtCaseNumber'

export interface FieldDeclaration {
  readonly id: string
  readonly type: FieldType
  /** Heading under which the form and the case page show it. */
  readonly group: 'matter' | 'parties' | 'right' | 'course' | 'result'
  /** Asked when the case is logged: it must be given, or may be. Absent: later. */
  readonly atRegistration?: 'required' | 'offered'
  /** Only these sub-kinds have the field; absent: all of the kind. */
  readonly subKinds?: readonly SubKind[]
  /** Values of a `choice`, as stored; words are in the locales. */
  readonly choices?: readonly string[]
  readonly identifier?: IdentifierKind
  /** Personal information: masked unless the reader may see it. `reporter` has a permission of its own. */
  readonly personal?: 'name' | 'phone' | 'id' | 'address' | 'reporter'
}

export interface StageDeclaration {
  readonly id: string
  /** The case counts as closed from here on. Follow-up actions may still be declared for the stage. */
  readonly closed?: boolean
}

export interface ActionDeclaration {
  readonly id: string
  readonly from: readonly string[]
  /** Null: the stage does not change. */
  readonly to: string | null
  /** Recorded with the day it happened; a second occurrence may have a name of its own. */
  readonly milestone: MilestoneId
  readonly laterMilestone?: MilestoneId
  readonly subKinds?: readonly SubKind[]
  /** Who may record it; absent: whoever may carry cases. */
  readonly roles?: readonly Role[]
  readonly requiredFields?: readonly string[]
  readonly offeredFields?: readonly string[]
  /** Fixed result, or the results to choose from by sub-kind. Present exactly when the action closes the case. */
  readonly outcome?: OutcomeId | { readonly choose: readonly OutcomeId[] }
  readonly pauses?: PauseGround
  readonly resumes?: PauseGround
}

export interface KindDeclaration {
  readonly kind: CaseKind
  /** Prefix of a case number by sub-kind, e.g. 预审; the centre's short name comes before it. */
  readonly numberPrefix: string
  readonly serialDigits: number
  readonly initialStage: string
  readonly fields: readonly FieldDeclaration[]
  readonly stages: readonly StageDeclaration[]
  /** In the order a case usually takes them: the first legal one is offered as the next step. */
  readonly actions: readonly ActionDeclaration[]
}
