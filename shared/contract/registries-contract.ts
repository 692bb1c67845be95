// The registries: entries, their history and standing, the names that cases have, and names offered while a case is
// being logged.

import { z } from 'zod'
import { caseWorkers, type Role } from '#shared/access/role.ts'
import { plainDateSchema } from '#shared/cases/case-event.ts'
import { entryKinds } from '#shared/registries/entry-kind.ts'
import { registryShows, standingDoubts } from '#shared/registries/entry-standing.ts'
import {
  entryFactsSchema,
  entryIdSchema,
  entryProposalSchema,
  entryRulingSchema,
  registryChangeSchema,
} from '#shared/registries/registry-event.ts'
import { settledStandingSchema } from '#shared/registries/settle-standing.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import { caseLineSchema, dueSchema, fileSchema, lightSchema } from './views.ts'

export const nameSuggestionSchema = z.object({
  name: z.string(),
  code: z.string().nullable(),
  cases: z.number().int(),
  note: z.enum(['suspended', 'formerName']).nullable(),
  /** The name an entry has now, where `name` is one it had. */
  currentName: z.string().nullable(),
})

const count = z.number().int()

export const registryLineSchema = z.object({
  /** Null: a name that cases have and the registry has not. */
  id: entryIdSchema.nullable(),
  name: z.string(),
  code: z.string().nullable(),
  formerNames: count,
  /** A suspension in force today: the day it ends, or `open`. */
  suspendedUntil: z.union([plainDateSchema, z.literal('open')]).nullable(),
  validUntil: z.string().nullable(),
  removedOn: plainDateSchema.nullable(),
  mechanism: z.string().nullable(),
  /** Of this year; null: none set. */
  quota: count.nullable(),
  used: count,
  cases: count,
  open: count,
  lastReceivedOn: plainDateSchema.nullable(),
})
export type RegistryLine = z.infer<typeof registryLineSchema>

const suspensionSchema = z.object({
  from: plainDateSchema,
  until: plainDateSchema.nullable(),
  reason: z.string(),
})

const otherEntrySchema = z.object({ id: entryIdSchema, name: z.string() })

export const entryViewSchema = z.object({
  id: entryIdSchema,
  kind: z.enum(entryKinds),
  name: z.string(),
  addedOn: plainDateSchema,
  /** Contact data of people masked. */
  facts: entryFactsSchema,
  masked: z.array(z.string()),
  mayUnmask: z.boolean(),
  /** Oldest first. */
  names: z.array(z.object({ name: z.string(), from: plainDateSchema })),
  suspensions: z.array(suspensionSchema),
  suspended: suspensionSchema.nullable(),
  /** Every year with a quota or with use, newest first. */
  quotas: z.array(z.object({ year: count, amount: count.nullable(), used: count })),
  removed: z.object({ on: plainDateSchema, reason: z.string() }).nullable(),
  mergedInto: otherEntrySchema.nullable(),
  absorbed: z.array(otherEntrySchema),
  /** Other entries with its code or one of its names. */
  lookalikes: z.array(otherEntrySchema),
  /** Spellings under which cases name it. */
  spellings: z.array(z.object({ name: z.string(), role: z.string(), cases: count })),
  /** Submissions taken in spite of a suspension or a used-up quota, the last first. */
  inSpite: z.array(
    settledStandingSchema.extend({
      caseId: count,
      caseNumber: z.string(),
      submittedOn: plainDateSchema,
    }),
  ),
  cases: count,
  open: count,
  /** The limit from the complete file to its sending to CNIPA (PX-REG); null: no complete file yet. */
  registrationClock: z.object({ due: dueSchema.nullable(), light: lightSchema }).nullable(),
  history: z.array(
    z.object({ seq: count, recordedAtMs: z.number(), actor: z.string(), change: registryChangeSchema }),
  ),
})
export type EntryView = z.infer<typeof entryViewSchema>

const entryInput = z.strictObject({ entryId: entryIdSchema })
const recorded = z.object({ entryId: entryIdSchema })
const listInput = z.strictObject({
  kind: z.enum(entryKinds),
  show: z.enum(registryShows),
  text: z.string().max(100),
})

/** Who decides on quotas, suspensions, merges and removals. */
export const governors: readonly Role[] = ['supervisor', 'administrator']

export const registriesContract = {
  /** Names for a field of a case, by part of the name, pinyin, its initials, or code. Never a private person's. */
  suggest: readFor(caseWorkers)
    .input(
      z.strictObject({
        /** Id of the field: applicant, agency, attorney, organisation, respondent, mediator, expert. */
        role: z.string().max(60),
        text: z.string().max(100),
        /** Of the case: attorneys are offered who acted for it before. */
        agency: z.string().max(100).optional(),
        limit: z.number().int().min(1).max(20),
      }),
    )
    .output(z.object({ entries: z.array(nameSuggestionSchema) })),
  list: readFor(everyRole)
    .input(listInput.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }))
    .output(
      z.object({
        counts: z.record(z.enum(registryShows), count),
        total: count,
        lines: z.array(registryLineSchema),
      }),
    ),
  get: readFor(everyRole).input(entryInput).output(entryViewSchema),
  cases: readFor(everyRole)
    .input(
      entryInput.extend({
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(100),
      }),
    )
    .output(z.object({ total: count, lines: z.array(caseLineSchema) })),
  /** Whether an applicant may submit a pre-examination on a day, and what of the year's quota is left. */
  standing: readFor(everyRole)
    .input(
      z.strictObject({
        applicant: z.string().max(200),
        code: z.string().max(40).nullable(),
        day: plainDateSchema,
      }),
    )
    .output(
      z.object({
        entryId: entryIdSchema.nullable(),
        name: z.string(),
        registered: z.boolean(),
        suspension: suspensionSchema.nullable(),
        quota: count.nullable(),
        used: count,
        left: count.nullable(),
        doubts: z.array(z.enum(standingDoubts)),
      }),
    ),
  record: writeFor(caseWorkers)
    .input(z.strictObject({ change: entryProposalSchema }))
    .output(recorded),
  govern: writeFor(governors)
    .input(z.strictObject({ change: entryRulingSchema }))
    .output(recorded),
  /** Shows the contact data of an entry; recorded with who and when. */
  unmask: writeFor(caseWorkers)
    .input(entryInput)
    .output(z.object({ facts: entryFactsSchema })),
  exportList: readFor(everyRole).input(listInput).output(fileSchema),
  printList: readFor(everyRole).input(listInput).output(fileSchema),
}
