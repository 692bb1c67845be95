// The only way anything gets into the log of the desk: what happened to the desk itself, changes of calendar and rules,
// changes of the registries. Each entry is sealed, chained to the one before it, and never there without its seal.

import { hash } from 'node:crypto'
import { inTransaction, type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export interface DeskLogEntry {
  readonly type: string
  readonly actor: string
  readonly atMs: number
  /** JSON. */
  readonly payload: string
}

const firstHash = Buffer.alloc(32)

/** In the transaction of the caller, or in one of its own. @returns the place of the entry in the log */
export function appendToDeskLog(store: WriteStore, entry: DeskLogEntry): number {
  return inTransaction(store, () => insertSealed(store, entry))
}

function insertSealed(store: WriteStore, entry: DeskLogEntry): number {
  const { type, atMs, payload } = entry
  // A name that somebody typed may hold half a character; what is sealed must be what is stored.
  const actor = entry.actor.toWellFormed()
  const last = statement(store, 'SELECT hash FROM desk_seal ORDER BY seq DESC LIMIT 1').pluck().get()
  const { lastInsertRowid } = statement(
    store,
    'INSERT INTO desk_event (recorded_at_ms, actor, type, payload) VALUES (?, ?, ?, ?)',
  ).run(atMs, actor, type, payload)
  const seq = Number(lastInsertRowid)
  const row = { seq, recorded_at_ms: atMs, actor, type, payload }
  const seal = sealEntry(row, (last as Buffer | undefined) ?? firstHash)
  statement(store, 'INSERT INTO desk_seal (seq, hash) VALUES (?, ?)').run(seq, seal)
  return seq
}

interface DeskLogRow {
  readonly seq: number
  readonly recorded_at_ms: number
  readonly actor: string
  readonly type: string
  readonly payload: string
}

function sealEntry({ seq, recorded_at_ms, actor, type, payload }: DeskLogRow, previous: Buffer): Buffer {
  const said = JSON.stringify([seq, recorded_at_ms, actor, type, payload])
  return hash('sha256', Buffer.concat([previous, Buffer.from(said)]), 'buffer')
}

/**
 * What is wrong with the log of the desk, one line each; empty: all is well. Entries of the first version of the store,
 * and those read out of a damaged one, stand before the first seal and are taken as they are.
 */
export function listDeskLogFindings(store: ReadStore): readonly string[] {
  const rows = statement(
    store,
    `SELECT e.seq, e.recorded_at_ms, e.actor, e.type, e.payload, s.hash
     FROM desk_event e LEFT JOIN desk_seal s ON s.seq = e.seq ORDER BY e.seq`,
  ).iterate() as IterableIterator<DeskLogRow & { readonly hash: Buffer | null }>
  const findings: string[] = []
  let previous: Buffer | null = null
  let expected = 1
  for (const row of rows) {
    if (row.seq !== expected) findings.push(`desk log ${expected}: missing`)
    expected = row.seq + 1
    if (row.hash === null && previous === null) continue
    if (!row.hash || !sealEntry(row, previous ?? firstHash).equals(row.hash))
      findings.push(`desk log ${row.seq}: seal broken`)
    previous = row.hash ?? previous
  }
  return findings
}
