// Which extensions of a rule are those of one of its clocks. An extension names only its rule, and a rule may have a
// fresh clock for each occurrence of its start (a second intake after 补正).

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Extension } from './clock.ts'

/**
 * What was approved before a later round began was an earlier one's. The first round has them all: a case that came in
 * on a day off may be granted an extension before the day its clock starts.
 *
 * @param round 1, 2, … among the clocks of the rule
 */
export function extensionsOfRound(
  extensions: readonly Extension[],
  round: number,
  start: PlainDate,
): readonly Extension[] {
  if (round === 1 || extensions.length === 0) return extensions
  return extensions.filter(({ approvedOn }) => approvedOn === null || approvedOn >= start)
}
