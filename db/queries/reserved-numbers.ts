// Reserved case numbers 预留编号. A number is used once a case has it; that is never written here, only looked up.

import { foldForSearch } from '#shared/cases/search-text.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface ReservedNumber {
  readonly number: string
  readonly kind: string
  readonly year: number
  readonly reason: string
  readonly reservedBy: string
  readonly reservedAtMs: number
  readonly state: 'free' | 'used' | 'void'
  readonly voidReason: string
  /** The case that has it. */
  readonly caseId: number | null
}

const columns = `r.number, r.kind, r.year, r.reason, r.reserved_by AS reservedBy, r.reserved_at_ms AS reservedAtMs,
  CASE WHEN c.id IS NOT NULL THEN 'used' WHEN r.void = 1 THEN 'void' ELSE 'free' END AS state,
  r.void_reason AS voidReason, c.id AS caseId`
const source = 'reserved_number r LEFT JOIN case_row c ON c.number_key = r.number_key'

/** The reserved number written so; null: it never was. */
export function readReservedNumber(store: ReadStore, number: string): ReservedNumber | null {
  const row = statement(store, `SELECT ${columns} FROM ${source} WHERE r.number_key = :key`).get({
    key: foldForSearch(number),
  })
  return (row as ReservedNumber | undefined) ?? null
}

/** Numbers that a case of this kind and year may take, in order. */
export function listFreeNumbers(store: ReadStore, kind: string, year: number, limit: number): string[] {
  return statement(
    store,
    `SELECT r.number FROM ${source}
     WHERE r.kind = :kind AND r.year = :year AND r.void = 0 AND c.id IS NULL ORDER BY r.serial LIMIT :limit`,
  )
    .pluck()
    .all({ kind, year, limit }) as string[]
}

/** Every reserved number, the newest reservation first. */
export function listReservedNumbers(store: ReadStore, limit: number): ReservedNumber[] {
  return statement(
    store,
    `SELECT ${columns} FROM ${source} ORDER BY r.reserved_at_ms DESC, r.kind, r.year, r.serial LIMIT :limit`,
  ).all({ limit }) as ReservedNumber[]
}
