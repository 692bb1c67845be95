// Procedures of supervision: today's desk, the overdue list, its print and export.

import { listClocksAtRisk, listClocksDueBefore } from '#db/queries/clock-row.ts'
import { countLights, countOpenByKind, countOpenByLight } from '#db/queries/count-lights.ts'
import { countCasesByDue } from '#db/queries/list-cases-by-due.ts'
import { countFlow } from '#db/queries/read-tallies.ts'
import type { PressingFacts } from '#electron/jobs/pressing-clock.ts'
import type { OverdueChoices } from '#shared/contract/supervision-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import { firstDayOfMonth, lastDayOfMonth, monthOf } from '#shared/dates/plain-date.ts'
import type { Actor } from '../access/actor.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { exportOverdueList, printOverdueList } from '../overdue-files.ts'
import { PressingClocks } from '../pressing-clocks.ts'
import { readClockLines } from '../read-clock-lines.ts'
import { readOverduePage } from '../read-overdue-page.ts'

/** Lines of each list on the Today screen; the rest is a click away. */
const firstLines = 8

export function supervisionProcedures(os: GuardedProcedures['supervision'], desk: DeskServices) {
  const pressing = new PressingClocks(desk)
  return {
    today: os.today.handler(({ input, context }) =>
      readToday(desk, input.mine ? actorOf(context.caller) : null),
    ),

    overdue: os.overdue.handler(({ input }) => readOverduePage(desk, pressing, input)),

    overdueChoices: os.overdueChoices.handler(async ({ input }) => choicesOf(await pressing.on(input.asOf))),

    printOverdue: os.printOverdue.handler(async ({ input, context }) => {
      const lists = await desk.jobs.run('readSupervision', { ...input, today: desk.today() })
      return printOverdueList(desk, lists, actorOf(context.caller))
    }),

    exportOverdue: os.exportOverdue.handler(async ({ input, context }) => {
      const lists = await desk.jobs.run('readSupervision', { ...input, today: desk.today() })
      return exportOverdueList(desk, lists, actorOf(context.caller))
    }),
  }
}

/** @param only the clerk whose cases count; null: everybody's */
function readToday(desk: DeskServices, only: Actor | null) {
  const { store } = desk
  const asOf = desk.today()
  const clerk = only?.name ?? null
  const clocks = countLights(store, asOf, clerk)
  const thisMonth = monthOf(asOf)
  // To its end, as the summary counts: what came in after hours counts from a day to come.
  const month = countFlow(store, firstDayOfMonth(thisMonth), lastDayOfMonth(thisMonth))
  return {
    asOf,
    // What each figure opens is what it counts: the overdue list has limits, the lists of cases have cases.
    counts: {
      overdue: clocks.overdue,
      ...countOpenByLight(store, asOf, clerk),
      provisional: countCasesByDue(store, 'provisional', clerk),
    },
    byKind: [...countOpenByKind(store, asOf, clerk)],
    overdue: readFirst(desk, listClocksDueBefore, clocks.overdue, clerk),
    dueSoon: readFirst(desk, listClocksAtRisk, clocks.dueToday + clocks.atRisk, clerk),
    receivedThisMonth: month.received,
    closedThisMonth: month.closed,
    pendingExtensions: countCasesByDue(store, 'extensionPending', clerk),
  }
}

// No more are looked for than there are: a clerk's last one may be followed by thousands of others'.
function readFirst(
  desk: DeskServices,
  listClocks: typeof listClocksDueBefore,
  count: number,
  clerk: string | null,
): ClockLine[] {
  const page = { most: Math.min(count, firstLines), after: null, ...(clerk !== null && { clerk }) }
  const today = desk.today()
  return [...readClockLines(desk.store, listClocks(desk.store, today, page), today, desk.reckoning)]
}

function choicesOf(pressing: readonly PressingFacts[]): OverdueChoices {
  return {
    clerks: distinct(pressing.flatMap(({ clerk }) => (clerk === null ? [] : [clerk]))),
    ruleIds: distinct(pressing.map(({ ruleId }) => ruleId)),
    stages: distinct(pressing.map(({ stage }) => stage)),
  }
}

function distinct<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort()
}
