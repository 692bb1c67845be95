// Views of a list that an account keeps under a name: filters and order, wherever the account signs in.

import { z } from 'zod'
import { everyRole, readFor, writeFor } from './procedure.ts'

const viewNameSchema = z.string().trim().min(1).max(40)

/** A name and the address it stands for. */
export const savedViewSchema = z.strictObject({
  name: viewNameSchema,
  hash: z
    .string()
    .max(1_000)
    .regex(/^#\/cases(?:\?|$)/),
})
export type SavedView = z.infer<typeof savedViewSchema>

/** An account keeps no more than this. */
export const mostViews = 50

export const savedViewsContract = {
  list: readFor(everyRole).output(z.array(savedViewSchema)),
  /** A name given twice means the newer view; past `mostViews` the oldest goes. */
  save: writeFor(everyRole).input(savedViewSchema).output(z.array(savedViewSchema)),
  remove: writeFor(everyRole)
    .input(z.strictObject({ name: viewNameSchema }))
    .output(z.array(savedViewSchema)),
}
