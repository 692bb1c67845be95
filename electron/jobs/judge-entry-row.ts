// One row of a list against the registry: which entry it is about, what it would change, what stands in the way.

import { readEntryEvents } from '#db/events/append-registry-event.ts'
import { findEntryId, readEntry, readEntryByCode } from '#db/queries/registry-entry.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { newEntryId } from '#electron/desk/record-registry-change.ts'
import type { LedgerProblem } from '#shared/ledger/ledger-case.ts'
import type { RegistryRow } from '#shared/ledger/read-registry-sheet.ts'
import type { Entry } from '#shared/registries/fold-entry.ts'
import {
  decideEntryRow,
  type EntryRowContext,
  type EntryRowPlan,
  planEntryRow,
} from '#shared/registries/plan-entry-row.ts'

export interface JudgedRow extends EntryRowPlan {
  /** With what the registry has against it among its problems. */
  readonly row: RegistryRow
  readonly does: 'add' | 'change' | 'nothing'
  /** The entry it is about; null: a new one. */
  readonly entryId: string | null
  /** What the registry calls that entry; empty for a new one. */
  readonly knownAs: string
}

/** @param headerOf the header of a column as the list writes it @param nowMs for the id of a new entry */
export function judgeEntryRow(
  store: ReadStore,
  row: RegistryRow,
  context: EntryRowContext,
  headerOf: (column: string) => string = () => '',
  nowMs = 0,
): JudgedRow {
  const entry = row.name === '' ? null : findEntry(store, row, context)
  const events = entry ? readEntryEvents(store, entry.id) : []
  const plan = planEntryRow(row, entry && { entry, events }, newEntryId(nowMs), context)
  const does = entry === null ? 'add' : plan.changes.length > 0 ? 'change' : 'nothing'
  const problems = [...row.problems, ...listProblems(store, row, plan, events, context, headerOf)]
  return { ...plan, row: { ...row, problems }, does, entryId: entry?.id ?? null, knownAs: entry?.name ?? '' }
}

// By code, else by a name it has or had; what was removed from the registry comes back as a new entry.
function findEntry(store: ReadStore, { name, facts }: RegistryRow, { kind }: EntryRowContext): Entry | null {
  const byCode = facts.code === undefined ? null : readEntryByCode(store, kind, facts.code)
  if (byCode) return byCode
  const id = findEntryId(store, kind, { name, code: facts.code ?? null })
  const entry = id === null ? null : readEntry(store, id)
  return entry && entry.removed === null && entry.mergedInto === null ? entry : null
}

function listProblems(
  store: ReadStore,
  row: RegistryRow,
  plan: EntryRowPlan,
  events: ReturnType<typeof readEntryEvents>,
  { today }: EntryRowContext,
  headerOf: (column: string) => string,
): readonly LedgerProblem[] {
  if (row.name === '') return []
  const problems: LedgerProblem[] = []
  if (plan.rulingsLeftOut)
    problems.push({
      ...{ code: 'rulingLeftOut', severity: 'warning', value: row.name },
      column: headerOf('quota') || headerOf('suspendedFrom'),
    })
  const failure = decideEntryRow(plan, events, { findByCode: readEntryByCode.bind(null, store) }, today)
  if (failure) {
    const column = typeof failure.details.field === 'string' ? headerOf(failure.details.field) : ''
    problems.push({ code: refusalOf(failure.code), severity: 'error', column, value: row.name })
  }
  return problems
}

const refusals: Readonly<Record<string, string>> = {
  fieldRequired: 'choiceMissing',
  suspensionOverlaps: 'suspensionOverlaps',
}

function refusalOf(code: string): string {
  return refusals[code] ?? 'entryRefused'
}
