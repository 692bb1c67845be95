// Job: the rows of a read ledger that were not fit to be taken, as they were written, with the reasons.

import { writeBadRows } from '#electron/ledger/write-bad-rows.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerProblem } from '#shared/ledger/ledger-case.ts'
import { chinese } from '#shared/locales/languages.ts'
import type { HeldPlan, HeldRegistryList, Job } from './job.ts'

export const badLedgerRows: Job<{ planId: string }, { name: string; bytes: Uint8Array }> = async (
  context,
  input,
) => {
  const plan = context.plans.get(input.planId)
  if (!plan) throw new FailureError('importPlanGone')
  const { badRowColumns, badRowFile, plan: words, problem: problemWords } = chinese.ledger
  const reasonOf = ({ code, column, value }: LedgerProblem): string => {
    const known: Readonly<Record<string, string>> = problemWords
    return [column, known[code] ?? code, value].filter(part => part !== '').join(' ')
  }
  const known = listProblemsByRow(plan)
  const sheets = plan.sheets.map(reading => ({
    sheet: reading.sheet,
    headers: reading.headers,
    rows: reading.rows.flatMap(({ row, cells }) => {
      const problems = known.get(keyOf(reading.sheet, row)) ?? []
      if (!problems.some(problem => problem.severity === 'error')) return []
      return [{ row, cells, reasons: problems.map(reasonOf) }]
    }),
  }))
  const bytes = await writeBadRows(
    sheets.filter(sheet => sheet.rows.length > 0),
    { row: words.row, reasons: badRowColumns.reasons, sheet: badRowColumns.sheet },
  )
  return { name: `${plan.file.replace(/\.[^.]+$/, '')}${badRowFile}.xlsx`, bytes }
}

function listProblemsByRow(plan: HeldPlan | HeldRegistryList): ReadonlyMap<string, readonly LedgerProblem[]> {
  const known = new Map<string, readonly LedgerProblem[]>()
  for (const { row } of plan.rows) known.set(keyOf(row.sheet, row.row), row.problems)
  if (plan.of === 'registry') return known
  for (const { sheet, flawed } of plan.sheets) {
    for (const { row, usable, problems } of flawed) if (!usable) known.set(keyOf(sheet, row), problems)
  }
  return known
}

function keyOf(sheet: string | null, row: number): string {
  return `${row} ${sheet ?? ''}`
}
