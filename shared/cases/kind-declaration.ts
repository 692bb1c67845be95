// The language in which a kind of case is declared: fields, stages, actions. Engine, forms, lists, import and
// reports read these declarations, so a new sub-kind is a new declaration and no new code.

import type { Role } from '#shared/access/role.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import type { CaseKind, SubKind } from './case-kind.ts'
import type { MilestoneId } from './milestone.ts'
import type { OutcomeId } from './outcome.ts'

/** `money` is whole fen; `count` a whole number from 1; `date` a PlainDate; `party` a person or organisation; several
 * parties are joined by ；. */
export type FieldType =
  | 'text'
  | 'longText'
  | 'date'
  | 'money'
  | 'count'
  | 'choice'
  | 'yesNo'
  | 'party'
  | 'person'

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
  /** Belongs to the step that records it (a session's minutes, an instalment's day), not to the case: asked afresh
   * every time, and never changed apart from its step. */
  readonly ofStep?: true
}

export interface StageDeclaration {
  readonly id: string
  /** The case counts as closed from here on. Follow-up actions may still be declared for the stage. */
  readonly closed?: boolean
  /** Only these sub-kinds have the stage; absent: all of the kind. */
  readonly subKinds?: readonly SubKind[]
}

/**
 * What a case can have several of, each with a clock of its own (instalments, a centre's own items), or one at a time
 * (a public notice, a suspension). An action that ends one is legal only while one is open.
 */
export interface ItemDeclaration {
  /** Which items these are, e.g. `instalment`. */
  readonly of: string
  readonly does: 'begins' | 'ends'
  /** Field of the step that names the item, so that its end finds it. Absent: there is only one at a time. */
  readonly named?: string
  /** Field of the step with the day on which the item is due, where that is agreed and not counted. */
  readonly dueOn?: string
  /** Field of the step with the item's own limit in working days. */
  readonly workingDays?: string
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
  readonly item?: ItemDeclaration
  /** Legal only once the case has reached this milestone. */
  readonly after?: MilestoneId
  /** Taken at most so often in one case (rounds of opinion); more only by these roles. */
  readonly atMost?: { readonly times: number; readonly beyond: readonly Role[] }
}

export interface KindDeclaration {
  readonly kind: CaseKind
  /** Prefix of a case number by sub-kind, e.g. 预审; the centre's short name comes before it. */
  readonly numberPrefix: string
  readonly serialDigits: number
  readonly initialStage: string
  readonly fields: readonly FieldDeclaration[]
  readonly stages: readonly StageDeclaration[]
  /** In the order a case usually takes them, the short way first: likely-next.ts proposes from it. */
  readonly actions: readonly ActionDeclaration[]
}
