// Shapes that several procedures answer with: a clock as a screen shows it, a line of a case list, an explanation.

import { z } from 'zod'
import { roles } from '#shared/access/role.ts'
import { plainDateSchema, ruleIdSchema, subKindSchema } from '#shared/cases/case-event.ts'
import { caseKinds } from '#shared/cases/case-kind.ts'
import { outcomes } from '#shared/cases/outcome.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { deskFileSchema } from './desk-file.ts'

export const caseIdSchema = z.number().int().positive()
export const kindSchema = z.enum(caseKinds)
export const outcomeSchema = z.enum(outcomes)
export const roleSchema = z.enum(roles)
export const lightSchema = z.enum([
  'normal',
  'atRisk',
  'dueToday',
  'overdue',
  'paused',
  'closedInTime',
  'closedLate',
])
export const provisionalSchema = z.enum(['unpublished', 'mayBeReassigned'])
export const unitSchema = z.enum(['workingDays', 'calendarDays', 'months', 'byAgreement'])
export const ownerSchema = z.enum(['centre', 'applicant', 'party', 'court', 'cnipa', 'other'])

export const dueSchema = z.object({ date: plainDateSchema, provisional: provisionalSchema.nullable() })

/** A clock on a day. `left` in units of the limit (calendar days for months). */
export const clockViewSchema = z.object({
  ruleId: ruleIdSchema,
  round: z.number().int(),
  owner: ownerSchema,
  unit: unitSchema,
  amount: z.number(),
  best: z.number().nullable(),
  /** Grounds on which the clock waits; other pauses of the case pass it by. */
  pauseGrounds: z.array(z.enum(pauseGrounds)),
  start: plainDateSchema,
  stop: plainDateSchema.nullable(),
  due: dueSchema.nullable(),
  originalDue: dueSchema,
  pausedSince: plainDateSchema.nullable(),
  light: lightSchema,
  left: z.number().nullable(),
  workingDaysLate: z.number().nullable(),
})
export type ClockView = z.infer<typeof clockViewSchema>

/** What every list says of a case. Names of people are masked. */
const caseHead = {
  caseNumber: z.string(),
  kind: kindSchema,
  subKind: subKindSchema.nullable(),
  title: z.string(),
  parties: z.string(),
  clerk: z.string().nullable(),
  stage: z.string(),
}

/** One line of a case list, with the clock that binds (the centre's earliest due, else paused, else none). */
export const caseLineSchema = z.object({
  id: z.number().int(),
  /** Number of events recorded of the case. */
  version: z.number().int(),
  ...caseHead,
  outcome: outcomeSchema.nullable(),
  receivedOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
  ruleId: ruleIdSchema.nullable(),
  due: dueSchema.nullable(),
  light: lightSchema.nullable(),
  left: z.number().nullable(),
  unit: unitSchema.nullable(),
  workingDaysLate: z.number().nullable(),
})
export type CaseLine = z.infer<typeof caseLineSchema>

/** A clock past due or near it, with its case. */
export const clockLineSchema = z.object({
  caseId: z.number().int(),
  ...caseHead,
  lastStepOn: plainDateSchema,
  lastAction: z.string().nullable(),
  ruleId: ruleIdSchema,
  round: z.number().int(),
  unit: unitSchema,
  amount: z.number(),
  start: plainDateSchema,
  due: dueSchema.nullable(),
  light: lightSchema,
  left: z.number().nullable(),
  workingDaysLate: z.number().nullable(),
  pausedSince: plainDateSchema.nullable(),
})
export type ClockLine = z.infer<typeof clockLineSchema>

export const userViewSchema = z.object({
  id: z.number().int(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
})
export type UserView = z.infer<typeof userViewSchema>

/** `HH:MM`. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const fileSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** The bytes themselves. */
  content: deskFileSchema,
})
export type FileView = z.infer<typeof fileSchema>
