// The four ledgers with known truth, read once for all tests of a file.

import { readFileSync } from 'node:fs'
import { readLedger } from '#electron/ledger/read-ledger.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { eventsOfLedgerCase } from '#shared/ledger/ledger-events.ts'
import type { LedgerSheetReading } from '#shared/ledger/read-ledger-sheet.ts'

export type LedgerName =
  | 'preexam-2023-2024.xlsx'
  | 'mediation-2023.csv'
  | 'rights-2023-2024.xlsx'
  | 'open-2026-11.xlsx'

const folder = new URL('../../fixtures/ledgers/', import.meta.url)

export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

export async function readFixtureLedger(name: LedgerName): Promise<readonly LedgerSheetReading[]> {
  const reading = await readLedger(readFixture(name), name, { kind: 'auto' })
  if (!reading.ok) throw new Error(`${name}: ${reading.failure.code}`)
  return reading.sheets
}

/** Counts and problems as truth.json gives them. Its shape differs from file to file. */
export function readTruth(name: LedgerName): Readonly<Record<string, unknown>> {
  const text = readFileSync(new URL('truth.json', folder), 'utf8')
  return (JSON.parse(text) as { files: Record<string, Record<string, unknown>> }).files[name] ?? {}
}

/** The state that the events of a row add up to. */
export function stateOf(read: LedgerCase): CaseState {
  const events = eventsOfLedgerCase(read, 'ledger', null)
  return foldCase(
    events.map((event, index) => ({
      ...event,
      id: String(index).padStart(4, '0'),
      recordedAtMs: 0,
      actor: 'test',
    })),
  )
}

/** Day of a milestone, where the ledger is certain of it. */
export function dayOf(state: CaseState, milestone: string): string | null {
  return state.milestones.find(({ id, dating }) => id === milestone && dating === 'certain')?.on ?? null
}

/** Counts items under nested keys, e.g. month → type → result; an item with a null key is left out. */
export function countBy<T>(items: readonly T[], ...keysOf: readonly ((item: T) => string | null)[]): unknown {
  const counts: Record<string, unknown> = {}
  for (const item of items) {
    const keys = keysOf.map(keyOf => keyOf(item))
    if (keys.every(key => key !== null)) addAt(counts, keys)
  }
  return counts
}

function addAt(counts: Record<string, unknown>, keys: readonly string[]): void {
  const [key = '', ...rest] = keys
  if (rest.length === 0) counts[key] = ((counts[key] as number | undefined) ?? 0) + 1
  else {
    counts[key] ??= {}
    addAt(counts[key] as Record<string, unknown>, rest)
  }
}
