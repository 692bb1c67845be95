// The cases behind what Today says of due days besides its lights: those that rest on a year of which no notice is
// published, and those for which an extension was asked and nobody has decided.

import type { AskedDue } from '#shared/contract/case-list-contract.ts'
import { testOf } from '../search/find-cases.ts'
import { placeOfCaseRow } from '../search/search-place.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** Ids, each once. @param word folded; '' for all */
export function listCasesByDue(store: ReadStore, due: AskedDue, word: string): readonly number[] {
  if (word === '') return statement(store, idsOf[due]).pluck().all() as number[]
  const found = statement(
    store,
    `SELECT case_row.id FROM (${idsOf[due]}) AS waiting CROSS JOIN case_row ON case_row.id = waiting.case_id
     CROSS JOIN searched_case ON searched_case.place = ${placeOfCaseRow}
     WHERE ${testOf(store, word)}(searched_case.text, :word) > 0`,
  )
  return found.pluck().all({ word }) as number[]
}

/** How many cases the list has. @param clerk only this clerk's; null: everybody's */
export function countCasesByDue(store: ReadStore, due: AskedDue, clerk: string | null): number {
  return statement(
    store,
    'SELECT coalesce(sum(cases), 0) FROM due_count WHERE due = :due AND (:clerk IS NULL OR clerk = :clerk)',
  )
    .pluck()
    .get({ due, clerk }) as number
}

const idsOf: Readonly<Record<AskedDue, string>> = {
  provisional: `
    SELECT DISTINCT case_id FROM clock INDEXED BY clock_unpublished
    WHERE stop_on IS NULL AND owner = 'centre' AND provisional = 'unpublished'`,
  // Asked and neither approved nor refused is `[days, null]` (db/projections/clock-facts.ts). A limit that has stopped
  // leaves nothing to decide. Walks the cases that ever had such facts, one of a dozen, and looks at few of them.
  extensionPending: `
    SELECT facts.case_id FROM clock_facts AS facts CROSS JOIN case_row ON case_row.id = facts.case_id
    WHERE instr(facts.extensions, ',null]') > 0 AND case_row.closed_on IS NULL AND EXISTS (
      SELECT 1 FROM clock, json_each(facts.extensions) AS asked
      WHERE clock.case_id = facts.case_id AND clock.stop_on IS NULL AND asked.key = clock.rule
        AND instr(asked.value, ',null]') > 0)`,
}
