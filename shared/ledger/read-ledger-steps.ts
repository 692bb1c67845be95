// The steps that a row of a ledger tells of, in the order they happened. Which columns tell of which step is declared
// in the layouts.

import type { FieldValues } from '#shared/cases/case-event.ts'
import { findAction } from '#shared/cases/kinds.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { LedgerLayout, LedgerResult, LedgerStepRule } from './layouts/ledger-layout.ts'
import type { LedgerStep } from './ledger-case.ts'
import { type RowCells, valueOfWord } from './row-cells.ts'

export interface ReadSteps {
  readonly steps: readonly LedgerStep[]
  /** Fields recorded with a step, which need no recording at registration. */
  readonly recordedFields: ReadonlySet<string>
}

interface ToldStep {
  readonly rule: LedgerStepRule
  readonly action: string
  readonly outcome: OutcomeId | null
  readonly on: PlainDate | null
}

/**
 * Reads the steps of a row.
 *
 * A step whose day is not given, or cannot be read, is dated `unknown` on the last certain day before it. A day before
 * the receipt cannot be right: it stays as written, `doubtful`, and is reported.
 *
 * @param receivedOn null where the row does not give the receipt; then no day is doubted
 * @param readFields values that a step's rule records with it
 */
export function readLedgerSteps(
  layout: LedgerLayout,
  cells: RowCells,
  receivedOn: PlainDate | null,
  readFields: (rule: LedgerStepRule) => FieldValues,
): ReadSteps {
  const told: ToldStep[] = []
  for (const rule of layout.steps) {
    const step = toldBy(rule, layout, cells, told)
    if (step) told.push(step)
  }
  const recordedFields = new Set<string>()
  const dated = told.map(step => {
    const fields = readFields(step.rule)
    for (const field of Object.keys(fields)) recordedFields.add(field)
    return { ...step, fields }
  })
  return { steps: inOrder(dated, cells, receivedOn), recordedFields }
}

function toldBy(
  rule: LedgerStepRule,
  layout: LedgerLayout,
  cells: RowCells,
  before: readonly ToldStep[],
): ToldStep | null {
  const on = rule.on === null ? null : cells.date(rule.on)
  const told = rule.result ? resultTold(rule, cells) : dayOrEvidenceTold(rule, cells)
  if (told === null) return null
  if (rule.repeats && isRepeated(told, rule, layout, cells, before)) return null
  return { rule, action: told.action, outcome: told.outcome ?? fixedOutcome(layout, told.action), on }
}

function dayOrEvidenceTold(rule: LedgerStepRule, cells: RowCells): LedgerResult | null {
  const happened = (rule.on !== null && cells.has(rule.on)) || (rule.evidence && cells.has(rule.evidence))
  return happened && rule.action ? { action: rule.action } : null
}

function resultTold(rule: LedgerStepRule, cells: RowCells): LedgerResult | null {
  if (!rule.result) return null
  const { column, words } = rule.result
  if (cells.has(column)) {
    const result = valueOfWord(words, cells.text(column))
    if (result === null) cells.report(column, 'resultUnknown', 'error')
    return result
  }
  if (rule.implied && cells.has(rule.implied.by)) return { action: rule.implied.action }
  if (rule.on !== null && cells.has(rule.on)) cells.report(rule.on, 'resultMissing', 'error')
  return null
}

// A last column that sums up the case repeats what earlier columns say; what contradicts them is reported and left out.
function isRepeated(
  told: LedgerResult,
  rule: LedgerStepRule,
  layout: LedgerLayout,
  cells: RowCells,
  before: readonly ToldStep[],
): boolean {
  if (before.some(step => step.action === told.action)) return true
  if (!before.some(step => closes(layout, step.action)) && !contradicts(told, layout, before)) return false
  if (rule.result) cells.report(rule.result.column, 'resultContradictory', 'error')
  return true
}

// An application that has passed cannot fail, but can still be withdrawn.
function contradicts(told: LedgerResult, layout: LedgerLayout, before: readonly ToldStep[]): boolean {
  const alternatives = before.some(step =>
    Object.values(step.rule.result?.words ?? {}).some(({ action }) => action === told.action),
  )
  const stage = before.findLast(step => findAction(layout.kind, step.action)?.to)
  const reached = stage && findAction(layout.kind, stage.action)?.to
  return alternatives && !!reached && !findAction(layout.kind, told.action)?.from.includes(reached)
}

function closes(layout: LedgerLayout, action: string): boolean {
  return findAction(layout.kind, action)?.outcome !== undefined
}

function fixedOutcome(layout: LedgerLayout, action: string): OutcomeId | null {
  const outcome = findAction(layout.kind, action)?.outcome
  return typeof outcome === 'string' ? outcome : null
}

function inOrder(
  told: readonly (ToldStep & { readonly fields: FieldValues })[],
  cells: RowCells,
  receivedOn: PlainDate | null,
): readonly LedgerStep[] {
  const firstDay = receivedOn ?? earliest(told)
  if (firstDay === null) return []
  let lastCertain = firstDay
  const placed = told.map(({ rule, action, outcome, on, fields }) => {
    const step = { action, outcome, fields }
    if (on === null)
      return { at: lastCertain, step: { ...step, on: lastCertain, dating: 'unknown' as const } }
    if (on < firstDay) {
      reportBeforeReceipt(rule, cells)
      return { at: lastCertain, step: { ...step, on, dating: 'doubtful' as const } }
    }
    if (on < lastCertain && rule.on !== null) cells.report(rule.on, 'datesOutOfOrder', 'warning')
    if (on > lastCertain) lastCertain = on
    return { at: on, step: { ...step, on, dating: 'certain' as const } }
  })
  return placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ step }) => step)
}

function reportBeforeReceipt(rule: LedgerStepRule, cells: RowCells): void {
  if (rule.on === null) return
  cells.report(rule.on, rule.result ? 'conclusionBeforeReceipt' : 'stepBeforeReceipt', 'error')
}

function earliest(told: readonly ToldStep[]): PlainDate | null {
  return told.flatMap(step => step.on ?? []).sort()[0] ?? null
}
