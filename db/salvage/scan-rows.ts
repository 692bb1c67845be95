// Finds the rows of the desk's own small tables (identity, accounts, settings, its log, what was imported) on the
// leaves of a damaged store, by the shape of their columns.

import { type Cell, decodeIndexCell, decodeTableCell, type Value } from './decode-record.ts'
import type { PageFile } from './page-file.ts'

interface Shape {
  readonly table: string
  /** Column names, in the order of the table; the first of a table with rowid is the rowid itself. */
  readonly columns: readonly string[]
  readonly hasRowid: boolean
  fits(values: readonly Value[]): boolean
}

const isText = (value: Value | undefined): value is string => typeof value === 'string'
const isNumber = (value: Value | undefined): value is number => typeof value === 'number'
const caseKinds = ['preExamination', 'mediation', 'rightsProtection']

const shapes: readonly Shape[] = [
  {
    table: 'desk',
    columns: ['n', 'uid', 'code', 'made_at_ms'],
    hasRowid: true,
    fits: ([, uid, code, madeAtMs]) =>
      Buffer.isBuffer(uid) && uid.length === 16 && isText(code) && isNumber(madeAtMs),
  },
  {
    table: 'account',
    columns: ['id', 'login', 'name', 'role', 'password', 'disabled', 'made_at_ms'],
    hasRowid: true,
    fits: ([, login, name, role, password, disabled]) =>
      [login, name, role].every(isText) &&
      isText(password) &&
      password.startsWith('scrypt$') &&
      isNumber(disabled),
  },
  {
    table: 'desk_event',
    columns: ['seq', 'recorded_at_ms', 'actor', 'type', 'payload'],
    hasRowid: true,
    fits: ([, atMs, actor, type, payload]) =>
      isNumber(atMs) && isText(actor) && isText(type) && isText(payload) && isJson(payload),
  },
  {
    table: 'import_batch',
    columns: ['id', 'file', 'imported_at_ms', 'actor', 'imported', 'skipped', 'left_out'],
    hasRowid: true,
    fits: ([, file, atMs, actor, ...counts]) =>
      isText(file) && isNumber(atMs) && isText(actor) && counts.every(isNumber),
  },
  {
    table: 'setting',
    columns: ['key', 'value'],
    hasRowid: false,
    fits: ([key, value]) => isText(key) && isText(value),
  },
  {
    table: 'case_serial',
    columns: ['kind', 'year', 'last'],
    hasRowid: false,
    fits: ([kind, year, last]) =>
      isText(kind) && caseKinds.includes(kind) && isNumber(year) && isNumber(last),
  },
  {
    table: 'import_row',
    columns: ['fingerprint', 'case_id', 'batch_id'],
    hasRowid: false,
    fits: ([fingerprint, caseId, batch]) =>
      Buffer.isBuffer(fingerprint) && isNumber(caseId) && isNumber(batch),
  },
]

export interface FoundRow {
  readonly table: string
  readonly row: Readonly<Record<string, Value>>
}

export function* scanRows(file: PageFile): Generator<FoundRow> {
  for (let number = 1; number <= file.pages; number++) {
    const page = file.read(number)
    if (!page) continue
    const header = number === 1 ? 100 : 0
    for (const cell of cellsOf(file, page, header)) {
      const found = recognise(cell)
      if (found) yield found
    }
  }
}

interface FoundCell extends Cell {
  readonly hasRowid: boolean
}

function* cellsOf(file: PageFile, page: Buffer, header: number): Generator<FoundCell> {
  const kind = page[header]
  const inner = kind === 0x02
  if (kind !== 0x0d && kind !== 0x0a && !inner) return
  const first = header + (inner ? 12 : 8)
  const count = Math.min(page.readUInt16BE(header + 3), Math.floor((file.pageBytes - first) / 2))
  for (let index = 0; index < count; index++) {
    const at = page.readUInt16BE(first + 2 * index)
    const cell = kind === 0x0d ? decodeTableCell(file, page, at) : decodeIndexCell(file, page, at, inner)
    if (cell) yield { ...cell, hasRowid: kind === 0x0d }
  }
}

function recognise({ rowid, values, hasRowid }: FoundCell): FoundRow | null {
  for (const { table, columns, fits, hasRowid: wanted } of shapes) {
    if (wanted !== hasRowid || values.length !== columns.length) continue
    // The rowid's own column is stored empty.
    if (hasRowid && values[0] !== null) continue
    if (!fits(values)) continue
    const all = hasRowid ? [rowid, ...values.slice(1)] : values
    return { table, row: Object.fromEntries(columns.map((name, index) => [name, all[index] ?? null])) }
  }
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
