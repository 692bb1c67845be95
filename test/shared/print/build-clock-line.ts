// A line of the overdue list for tests: an invention examined for three days too long, unless said otherwise.

import type { ClockLine } from '#shared/contract/views.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'

export function buildClockLine(more: Partial<ClockLine> = {}): ClockLine {
  return {
    caseId: 1,
    caseNumber: '湘预审〔2026〕00329号',
    kind: 'preExamination',
    subKind: 'invention',
    title: '一种电池包液冷散热结构',
    parties: '湘潭某某智能装备有限公司',
    clerk: '王某甲',
    stage: 'examining',
    lastStepOn: plainDate('2026-11-03'),
    lastAction: 'accept',
    ruleId: 'PX-EXAM-INV' as RuleId,
    round: 1,
    unit: 'workingDays',
    amount: 10,
    start: plainDate('2026-11-03'),
    due: { date: plainDate('2026-11-17'), provisional: null },
    light: 'overdue',
    left: 0,
    workingDaysLate: 3,
    pausedSince: null,
    ...more,
  }
}
