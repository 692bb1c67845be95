// The name of a row of the summary in some language.

import type { SummaryRow } from '#shared/contract/summary-contract.ts'
import type { DocumentWords } from '#shared/print/document-words.ts'
import { fillWords } from '#shared/print/fill-words.ts'
import type { RowDeclaration } from './row-declaration.ts'
import { summaryRows } from './summary-rows.ts'

// The rows and their names do not depend on what the pass rate is a share of.
const declared: ReadonlyMap<string, RowDeclaration> = new Map(
  summaryRows('accepted').map(row => [row.id, row]),
)

/** What a row is called. Throws on an id that no row has. */
export function rowLabel(
  row: Pick<SummaryRow, 'id' | 'noteDetails'>,
  words: Pick<DocumentWords, 'summary' | 'cases'>,
): string {
  const declaration = declared.get(row.id)
  if (!declaration) throw new Error(`no row of the summary is called ${row.id}`)
  if (declaration.subKind === undefined) return words.summary.rows[declaration.label]
  const type =
    declaration.subKind === 'unfilled' ? words.summary.unfilled : words.cases.subKind[declaration.subKind]
  return 'limit' in row.noteDetails
    ? fillWords(words.summary.withinLimit, { type, ...row.noteDetails })
    : type
}
