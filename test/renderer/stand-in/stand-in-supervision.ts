// Today and the overdue list of the desk in memory, by reading every clock of the centre's.

import { caseKinds } from '#shared/cases/case-kind.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { pageOfPressing } from './page-of-pressing.ts'
import { isDue } from './stand-in-case-lists.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { file } from './stand-in-settle.ts'
import { caseLineOf, clockLineOf } from './stand-in-views.ts'

const mostShown = 8

export function standInSupervision(
  os: StandInProcedures['supervision'],
  { known, today, user }: StandInGround,
) {
  const centreClocks = (asOf: PlainDate): ClockLine[] =>
    known().flatMap(one =>
      one.clocks
        .filter(({ facts, clock }) => facts.rule.owner === 'centre' && clock.stop === null)
        .map(clock => clockLineOf(one, clock, asOf)),
    )
  return {
    today: os.today.handler(({ input }) => {
      const lines = centreClocks(today).filter(line => !input.mine || line.clerk === user.name)
      const count = (light: string): number => lines.filter(line => line.light === light).length
      const cases = known().map(one => caseLineOf(one, today))
      return {
        asOf: today,
        counts: {
          overdue: count('overdue'),
          dueToday: count('dueToday'),
          atRisk: count('atRisk'),
          normal: count('normal'),
          paused: count('paused'),
          provisional: lines.filter(({ due }) => due?.provisional === 'unpublished').length,
        },
        byKind: caseKinds.map(kind => ({
          kind,
          open: cases.filter(line => line.kind === kind && line.closedOn === null).length,
          overdue: cases.filter(line => line.kind === kind && line.light === 'overdue').length,
        })),
        overdue: lines
          .filter(({ light }) => light === 'overdue')
          .sort(byDaysLate)
          .slice(0, mostShown),
        dueSoon: lines
          .filter(({ light }) => light === 'atRisk' || light === 'dueToday')
          .sort(byDueDate)
          .slice(0, mostShown),
        receivedThisMonth: cases.filter(({ receivedOn }) => receivedOn.startsWith('2026-11')).length,
        pendingExtensions: known().filter(isDue.extensionPending).length,
        closedThisMonth: cases.filter(({ closedOn }) => closedOn?.startsWith('2026-11')).length,
      }
    }),
    overdue: os.overdue.handler(({ input }) => pageOfPressing(centreClocks(input.asOf), input)),
    overdueChoices: os.overdueChoices.handler(({ input: { asOf } }) => {
      const late = centreClocks(asOf).filter(({ light }) => light === 'overdue')
      return {
        clerks: [...new Set(late.flatMap(({ clerk }) => (clerk === null ? [] : [clerk])))],
        ruleIds: [...new Set(late.map(({ ruleId }) => ruleId))],
        stages: [...new Set(late.map(({ stage }) => stage))],
      }
    }),
    printOverdue: os.printOverdue.handler(() => file('超期案件清单.pdf', 'application/pdf')),
    exportOverdue: os.exportOverdue.handler(() => file('超期案件清单.xlsx', 'application/octet-stream')),
  }
}

function byDaysLate(a: ClockLine, b: ClockLine): number {
  return (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0) || byDueDate(a, b)
}

function byDueDate(a: ClockLine, b: ClockLine): number {
  return (a.due?.date ?? '').localeCompare(b.due?.date ?? '')
}
