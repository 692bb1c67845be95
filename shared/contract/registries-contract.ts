// The registries: entries, their standing on a day, and names offered while a case is being logged.

import { z } from 'zod'
import { caseWorkers } from '#shared/access/role.ts'
import { readFor } from './procedure.ts'

export const nameSuggestionSchema = z.object({
  name: z.string(),
  code: z.string().nullable(),
  cases: z.number().int(),
  note: z.enum(['suspended', 'formerName']).nullable(),
  /** The name an entry has now, where `name` is one it had. */
  currentName: z.string().nullable(),
})

export const registriesContract = {
  /** Names for a field of a case, by part of the name, pinyin, its initials, or code. Never a private person's. */
  suggest: readFor(caseWorkers)
    .input(
      z.strictObject({
        /** Id of the field: applicant, agency, organisation, respondent, mediator, expert. */
        role: z.string().max(60),
        text: z.string().max(100),
        limit: z.number().int().min(1).max(20),
      }),
    )
    .output(z.object({ entries: z.array(nameSuggestionSchema) })),
}
