// Finds every event of a case in the bytes of a damaged store, by what an event looks like: no b-tree, no page header
// and no list of cells needs to be whole for it. An event proves itself by its seal.

import { sealOfRow } from '../events/event-hash.ts'
import type { SealedEventRow } from '../events/read-case-events.ts'
import { decodeTableCell, decodeVarint, type Value } from './decode-record.ts'
import type { PageFile } from './page-file.ts'

export interface FoundEvent {
  readonly row: SealedEventRow & { readonly desk: number }
  /** Whether its seal fits what it says. */
  readonly sealed: boolean
}

/** An event's record begins with an empty place for its number and the sixteen bytes of its id. */
const marks = Buffer.from([0, 44])
/** A cell's length and number before its record take no more than this. */
const longestPrefix = 14

/**
 * @param deskUids by the desk's number in the store
 * @param onPage told how many pages are done; may throw to stop
 */
export function* scanEvents(
  file: PageFile,
  deskUids: ReadonlyMap<number, Buffer>,
  onPage: (done: number) => void,
): Generator<FoundEvent> {
  for (let number = 1; number <= file.pages; number++) {
    onPage(number)
    const page = file.read(number)
    if (!page) continue
    for (let at = page.indexOf(marks); at !== -1; at = page.indexOf(marks, at + 1)) {
      const found = findCell(file, page, at - 1, deskUids)
      if (found) yield found
    }
  }
}

// Where a cell begins cannot be told backwards: every place that leads exactly to the record is tried, and the one
// whose seal fits is right.
function findCell(
  file: PageFile,
  page: Buffer,
  record: number,
  deskUids: ReadonlyMap<number, Buffer>,
): FoundEvent | null {
  let unsealed: FoundEvent | null = null
  for (let start = record - 2; start >= Math.max(0, record - longestPrefix); start--) {
    const length = decodeVarint(page, start)
    const rowid = length && decodeVarint(page, length[1])
    if (rowid?.[1] !== record) continue
    const cell = decodeTableCell(file, page, start)
    const row = cell && toEventRow(cell.rowid, cell.values)
    if (!row) continue
    const found = { row, sealed: isSealed(row, deskUids) }
    if (found.sealed) return found
    unsealed ??= found
  }
  return unsealed
}

function toEventRow(seq: number, values: readonly Value[]): FoundEvent['row'] | null {
  if (values.length !== 12 || seq < 1) return null
  const [, id, caseId, desk, happenedOn, recordedAtMs, actor, type, version, payload, previousHash, hash] =
    values
  if (!Buffer.isBuffer(id) || id.length !== 16) return null
  if (!isHash(previousHash) || !isHash(hash)) return null
  if (typeof actor !== 'string' || typeof type !== 'string' || typeof payload !== 'string') return null
  if (typeof caseId !== 'number' || typeof desk !== 'number' || typeof happenedOn !== 'number') return null
  if (typeof recordedAtMs !== 'number' || typeof version !== 'number') return null
  return {
    seq,
    id,
    case_id: caseId,
    desk,
    happened_on: happenedOn,
    recorded_at_ms: recordedAtMs,
    actor,
    type,
    version,
    payload,
    previous_hash: previousHash,
    hash,
  }
}

function isHash(value: Value | undefined): value is Buffer {
  return Buffer.isBuffer(value) && value.length === 32
}

function isSealed(row: FoundEvent['row'], deskUids: ReadonlyMap<number, Buffer>): boolean {
  const deskUid = deskUids.get(row.desk)
  return deskUid !== undefined && sealOfRow(row, row.previous_hash, deskUid).equals(row.hash)
}
