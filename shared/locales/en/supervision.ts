// English words of the overdue list.

import type { Words } from '../words.ts'
import type { supervision as zhSupervision } from '../zh-CN/supervision.ts'

export const supervision = {
  fileName: 'overdue-',
  title: 'Overdue',
  asOf: 'As of {{date}}: {{overdue}} overdue, {{atRisk}} at risk',
  asOfDay: 'As of',
  backToToday: 'Back to today',
  overdue: 'Overdue cases',
  atRisk: 'Cases at risk',
  column: {
    daysLate: 'Days late',
    left: 'Left',
    clock: 'Limit',
    due: 'Due',
    clerk: 'Clerk',
    stage: 'Stage',
    lastStep: 'Last step',
  },
  filter: {
    kind: 'Kind',
    clerk: 'Clerk',
    rule: 'Limit',
    stage: 'Stage',
    atLeast: 'Late by at least',
    atLeastDays_one: '{{count}} workday',
    atLeastDays_other: '{{count}} workdays',
  },
  byClerk: 'Group by clerk',
  clerkCount_one: '{{name}}, {{count}} case',
  clerkCount_other: '{{name}}, {{count}} cases',
  unassigned: 'No clerk',
  print: 'Print',
  export: 'Export to Excel',
  emptyOverdue: 'Nothing is overdue on this day',
  emptyOverdueNext: 'What is at risk is listed below.',
  emptyFiltered: 'No overdue case matches',
  emptyFilteredNext: 'Widen or clear the filters.',
  emptyAtRisk: 'Nothing is at risk',
  emptyAtRiskFiltered: 'No case at risk matches',
} as const satisfies Words<typeof zhSupervision>
