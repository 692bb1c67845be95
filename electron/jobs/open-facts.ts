// The open cases at the end of a day, each once, by the worst light of the centre's clocks that run for it.

import { listCasesOpenOn } from '#db/queries/list-figure-cases.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { OpenFacts } from '#shared/summary/month-facts.ts'
import type { JobContext } from './job.ts'
import { readRunningClocks } from './read-clocks.ts'

type PressingLight = Exclude<keyof OpenFacts, 'open'>

// The later in the list, the worse.
const lights: readonly PressingLight[] = ['paused', 'atRisk', 'overdue']

/** Ids of open cases by their worst light, in order; cases well within their limits are in none. */
export function listCasesByLight(
  context: JobContext,
  day: PlainDate,
  today: PlainDate,
): Readonly<Record<PressingLight, readonly number[]>> {
  const worst = new Map<number, number>()
  for (const line of readRunningClocks(context.reader(), day, today, context.reckoning)) {
    const severity = lights.indexOf(lightOf(line) ?? 'paused')
    if (lightOf(line) !== null) worst.set(line.caseId, Math.max(worst.get(line.caseId) ?? 0, severity))
  }
  const idsOf = (light: PressingLight) =>
    [...worst].flatMap(([id, severity]) => (lights[severity] === light ? [id] : [])).sort((a, b) => a - b)
  return { paused: idsOf('paused'), atRisk: idsOf('atRisk'), overdue: idsOf('overdue') }
}

export function readOpenFacts(context: JobContext, day: PlainDate, today: PlainDate): OpenFacts {
  const { paused, atRisk, overdue } = listCasesByLight(context, day, today)
  return {
    open: listCasesOpenOn(context.reader(), day).length,
    paused: paused.length,
    atRisk: atRisk.length,
    overdue: overdue.length,
  }
}

function lightOf({ light }: ClockLine): PressingLight | null {
  if (light === 'dueToday' || light === 'atRisk') return 'atRisk'
  return light === 'overdue' || light === 'paused' ? light : null
}
