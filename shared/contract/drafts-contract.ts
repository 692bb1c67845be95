// What an account has typed and not saved yet, by form. Only the account that typed it can ask for it.

import { z } from 'zod'
import { everyRole, readFor, writeFor } from './procedure.ts'

/** Which form, e.g. `new-case` or `case/12/note`. */
const formSchema = z
  .string()
  .max(120)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9/_:-]*$/)

/** Of the text of one draft, as UTF-8. */
export const mostDraftBytes = 64 * 1_024

/** An account keeps no more than this; the oldest goes. */
export const mostDrafts = 200

/** Kept so long after the last key. */
export const draftKeptDays = 30

/** JSON of what the form holds. The desk keeps it and does not read it: a draft may be of a form that has changed. */
const textSchema = z.string().max(mostDraftBytes)

const formInput = z.strictObject({ form: formSchema })
const nothing = z.strictObject({})

export const draftsContract = {
  /** The forms with a draft, the newest first. */
  list: readFor(everyRole).output(z.array(formSchema)),
  /** Null: none. */
  get: readFor(everyRole).input(formInput).output(textSchema.nullable()),
  /** In place of what was kept of the form. Fails: inputInvalid (more than `mostDraftBytes`). */
  put: writeFor(everyRole)
    .input(z.strictObject({ form: formSchema, text: textSchema }))
    .output(nothing),
  remove: writeFor(everyRole).input(formInput).output(nothing),
}
