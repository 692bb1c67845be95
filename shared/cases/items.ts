// The items of a case: what it can have several of at once, each begun, named and ended by steps (instalments, a
// centre's own items), or one at a time (a public notice, a suspension).

import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import type { FieldValues } from './case-event.ts'
import type { CaseState, ReachedItem } from './case-state.ts'
import type { ItemDeclaration } from './kind-declaration.ts'

/** The item that a step with these fields began or ended. */
export function readItem(
  { of, does, named, dueOn, workingDays }: ItemDeclaration,
  fields: FieldValues,
): ReachedItem {
  const days = workingDays === undefined ? undefined : fields[workingDays]
  return {
    of,
    does,
    name: named === undefined ? '' : String(fields[named] ?? ''),
    dueOn: dueOn === undefined ? null : parsePlainDate(fields[dueOn]),
    workingDays: typeof days === 'number' ? days : null,
  }
}

/** The items that were begun and not ended, with the day each began. */
export function listOpenItems(
  { milestones }: CaseState,
  of: string,
): readonly { readonly name: string; readonly since: PlainDate }[] {
  const open: { name: string; since: PlainDate }[] = []
  for (const { item, on } of milestones) {
    if (item?.of !== of) continue
    if (item.does === 'begins') open.push({ name: item.name, since: on })
    else {
      const ended = open.findIndex(({ name }) => name === item.name)
      if (ended >= 0) open.splice(ended, 1)
    }
  }
  return open
}
