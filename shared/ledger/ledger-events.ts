// The events that record a case of a ledger. Their order is the order in which they take effect.

import type { CaseEventBody } from '#shared/cases/case-event.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { LedgerCase, LedgerStep } from './ledger-case.ts'

export interface LedgerEvent {
  readonly happenedOn: PlainDate
  readonly body: CaseEventBody
}

/**
 * Registration, then steps, pauses and the extension by day. Within a day the order given here must be kept (by the
 * moment of recording or the event id), or a reply could come before its opinion.
 *
 * A step on an unknown or doubtful day is placed on the last certain day before it; what the ledger wrote goes into
 * its note.
 *
 * @param file name of the ledger
 * @param extensionRule the rule whose clock the row's extension extends; null: the extension is left out
 */
export function eventsOfLedgerCase(
  row: LedgerCase,
  file: string,
  extensionRule: RuleId | null,
): readonly LedgerEvent[] {
  const steps = stepEvents(row)
  const lastDay = steps.at(-1)?.happenedOn ?? row.receivedOn
  const later = [...steps, ...pauseEvents(row), ...extensionEvents(row, extensionRule, lastDay)]
  return [registration(row, file), ...later.sort((a, b) => compare(a.happenedOn, b.happenedOn))]
}

function registration(row: LedgerCase, file: string): LedgerEvent {
  return {
    happenedOn: row.receivedOn,
    body: {
      type: 'caseRegistered',
      kind: row.kind,
      subKind: row.subKind,
      caseNumber: row.caseNumber,
      title: row.title,
      clerk: row.clerk,
      fields: { ...row.fields },
      receivedTime: null,
      ledger: {
        file: file.slice(0, 400),
        sheet: row.sheet?.slice(0, 200) ?? null,
        row: row.row,
        knownMilestones: [...row.knownMilestones],
      },
    },
  }
}

function stepEvents(row: LedgerCase): readonly LedgerEvent[] {
  let lastCertain = row.receivedOn
  return row.steps.map(step => {
    if (step.dating === 'certain' && step.on > lastCertain) lastCertain = step.on
    return {
      happenedOn: step.dating === 'certain' ? step.on : lastCertain,
      body: {
        type: 'stepRecorded',
        action: step.action,
        outcome: step.outcome,
        fields: { ...step.fields },
        note: step.dating === 'doubtful' ? asWritten(row, step) : '',
        dating: step.dating,
      },
    }
  })
}

// The ledger's own words: header and cell of the day that cannot be right.
function asWritten(row: LedgerCase, step: LedgerStep): string {
  const doubts = row.problems.filter(problem => problem.code.endsWith('BeforeReceipt'))
  return [step.on, ...doubts.map(({ column, value }) => `${column}：${value}`)].join('；')
}

function pauseEvents(row: LedgerCase): readonly LedgerEvent[] {
  return row.pauses.flatMap(({ ground, from, to }) => {
    const began: LedgerEvent = { happenedOn: from, body: { type: 'pauseBegan', ground, note: '' } }
    if (to === null) return [began]
    return [began, { happenedOn: to, body: { type: 'pauseEnded', ground, note: '' } }]
  })
}

// A ledger gives the day of approval only: the application is taken to be of that day, or of the last step's.
function extensionEvents(row: LedgerCase, rule: RuleId | null, lastDay: PlainDate): readonly LedgerEvent[] {
  if (row.extension === null || rule === null) return []
  const { days, approvedOn } = row.extension
  const applied: LedgerEvent = {
    happenedOn: approvedOn ?? lastDay,
    body: { type: 'extensionApplied', ruleId: rule, days, reason: '' },
  }
  if (approvedOn === null) return [applied]
  const decided: CaseEventBody = { type: 'extensionDecided', ruleId: rule, approved: true, reason: '' }
  return [applied, { happenedOn: approvedOn, body: decided }]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
