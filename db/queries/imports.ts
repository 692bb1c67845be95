// What has been brought in from ledgers: batches, and a fingerprint of every row so that none comes in twice.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export interface ImportBatch {
  readonly id: number
  readonly file: string
  readonly importedAtMs: number
  readonly actor: string
  readonly imported: number
  /** Rows that were here already. */
  readonly skipped: number
  /** Rows with errors that were not wanted, and rows whose number another case has. */
  readonly leftOut: number
}

export function insertImportBatch(store: WriteStore, batch: Omit<ImportBatch, 'id'>): number {
  const { lastInsertRowid } = statement(
    store,
    `INSERT INTO import_batch (file, imported_at_ms, actor, imported, skipped, left_out)
     VALUES (:file, :importedAtMs, :actor, :imported, :skipped, :leftOut)`,
  ).run(batch)
  return Number(lastInsertRowid)
}

/** Batches, the newest first. */
export function listImportBatches(store: ReadStore): ImportBatch[] {
  return statement(
    store,
    `SELECT id, file, imported_at_ms AS importedAtMs, actor, imported, skipped, left_out AS leftOut
     FROM import_batch ORDER BY id DESC`,
  ).all() as ImportBatch[]
}

export function recordImportedRow(
  store: WriteStore,
  fingerprint: Buffer,
  caseId: number,
  batchId: number,
): void {
  statement(
    store,
    'INSERT INTO import_row (fingerprint, case_id, batch_id) VALUES (:fingerprint, :caseId, :batchId)',
  ).run({ fingerprint, caseId, batchId })
}

export function wasRowImported(store: ReadStore, fingerprint: Buffer): boolean {
  return (
    statement(store, 'SELECT 1 FROM import_row WHERE fingerprint = :fingerprint')
      .pluck()
      .get({ fingerprint }) === 1
  )
}

/** Whether a case with this number exists; `numberKey` folded as for search. */
export function isNumberTaken(store: ReadStore, numberKey: string): boolean {
  return (
    statement(store, 'SELECT 1 FROM case_row WHERE number_key = :numberKey').pluck().get({ numberKey }) === 1
  )
}
