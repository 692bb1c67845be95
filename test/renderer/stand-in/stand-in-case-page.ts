// The page of a case of the desk in memory, its explanations and its papers.

import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import { standInHistory } from './stand-in-dossier.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { file, refuse } from './stand-in-settle.ts'
import { caseViewOf, clockViewOf } from './stand-in-views.ts'

export function standInCasePage(os: StandInProcedures['cases'], { find, today, user }: StandInGround) {
  return {
    get: os.get.handler(({ input }) => caseViewOf(find(input.id), user, input.asOf ?? today)),
    explain: os.explain.handler(({ input }) => {
      const clock = find(input.id).clocks.find(
        ({ facts, round }) => facts.rule.id === input.ruleId && round === input.round,
      )
      if (!clock) throw refuse('clockNotFound')
      return explained(clock, input.asOf ?? today)
    }),
    printExplanation: os.printExplanation.handler(() => file('期限说明单.pdf', 'application/pdf')),
    fieldHistory: os.fieldHistory.handler(({ input }) => standInHistory(find(input.id), input.field)),
    print: os.print.handler(() => file('案件卷宗表.pdf', 'application/pdf')),
    exportTimeline: os.exportTimeline.handler(() => file('办理经过.xlsx', 'application/octet-stream')),
    unmask: os.unmask.handler(({ input }) => {
      const { state } = find(input.id)
      return { fields: state.fields, parties: '' }
    }),
  }
}

export function explained(clock: CaseClock, asOf: PlainDate) {
  return {
    clock: clockViewOf(clock, asOf),
    basis: clock.facts.rule.basis,
    lines: [...explainClock(clock.facts, clock.clock, shippedCalendar())],
  }
}
