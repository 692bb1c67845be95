// How much text a case takes, in UTF-16 units. The desk refuses more; a form says so at the field while it is typed.

/** Of a case's title. */
export const longestTitle = 2_000

/** Of a field, a note, a reason for a step. */
export const longestText = 20_000
