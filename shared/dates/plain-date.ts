// A calendar day as people write it. Owns parsing, ordering and whole-day arithmetic; knows nothing of
// time zones, working days or the present moment.

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai by definition. Strings sort as dates do. */
export type PlainDate = string & { readonly __plainDate: never }

/** Days since 1970-01-01 (negative before it). */
export type DayNumber = number & { readonly __dayNumber: never }

/** A calendar month, `YYYY-MM`. */
export type PlainMonth = string & { readonly __plainMonth: never }
