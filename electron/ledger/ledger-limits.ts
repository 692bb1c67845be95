// How large a ledger may be. A file is judged by these before anything of it is unpacked or understood.

export interface LedgerLimits {
  readonly fileBytes: number
  /** All parts of a workbook that are read, unpacked. */
  readonly unpackedBytes: number
  /** The texts of a workbook are kept apart from its cells, and cost more memory than they are long. */
  readonly sharedStringsBytes: number
  /** Workbook, relations, styles: each. */
  readonly smallPartBytes: number
  /** Unpacked to packed, of parts over 16 MB: a real ledger reaches 50. */
  readonly packingRatio: number
  readonly sheets: number
  /** Of the whole file. */
  readonly rows: number
  /** Columns further right are not read. */
  readonly columns: number
  /** A longer cell is cut, and its row says so. */
  readonly cellCharacters: number
}

const megabyte = 1024 * 1024

export const ledgerLimits: LedgerLimits = {
  fileBytes: 64 * megabyte,
  unpackedBytes: 256 * megabyte,
  sharedStringsBytes: 64 * megabyte,
  smallPartBytes: 8 * megabyte,
  packingRatio: 200,
  sheets: 100,
  rows: 200_000,
  columns: 96,
  cellCharacters: 20_000,
}
