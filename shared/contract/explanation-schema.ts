// The explanation of a due date, as it travels. The lines are made by shared/limits/explain-clock.

import { z } from 'zod'
import type { ExplanationLine } from '#shared/limits/explain-clock.ts'
import { clockViewSchema } from './views.ts'

/** Built by the desk itself from typed values, so only its being an object with a type is checked on the way out. */
const explanationLineSchema = z.custom<ExplanationLine>(
  value => typeof value === 'object' && value !== null && 'type' in value,
)

export const explanationSchema = z.object({
  clock: clockViewSchema,
  basis: z.string(),
  lines: z.array(explanationLineSchema),
})
