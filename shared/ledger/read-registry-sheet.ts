// Reads a sheet that lists a registry: finds its header, reads its rows. Knows nothing of what the registry holds.

import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { compactText, cutText } from '#shared/identifiers/normalise-text.ts'
import { type EntryField, entryFields } from '#shared/registries/entry-fields.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { Quota } from '#shared/registries/fold-entry.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import type { EntryFacts } from '#shared/registries/registry-event.ts'
import { detectHeaderOf, type SheetHeader, type UnknownColumns } from './detect-header.ts'
import { judgeIdentifier } from './judge-identifier.ts'
import { type RegistryLayout, registryLayouts, yearlyQuota } from './layouts/registry-layouts.ts'
import type { LedgerProblem } from './ledger-case.ts'
import { type LedgerRow, type LedgerSheet, textOfCell } from './ledger-sheet.ts'
import { isNothing, type RowCells, readRowCells, shorten } from './row-cells.ts'
import { damageOf, reasonToSkip } from './row-outside-list.ts'

/** One row: what it says of an entry. A fact that could not be read is left out, with its problem. */
export interface RegistryRow {
  readonly sheet: string | null
  readonly row: number
  /** Empty: the row does not say. */
  readonly name: string
  readonly facts: EntryFacts
  readonly quotas: readonly Quota[]
  readonly suspension: {
    readonly from: PlainDate
    readonly until: PlainDate | null
    readonly reason: string
  } | null
  readonly problems: readonly LedgerProblem[]
}

export interface RegistrySheetReading {
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly matched: readonly { readonly header: string; readonly column: string }[]
  /** Every row of the sheet as it lies in the file. */
  readonly rows: readonly LedgerRow[]
  readonly entries: readonly RegistryRow[]
}

export type RegistrySheetResult =
  | { readonly ok: true; readonly reading: RegistrySheetReading }
  | { readonly ok: false; readonly unknown: UnknownColumns }

const longest = { name: 200, fact: 2_000, reason: 500 }

/** @param today a quota without a year is this year's */
export function readRegistrySheet(
  sheet: LedgerSheet,
  kind: EntryKind,
  today: PlainDate,
): RegistrySheetResult {
  const detection = detectHeaderOf(sheet, [registryLayouts[kind]])
  if (!detection.ok) return detection
  const { header } = detection
  const seen = new Set<string>()
  const entries = sheet.rows.slice(header.rowIndex + 1).flatMap(row => {
    const read = readRow(row, header, sheet, today)
    return read ? [withRepetition(read, header, seen)] : []
  })
  const yearly = kind === 'entity' ? header.headers.filter(word => yearlyQuota.test(compactText(word))) : []
  const matched = [
    ...[...header.columns.values()].map(found => ({ header: found.header, column: found.column.id })),
    ...yearly.map(word => ({ header: word, column: 'quota' })),
  ]
  return {
    ok: true,
    reading: { sheet: sheet.name, headers: header.headers, matched, rows: sheet.rows, entries },
  }
}

function readRow(
  row: LedgerRow,
  header: SheetHeader<RegistryLayout>,
  { name: sheet, date1904 }: LedgerSheet,
  today: PlainDate,
): RegistryRow | null {
  const isNote = reasonToSkip(row, header, cell => textOfCell(cell('name')) + textOfCell(cell('code')) === '')
  if (isNote !== null) return null
  const cells = readRowCells(row, header, date1904, null)
  const name = cutText(cells.text('name'), longest.name)
  if (name === '') cells.report('name', 'entryNameMissing', 'error')
  const facts = readFacts(header.layout.kind, cells)
  const yearly = readYearlyQuotas(row, header)
  const quotas = [...readQuotas(cells, today), ...yearly.quotas]
  const suspension = readSuspension(cells)
  const problems = [...cells.problems, ...yearly.problems, ...damageOf(row, header)]
  return { sheet, row: row.row, name, facts, quotas, suspension, problems }
}

function readFacts(kind: EntryKind, cells: RowCells): EntryFacts {
  const facts: Partial<Record<EntryField['id'], string>> = {}
  for (const field of entryFields[kind]) {
    const value = cells.has(field.id) ? readFact(field, cells) : null
    if (value !== null) facts[field.id] = value
  }
  return facts
}

function readFact({ id, type, identifier }: EntryField, cells: RowCells): string | null {
  if (type === 'date') return cells.date(id)
  if (type === 'choice') return cells.choice(id, 'choiceUnknown', 'error')
  const text = cutText(cells.text(id), longest.fact)
  if (!identifier) return text
  const { value, problem } = judgeIdentifier(identifier, text, null)
  if (problem) cells.report(id, problem.code, problem.severity)
  return problem?.severity === 'error' ? null : value
}

function readQuotas(cells: RowCells, today: PlainDate): readonly Quota[] {
  if (!cells.has('quota')) return []
  const year = /^20\d{2}/.exec(compactText(cells.text('quotaYear')))?.[0] ?? yearOf(today)
  const amount = parseQuota(cells.text('quota'))
  if (amount !== null) return [{ year: Number(year), amount }]
  cells.report('quota', 'countUnreadable', 'error')
  return []
}

// Columns whose header names the year: there may be any number of them.
function readYearlyQuotas(
  row: LedgerRow,
  { headers }: SheetHeader<RegistryLayout>,
): { readonly quotas: readonly Quota[]; readonly problems: readonly LedgerProblem[] } {
  const quotas: Quota[] = []
  const problems: LedgerProblem[] = []
  for (const [index, column] of headers.entries()) {
    const year = yearlyQuota.exec(compactText(column))?.[1]
    const text = textOfCell(row.cells[index])
    if (year === undefined || isNothing(text)) continue
    const amount = parseQuota(text)
    if (amount !== null) quotas.push({ year: Number(year), amount })
    else problems.push({ code: 'countUnreadable', severity: 'error', column, value: shorten(text) })
  }
  return { quotas, problems }
}

function parseQuota(text: string): number | null {
  const digits = /^(\d{1,5})(?:\.0+)?件?$/.exec(compactText(text))?.[1]
  return digits === undefined ? null : Number(digits)
}

function readSuspension(cells: RowCells): RegistryRow['suspension'] {
  const from = cells.date('suspendedFrom')
  if (from === null) return null
  const reason = cells.has('suspensionReason') ? cutText(cells.text('suspensionReason'), longest.reason) : ''
  return { from, until: cells.date('suspendedUntil'), reason }
}

// Two rows of one file about the same one would be two changes of which nobody knows which holds.
function withRepetition(
  row: RegistryRow,
  header: SheetHeader<RegistryLayout>,
  seen: Set<string>,
): RegistryRow {
  const keys = [row.facts.code ?? '', row.name === '' ? '' : normaliseEntityName(row.name)].filter(Boolean)
  const key = row.facts.code === undefined ? keys.at(-1) : keys[0]
  if (key === undefined) return row
  if (!seen.has(key)) {
    seen.add(key)
    return row
  }
  const column = header.columns.get(row.facts.code === undefined ? 'name' : 'code')?.header ?? ''
  const value = row.facts.code ?? row.name
  const problem: LedgerProblem = { code: 'entryRepeated', severity: 'error', column, value }
  return { ...row, problems: [...row.problems, problem] }
}
