// A case as its events tell it. Everything here can be recomputed; nothing here depends on a calendar or on today.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Extension, Pause } from '#shared/limits/clock.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { SettledStanding } from '#shared/registries/settle-standing.ts'
import type { CaseEvent, Dating, FieldValues, Overrides } from './case-event.ts'
import type { CaseKind, SubKind } from './case-kind.ts'
import type { CaseLink, PastClosing, SeriesRef } from './case-link.ts'
import type { MilestoneId } from './milestone.ts'
import type { OutcomeId } from './outcome.ts'

/** The item a step began or ended (an instalment, a centre's own item), as declared in kind-declaration.ts. */
export interface ReachedItem {
  readonly of: string
  readonly does: 'begins' | 'ends'
  /** Empty where there is only one at a time. */
  readonly name: string
  /** Day agreed for it; null: counted. */
  readonly dueOn: PlainDate | null
  /** Its own limit; null: the rule's. */
  readonly workingDays: number | null
}

export interface ReachedMilestone {
  readonly id: MilestoneId
  readonly on: PlainDate
  readonly dating: Dating
  readonly item?: ReachedItem
  /** Of a step that closed the case and was undone by carrying it on: it counts, but starts and stops no clock. */
  readonly undone?: true
}

export interface CaseState {
  readonly kind: CaseKind
  readonly subKind: SubKind | null
  readonly caseNumber: string
  readonly title: string
  readonly clerk: string | null
  /** The day the case counts as received: clocks start on it, figures count it. */
  readonly receivedOn: PlainDate
  /** The day it came in; after hours or on a day off it counts as received later. */
  readonly cameInOn: PlainDate
  readonly stage: string
  /** Null while open. A closing after which the case was carried on stays in `pastClosings`. */
  readonly closedOn: PlainDate | null
  readonly closedDating: Dating
  readonly outcome: OutcomeId | null
  readonly fields: FieldValues
  /** Fields whose present value was taken in spite of its check digit, with the reason. */
  readonly overrides: Overrides
  /** What spoke against taking the case on the day of submission, with the reason; null: nothing that needs one. */
  readonly standing: SettledStanding | null
  /** In order of the day they were reached. */
  readonly milestones: readonly ReachedMilestone[]
  readonly pauses: readonly Pause[]
  readonly extensions: ReadonlyMap<RuleId, readonly Extension[]>
  /** Null: the desk knows every milestone of this case. Otherwise only these could have been known from its ledger. */
  readonly knownMilestones: ReadonlySet<MilestoneId> | null
  /** Events that still count, in the order they took effect. */
  readonly effective: readonly CaseEvent[]
  readonly links: readonly CaseLink[]
  readonly series: SeriesRef | null
  readonly pastClosings: readonly PastClosing[]
  readonly lastHappenedOn: PlainDate
  readonly lastAction: string | null
}
