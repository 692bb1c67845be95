// A case as lists read it: the projected row, turned back into the words of the domain.

import { z } from 'zod'
import { caseKindSchema, subKindSchema } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import { type OutcomeId, outcomes } from '#shared/cases/outcome.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { fromDayColumn } from '../day-column.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface CaseRow {
  readonly id: number
  readonly caseNumber: string
  readonly kind: CaseKind
  readonly subKind: SubKind | null
  /** Empty of a confidential case, as the parties are: what lists read does not hold them. */
  readonly title: string
  readonly parties: readonly { readonly role: string; readonly name: string }[]
  readonly confidential: boolean
  readonly clerk: string | null
  readonly stage: string
  readonly outcome: OutcomeId | null
  readonly receivedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly closedInTime: boolean | null
  readonly events: number
  readonly lastOn: PlainDate
  readonly lastAction: string | null
  readonly boundRule: RuleId | null
  readonly boundRound: number | null
}

export const caseRowColumns = [
  'id',
  'number',
  'kind',
  'sub_kind',
  'title',
  'parties',
  'clerk',
  'stage',
  'outcome',
  'received_on',
  'closed_on',
  'closed_in_time',
  'events',
  'last_on',
  'last_action',
  'bound_rule',
  'bound_round',
  'confidential',
] as const

const rowSchema = z.object({
  id: z.number(),
  number: z.string(),
  kind: caseKindSchema,
  sub_kind: subKindSchema.nullable(),
  title: z.string(),
  parties: z.string(),
  clerk: z.string().nullable(),
  stage: z.string(),
  outcome: z.enum(outcomes).nullable(),
  received_on: z.number(),
  closed_on: z.number().nullable(),
  closed_in_time: z.number().nullable(),
  events: z.number(),
  last_on: z.number(),
  last_action: z.string().nullable(),
  bound_rule: z.string().nullable(),
  bound_round: z.number().nullable(),
  confidential: z.number(),
})

export function parseCaseRow(value: unknown): CaseRow {
  const row = rowSchema.parse(value)
  return {
    id: row.id,
    caseNumber: row.number,
    kind: row.kind,
    subKind: row.sub_kind,
    title: row.title,
    parties: JSON.parse(row.parties),
    confidential: row.confidential === 1,
    clerk: row.clerk,
    stage: row.stage,
    outcome: row.outcome,
    receivedOn: fromDayColumn(row.received_on),
    closedOn: fromDayColumn(row.closed_on),
    closedInTime: row.closed_in_time === null ? null : row.closed_in_time === 1,
    events: row.events,
    lastOn: fromDayColumn(row.last_on),
    lastAction: row.last_action,
    boundRule: row.bound_rule as RuleId | null,
    boundRound: row.bound_round,
  }
}

/** One case by id; null where there is none. */
export function readCaseRow(store: ReadStore, id: number): CaseRow | null {
  const row = statement(store, `SELECT ${caseRowColumns.join(', ')} FROM case_row WHERE id = :id`).get({ id })
  return row === undefined ? null : parseCaseRow(row)
}
