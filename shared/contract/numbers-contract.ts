// Case numbers reserved for logging on paper, and what became of them.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import { everyRole, readFor, writeFor } from './procedure.ts'
import { kindSchema } from './views.ts'

/** Numbers reserved at a time: more than a week on paper needs. */
export const mostReservedAtOnce = 1_000

const reservedNumberSchema = z.object({
  number: z.string(),
  kind: kindSchema,
  year: z.number().int(),
  reason: z.string(),
  reservedBy: z.string(),
  reservedAtMs: z.number(),
  state: z.enum(['free', 'used', 'void']),
  voidReason: z.string(),
  caseId: z.number().int().nullable(),
})

const yearSchema = z.number().int().min(2000).max(2100)
const reasonSchema = z.string().trim().min(1).max(500)

export const numbersContract = {
  /** Every reserved number, the newest reservation first. */
  list: readFor(everyRole).output(z.array(reservedNumberSchema)),
  /** Numbers that a case received in this year may take. */
  free: readFor(caseWorkers)
    .input(z.strictObject({ kind: kindSchema, year: yearSchema }))
    .output(z.array(z.string())),
  reserve: writeFor(['supervisor', 'administrator'])
    .input(
      z.strictObject({
        kind: kindSchema,
        year: yearSchema,
        count: z.number().int().min(1).max(mostReservedAtOnce),
        reason: reasonSchema,
      }),
    )
    .output(z.object({ first: z.string(), last: z.string() })),
  /** A number that was spoilt on paper is never given again. */
  void: writeFor(['supervisor', 'administrator'])
    .input(z.strictObject({ number: z.string().min(1).max(80), reason: reasonSchema }))
    .output(z.object({})),
}
