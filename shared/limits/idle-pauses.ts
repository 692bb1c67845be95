// Recorded pauses that changed nothing, each with the reason: a pause that was noted and does not show is a question.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts, Pause } from './clock.ts'
import type { ExplanationLine, IdlePause } from './explanation-line.ts'

/** @param consumedOn the day on which the last unit of the limit was consumed; null where a pause is open */
export function idlePauses(
  facts: ClockFacts,
  clock: Clock,
  consumedOn: PlainDate | null,
): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = []
  for (const pause of facts.pauses) {
    const why = whyIdle(pause, facts, clock, consumedOn)
    if (why === null) continue
    lines.push({ type: 'pauseWithoutEffect', from: pause.from, to: pause.to, ground: pause.ground, why })
  }
  return lines
}

function whyIdle(
  { ground, from, to }: Pause,
  facts: ClockFacts,
  clock: Clock,
  consumedOn: PlainDate | null,
): IdlePause | null {
  const start: PlainDate = clock.restartedOn ?? facts.start
  if (!facts.rule.pauses.includes(ground)) return 'groundNotAllowed'
  if (to !== null && to < from) return 'endsBeforeItBegins'
  if (facts.stop !== null && from > facts.stop) return 'afterStop'
  if (to !== null && to <= start) return clock.restartedOn && to > facts.start ? null : 'beforeStart'
  return consumedOn !== null && from > consumedOn ? 'afterEnd' : null
}
