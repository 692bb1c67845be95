// What can be recorded of the registries. A change is a fact with its own day; names, standing and quotas are derived
// from all of them by fold-entry.ts, in whatever order they were written down.

import { z } from 'zod'
import { plainDateSchema } from '#shared/cases/case-event.ts'
import { entryFieldIds } from './entry-fields.ts'
import { entryKinds } from './entry-kind.ts'

export const entryIdSchema = z.string().regex(/^[0-9a-f-]{36}$/, 'not an entry')
const nameSchema = z.string().trim().min(1).max(200)
const reasonSchema = z.string().trim().min(1).max(500)

/** By id of the field (entry-fields.ts); what is not known is left out. */
export const entryFactsSchema = z.partialRecord(z.enum(entryFieldIds), z.string().max(2_000))
export type EntryFacts = Readonly<z.infer<typeof entryFactsSchema>>

const entryAdded = z.strictObject({
  type: z.literal('entryAdded'),
  entryId: entryIdSchema,
  kind: z.enum(entryKinds),
  /** Day from which it is in the registry. */
  on: plainDateSchema,
  name: nameSchema,
  facts: entryFactsSchema,
})

const entryChanged = z.strictObject({
  type: z.literal('entryChanged'),
  entryId: entryIdSchema,
  /** All of the facts, as they are from now on. */
  facts: entryFactsSchema,
})

const entryRenamed = z.strictObject({
  type: z.literal('entryRenamed'),
  entryId: entryIdSchema,
  /** First day of the new name. */
  on: plainDateSchema,
  name: nameSchema,
})

const entrySuspended = z.strictObject({
  type: z.literal('entrySuspended'),
  entryId: entryIdSchema,
  /** First day on which nothing is taken from it. */
  from: plainDateSchema,
  /** First day on which it is as before; null: not known yet. */
  until: plainDateSchema.nullable(),
  reason: reasonSchema,
})

const suspensionEnded = z.strictObject({
  type: z.literal('suspensionEnded'),
  entryId: entryIdSchema,
  /** First day of the suspension that ends. */
  from: plainDateSchema,
  /** First day on which it is as before. */
  on: plainDateSchema,
  reason: reasonSchema,
})

const quotaSet = z.strictObject({
  type: z.literal('quotaSet'),
  entryId: entryIdSchema,
  year: z.number().int().min(2000).max(2199),
  /** Pre-examinations it may submit in the year; null: no limit. */
  amount: z.number().int().min(0).max(100_000).nullable(),
})

const entriesMerged = z.strictObject({
  type: z.literal('entriesMerged'),
  /** The one that stays. */
  entryId: entryIdSchema,
  absorbed: entryIdSchema,
  on: plainDateSchema,
  /** What stays of both, as it was chosen. */
  name: nameSchema,
  facts: entryFactsSchema,
})

const mergeUndone = z.strictObject({
  type: z.literal('mergeUndone'),
  entryId: entryIdSchema,
  absorbed: entryIdSchema,
  reason: reasonSchema,
})

const entryRemoved = z.strictObject({
  type: z.literal('entryRemoved'),
  entryId: entryIdSchema,
  /** First day on which it is no longer in the registry. */
  on: plainDateSchema,
  reason: reasonSchema,
})

export const registryChangeSchema = z.discriminatedUnion('type', [
  entryAdded,
  entryChanged,
  entryRenamed,
  entrySuspended,
  suspensionEnded,
  quotaSet,
  entriesMerged,
  mergeUndone,
  entryRemoved,
])
export type RegistryChange = z.infer<typeof registryChangeSchema>

/** What anyone who logs cases may record; the desk gives a new entry its id. */
export const entryProposalSchema = z.discriminatedUnion('type', [
  entryAdded.omit({ entryId: true }),
  entryChanged,
  entryRenamed,
])
export type EntryProposal = z.infer<typeof entryProposalSchema>

/** What changes the standing of an entry, or takes it out of the registry. */
export const entryRulingSchema = z.discriminatedUnion('type', [
  entrySuspended,
  suspensionEnded,
  quotaSet,
  entriesMerged,
  mergeUndone,
  entryRemoved,
])
export type EntryRuling = z.infer<typeof entryRulingSchema>

export const registryEventTypes = [
  'entryAdded',
  'entryChanged',
  'entryRenamed',
  'entrySuspended',
  'suspensionEnded',
  'quotaSet',
  'entriesMerged',
  'mergeUndone',
  'entryRemoved',
] as const satisfies readonly RegistryChange['type'][]

export interface RegistryEvent {
  /** Place in the desk's log. */
  readonly seq: number
  readonly recordedAtMs: number
  readonly actor: string
  readonly change: RegistryChange
}

/** The entries that a change is about: a merge belongs to both. */
export function entriesOfChange(change: RegistryChange): readonly string[] {
  return 'absorbed' in change ? [change.entryId, change.absorbed] : [change.entryId]
}
