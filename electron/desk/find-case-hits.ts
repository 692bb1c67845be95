// Cases found by a text, each with what of it matched, masked as lists mask.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { type CaseRow, readCaseRow } from '#db/queries/case-row.ts'
import { findCases } from '#db/search/find-cases.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { foldForSearch, listSearchedValues, type SearchedValue } from '#shared/cases/search-text.ts'
import type { CaseHit } from '#shared/contract/case-list-contract.ts'
import { type MarkedValue, markValue } from '#shared/search/mark-value.ts'
import type { DeskServices } from './desk-services.ts'
import { readCaseLine } from './read-case-line.ts'

/** The first hits of a text, in the order search gives them. */
export function findCaseHits(
  desk: DeskServices,
  { text, limit }: { readonly text: string; readonly limit: number },
): { hits: CaseHit[]; more: boolean } {
  const word = foldForSearch(text)
  const { caseIds, next } = findCases(desk.store, text, limit, null)
  const hits = caseIds.flatMap(id => {
    const row = readCaseRow(desk.store, id)
    return row ? [{ line: readCaseLine(desk, row), matched: matchedOf(desk, row, word) }] : []
  })
  return { hits, more: next !== null }
}

// Some numbers and names stand only in the events; a page of hits is few enough to read them.
function matchedOf(
  desk: DeskServices,
  { id, caseNumber, confidential }: CaseRow,
  word: string,
): CaseHit['matched'] {
  if (confidential) return markAll([{ field: 'caseNumber', text: caseNumber }], word)
  return markAll(listSearchedValues(foldCase(readCaseEvents(desk.store, id))), word)
}

function markAll(values: readonly SearchedValue[], word: string): CaseHit['matched'] {
  return values
    .map(value => markValue(value, word))
    .filter((marked): marked is MarkedValue => marked !== null)
    .map(({ field, text, ranges }) => ({
      field,
      text,
      ranges: ranges.map(([from, to]): [number, number] => [from, to]),
    }))
}
