// Part of the job that reads ledgers: a list of a registry. Says of every row what it would add or change.

import { randomUUID } from 'node:crypto'
import { readLedgerFile } from '#electron/ledger/read-ledger-file.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { registryLayouts } from '#shared/ledger/layouts/registry-layouts.ts'
import type { LedgerProblem } from '#shared/ledger/ledger-case.ts'
import { type LedgerSheet, textOfCell } from '#shared/ledger/ledger-sheet.ts'
import {
  type RegistryRow,
  type RegistrySheetReading,
  readRegistrySheet,
} from '#shared/ledger/read-registry-sheet.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import { advance, type JobContext, type JobControl } from './job.ts'
import { type JudgedRow, judgeEntryRow } from './judge-entry-row.ts'

export interface ReadRegistryListInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly kind: EntryKind
  readonly today: PlainDate
  readonly mayRule: boolean
}

/** Ledgers held at once: a clerk who opens another has left the first. */
const mostPlans = 2
/** Rows shown with what they would do. */
const mostShown = 500

export function makeRoomForPlan({ plans }: JobContext): void {
  while (plans.size >= mostPlans) plans.delete([...plans.keys()][0] ?? '')
}

/** @throws FailureError of readLedgerFile | ledgerColumnsUnknown: no sheet has a column of names */
export async function readRegistryList(
  context: JobContext,
  input: ReadRegistryListInput,
  control: JobControl,
): Promise<LedgerPlan> {
  const file = await readLedgerFile(input.bytes, input.name)
  if (!file.ok) throw new FailureError(file.failure.code, file.failure.details)
  const results = file.value.sheets.map(sheet => ({
    sheet,
    result: readRegistrySheet(sheet, input.kind, input.today),
  }))
  const sheets = results.flatMap(({ result }) => (result.ok ? [result.reading] : []))
  if (sheets.length === 0) throw nothingKnown(input.kind, file.value.sheets)
  const judged = judgeRows(context, sheets, input, control)
  const planId = randomUUID()
  makeRoomForPlan(context)
  const rows = judged.map(({ row }) => ({ row }))
  context.plans.set(planId, {
    ...{ of: 'registry', file: input.name, kind: input.kind, mayRule: input.mayRule },
    ...{ rows, sheets },
  })
  const unknownSheets = results
    .filter(({ sheet, result }) => !result.ok && sheet.rows.length > 0)
    .map(({ sheet }) => ({ sheet: sheet.name, headers: (sheet.rows[0]?.cells ?? []).map(textOfCell) }))
  return { planId, file: input.name, unknownSheets, ...describe(judged, sheets, input.kind) }
}

// The one column that every list has to have is that of the names.
function nothingKnown(kind: EntryKind, [first]: readonly LedgerSheet[]): FailureError {
  const headers = (first?.rows[0]?.cells ?? []).map(textOfCell).filter(text => text !== '')
  const [missing = ''] = registryLayouts[kind].columns.find(({ id }) => id === 'name')?.headers ?? []
  const details = {
    sheet: first?.name ?? null,
    headers: headers.join('、').slice(0, 500),
    nearest: kind,
    missing,
  }
  return new FailureError('ledgerColumnsUnknown', details)
}

function judgeRows(
  context: JobContext,
  sheets: readonly RegistrySheetReading[],
  { kind, today, mayRule, name: file }: ReadRegistryListInput,
  control: JobControl,
): readonly JudgedRow[] {
  const all = sheets.flatMap(({ entries, matched }) => entries.map(row => ({ row, matched })))
  return all.map(({ row, matched }, index) => {
    if (index % 200 === 0) advance(control, 'checking', index, all.length)
    const headerOf = (column: string) => matched.find(known => known.column === column)?.header ?? ''
    return judgeEntryRow(context.reader(), row, { kind, today, mayRule, file }, headerOf)
  })
}

function describe(
  judged: readonly JudgedRow[],
  sheets: readonly RegistrySheetReading[],
  kind: EntryKind,
): Omit<LedgerPlan, 'planId' | 'file' | 'unknownSheets'> {
  const good = judged.filter(({ row }) => !hasErrors(row.problems))
  const count = (does: JudgedRow['does']) => good.filter(one => one.does === does).length
  return {
    sheets: sheets.map(({ sheet, headers, matched, entries }) => ({
      ...{ sheet, kind, layout: kind, rows: entries.length },
      headers: headers.map(header => ({
        header,
        meaning: matched.find(known => known.header === header)?.column ?? null,
      })),
    })),
    rows: judged.length,
    errorRows: judged.length - good.length,
    warningRows: good.filter(({ row }) => row.problems.length > 0).length,
    alreadyImported: count('nothing'),
    numberTaken: 0,
    overdueOnArrival: 0,
    problems: judged.flatMap(({ row }) => row.problems.map(problem => describeProblem(row, problem))),
    sample: [],
    registry: {
      kind,
      added: count('add'),
      changed: count('change'),
      entries: good
        .filter(({ does }) => does !== 'nothing')
        .slice(0, mostShown)
        .map(({ row, does, entryId, knownAs, changed }) => ({
          ...{ row: row.row, name: row.name, code: row.facts.code ?? '' },
          ...{ does: does === 'add' ? ('add' as const) : ('change' as const), entryId, knownAs },
          changed: [...changed],
        })),
    },
  }
}

function describeProblem({ sheet, row, name }: RegistryRow, problem: LedgerProblem) {
  return { sheet, row, caseNumber: name, ...problem }
}

export function hasErrors(problems: readonly LedgerProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
