// Reads a ledger file of any kind into sheets of plain cells. Knows files, not cases; never trusts a file's name over
// its bytes.

import { fail, type Outcome } from '#shared/contract/failure.ts'
import type { LedgerSheet } from '#shared/ledger/ledger-sheet.ts'
import { type LedgerLimits, ledgerLimits } from './ledger-limits.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'

export interface LedgerFile {
  readonly name: string
  readonly sheets: readonly LedgerSheet[]
}

const textExtensions = /\.(?:csv|tsv|txt|xls|xlsx|xlsm|et)$/i

/**
 * Reads a file. `details.reason` of a failure says more.
 *
 * @returns ledgerTooLarge, ledgerEmpty, ledgerOldFormat (.xls and .et: to be saved as .xlsx), ledgerEncrypted,
 *   ledgerUnreadable (damaged, no spreadsheet, no text)
 */
export async function readLedgerFile(
  bytes: Uint8Array,
  name: string,
  limits: LedgerLimits = ledgerLimits,
): Promise<Outcome<LedgerFile>> {
  const file = name.slice(0, 400)
  if (bytes.byteLength > limits.fileBytes) {
    return fail('ledgerTooLarge', { file, reason: 'file', most: limits.fileBytes })
  }
  if (bytes.byteLength === 0) return fail('ledgerEmpty', { file })
  const sheets = await readByContent(bytes, file, limits)
  if (!sheets.ok) return fail(sheets.failure.code, { file, ...sheets.failure.details })
  if (sheets.value.every(sheet => sheet.rows.length === 0)) return fail('ledgerEmpty', { file })
  return { ok: true, value: { name: file, sheets: sheets.value } }
}

async function readByContent(
  bytes: Uint8Array,
  name: string,
  limits: LedgerLimits,
): Promise<Outcome<readonly LedgerSheet[]>> {
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, limits)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return fail(holdsEncryptedPackage(bytes) ? 'ledgerEncrypted' : 'ledgerOldFormat')
  }
  if (!textExtensions.test(name)) return fail('ledgerUnreadable', { reason: 'extension' })
  return readCsv(bytes, limits)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

// A workbook with a password lies in the old container as a stream of this name.
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
