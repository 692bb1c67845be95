// Reads single records out of the bytes of a page, in SQLite's file format. Whatever does not fit is null, never thrown.

import type { PageFile } from './page-file.ts'

export type Value = number | string | Buffer | null

/** Longer records than the largest event are garbage. */
const mostPayloadBytes = 64 * 1024 * 1024

/** `[value, next position]`; null where the bytes end or the number is none we ever wrote. */
export function decodeVarint(bytes: Buffer, at: number): readonly [number, number] | null {
  let value = 0
  for (let count = 0; count < 8; count++) {
    const byte = bytes[at + count]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return Number.isSafeInteger(value) ? [value, at + count + 1] : null
  }
  return null
}

export interface Cell {
  readonly rowid: number
  readonly values: readonly Value[]
}

/** A cell of a table's leaf, its overflow pages followed. */
export function decodeTableCell(file: PageFile, page: Buffer, at: number): Cell | null {
  const length = decodeVarint(page, at)
  const rowid = length && decodeVarint(page, length[1])
  if (!length || !rowid) return null
  const payload = gatherPayload(file, page, rowid[1], length[0], file.pageBytes - 35)
  const values = payload && decodeRecord(payload)
  return values && { rowid: rowid[0], values }
}

/** A cell of an index, or of a table without rowid; on an inner page it begins with the page of its left child. */
export function decodeIndexCell(file: PageFile, page: Buffer, at: number, inner: boolean): Cell | null {
  const length = decodeVarint(page, inner ? at + 4 : at)
  if (!length) return null
  const most = Math.floor(((file.pageBytes - 12) * 64) / 255) - 23
  const payload = gatherPayload(file, page, length[1], length[0], most)
  const values = payload && decodeRecord(payload)
  return values && { rowid: 0, values }
}

// What does not fit on the page goes on in a chain of overflow pages, each with the number of the next in front.
function gatherPayload(
  file: PageFile,
  page: Buffer,
  at: number,
  length: number,
  most: number,
): Buffer | null {
  if (length < 2 || length > mostPayloadBytes) return null
  const usable = file.pageBytes
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((length - least) % (usable - 4))
  const local = length <= most ? length : wanted <= most ? wanted : least
  if (at + local > usable) return null
  const parts = [page.subarray(at, at + local)]
  let missing = length - local
  let next = missing > 0 && at + local + 4 <= usable ? page.readUInt32BE(at + local) : 0
  while (missing > 0) {
    const overflow = next > 0 && next <= file.pages ? file.read(next) : null
    if (!overflow) return null
    const part = overflow.subarray(4, 4 + Math.min(missing, usable - 4))
    parts.push(part)
    missing -= part.length
    next = overflow.readUInt32BE(0)
  }
  return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts)
}

function decodeRecord(payload: Buffer): readonly Value[] | null {
  const header = decodeVarint(payload, 0)
  if (!header || header[0] > payload.length) return null
  const values: Value[] = []
  let at = header[1]
  let body = header[0]
  while (at < header[0]) {
    const type = decodeVarint(payload, at)
    if (!type) return null
    const decoded = decodeValue(payload, body, type[0])
    if (!decoded) return null
    values.push(decoded[0])
    body = decoded[1]
    at = type[1]
  }
  return body === payload.length ? values : null
}

const integerBytes: readonly number[] = [0, 1, 2, 3, 4, 6, 8]

function decodeValue(payload: Buffer, at: number, type: number): readonly [Value, number] | null {
  if (type === 0) return [null, at]
  if (type === 8 || type === 9) return [type - 8, at]
  if (type >= 12) {
    const length = Math.floor((type - 12) / 2)
    if (at + length > payload.length) return null
    const bytes = payload.subarray(at, at + length)
    return [type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8'), at + length]
  }
  const bytes = integerBytes[type]
  // The desk stores no fractions; 10 and 11 are nobody's.
  if (bytes === undefined || at + bytes > payload.length) return null
  const value = bytes === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, bytes)
  return Number.isSafeInteger(value) ? [value, at + bytes] : null
}
