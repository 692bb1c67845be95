// Job: sheets as the bytes of a workbook. Reads nothing and writes nothing; thousands of rows would hold up a window.

import { writeWorkbook } from '#electron/printing/write-workbook.ts'
import type { Sheet } from '#shared/print/sheet.ts'
import type { Job } from './job.ts'

export const writeSheets: Job<readonly Sheet[], Uint8Array> = (_context, sheets) => writeWorkbook(sheets)
