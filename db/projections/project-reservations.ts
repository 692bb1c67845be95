// Reserved case numbers, projected from the log of the desk. Whether a number is used is not kept here: a case has it.

import { foldForSearch } from '#shared/cases/search-text.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

/** A block of numbers as it stands in the log: how they are written is part of it, for the centre's name may change. */
export interface NumbersReserved {
  readonly kind: string
  readonly year: number
  readonly first: number
  readonly last: number
  readonly shortName: string
  readonly prefix: string
  readonly deskCode: string
  readonly digits: number
  readonly reason: string
}

export function projectReservation(
  store: WriteStore,
  block: NumbersReserved,
  actor: string,
  atMs: number,
): void {
  for (let serial = block.first; serial <= block.last; serial++) {
    const number = formatCaseNumber({ ...block, serial })
    const { kind, year, reason } = block
    statement(store, insertNumber).run({
      numberKey: foldForSearch(number),
      number,
      kind,
      year,
      serial,
      actor,
      atMs,
      reason,
    })
  }
}

export function projectVoiding(store: WriteStore, number: string, reason: string): void {
  statement(
    store,
    'UPDATE reserved_number SET void = 1, void_reason = :reason WHERE number_key = :numberKey',
  ).run({ numberKey: foldForSearch(number), reason })
}

/** Makes the reservations of `store` again from the log of `source` (of the store itself, or another's for comparing). */
export function rebuildReservations(store: WriteStore, source: ReadStore): void {
  statement(store, 'DELETE FROM reserved_number').run()
  const rows = statement(
    source,
    `SELECT recorded_at_ms, actor, type, payload FROM desk_event
     WHERE type IN ('numbersReserved', 'numberVoided') ORDER BY seq`,
  ).all() as EventRow[]
  for (const { recorded_at_ms, actor, type, payload } of rows) {
    const details = JSON.parse(payload)
    if (type === 'numbersReserved') projectReservation(store, details, actor, recorded_at_ms)
    else projectVoiding(store, details.number, details.reason)
  }
}

interface EventRow {
  readonly recorded_at_ms: number
  readonly actor: string
  readonly type: string
  readonly payload: string
}

/** Everything projected, as one text. */
export function readReservations(store: ReadStore): string {
  return JSON.stringify(statement(store, 'SELECT * FROM reserved_number ORDER BY number_key').all())
}

const insertNumber = `
  INSERT INTO reserved_number
    (number_key, number, kind, year, serial, reserved_by, reserved_at_ms, reason, void, void_reason)
  VALUES
    (:numberKey, :number, :kind, :year, :serial, :actor, :atMs, :reason, 0, '')`
