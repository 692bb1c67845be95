// The desk itself: what it is, first run, and the stream of what changes.

import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { plainDateSchema } from '#shared/cases/case-event.ts'
import { failureCodes } from './failure.ts'
import { everyRole, readFor, steerFor, writeFor } from './procedure.ts'
import { clockTimeSchema } from './views.ts'

const loginSchema = z.string().trim().min(1).max(60)
const personNameSchema = z.string().trim().min(1).max(60)
export const newPasswordSchema = z.string().max(200)

export const deskStatusSchema = z.object({
  /** `preparing`: what is shown is being made again; until then only the desk, sessions and this answer. */
  state: z.enum(['needsSetUp', 'preparing', 'ready']),
  preparing: z
    .object({
      jobId: z.string(),
      done: z.number(),
      total: z.number(),
      /** Why it did not end well; it is tried again when the desk is next opened. */
      failure: z.enum(failureCodes).nullable(),
    })
    .nullable(),
  centreName: z.string(),
  shortName: z.string(),
  region: z.string(),
  deskId: z.string(),
  /** Stands in every case number given here. */
  deskCode: z.string(),
  version: z.string(),
  host: z.enum(['electron', 'loopback', 'inProcess']),
  /** The desk's own today; screens never ask the browser. */
  today: plainDateSchema,
  demonstration: z.boolean(),
  /** Moment of the last verified backup, ms since 1970; null: none yet. */
  lastBackupMs: z.number().nullable(),
  idleLockMinutes: z.number(),
  /** What comes in after `closes` counts from the next working day. */
  officeHours: z.object({ opens: z.string(), closes: z.string() }),
})

export type DeskStatus = z.infer<typeof deskStatusSchema>

/** What a window is told. `changed` names the areas whose lists are stale; `job` the progress of long work. */
export const deskSignalSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changed'),
    areas: z.array(z.enum(['cases', 'users', 'ledgers', 'reckoning', 'registries', 'desk'])),
  }),
  z.object({
    type: z.literal('job'),
    jobId: z.string(),
    phase: z.string(),
    done: z.number(),
    total: z.number(),
    state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  }),
  /** Another store is in place: everything known is of the one before. */
  z.object({ type: z.literal('startOver') }),
])
export type DeskSignal = z.infer<typeof deskSignalSchema>

export const deskContract = {
  status: readFor('anyone').output(deskStatusSchema),
  setUp: writeFor('anyone')
    .input(
      z.strictObject({
        centreName: z.string().trim().min(1).max(60),
        shortName: z.string().trim().min(1).max(10),
        region: z.string().trim().max(60),
        administrator: z.strictObject({
          login: loginSchema,
          name: personNameSchema,
          password: newPasswordSchema,
        }),
        start: z.enum(['empty', 'demonstration']),
      }),
    )
    .output(z.object({ jobId: z.string().nullable() })),
  setOfficeHours: writeFor(['administrator'])
    .input(z.strictObject({ opens: clockTimeSchema, closes: clockTimeSchema }))
    .output(z.object({})),
  /** One stream a window; ends with the session. */
  watch: readFor(everyRole).output(eventIterator(deskSignalSchema)),
  cancelJob: steerFor(everyRole)
    .input(z.strictObject({ jobId: z.string().max(64) }))
    .output(z.object({})),
  /**
   * Makes the desk as it was known at the end of a day ready to be asked (contract.ts: knownOnHeader), with progress
   * under the job's id. `recalled` false: the day is not over, and the desk is asked as it is.
   */
  recall: readFor(everyRole)
    .input(z.strictObject({ day: plainDateSchema, jobId: z.string().min(1).max(64) }))
    .output(z.object({ recalled: z.boolean() })),
  backUp: writeFor(['supervisor', 'administrator']).output(
    z.object({ file: z.string(), bytes: z.number(), cases: z.number() }),
  ),
}

export { loginSchema, personNameSchema }
