// The cases behind the count 暂定 of Today: a clock of the centre runs, and its due day rests on a year of which no
// notice is published. Found by the index of running clocks, of which there are tens of thousands at most.

import { testOf } from '../search/find-cases.ts'
import { placeOfCaseRow } from '../search/search-place.ts'
import { type ReadStore, statement } from '../store-handle.ts'

/** Ids, each once. @param word folded; '' for all */
export function listProvisionalCases(store: ReadStore, word: string): readonly number[] {
  if (word === '') return statement(store, listAll).pluck().all() as number[]
  const found = statement(
    store,
    `SELECT case_row.id FROM (${listAll}) AS waiting CROSS JOIN case_row ON case_row.id = waiting.case_id
     CROSS JOIN searched_case ON searched_case.place = ${placeOfCaseRow}
     WHERE ${testOf(store, word)}(searched_case.text, :word) > 0`,
  )
  return found.pluck().all({ word }) as number[]
}

const listAll = `
  SELECT DISTINCT case_id FROM clock INDEXED BY clock_open
  WHERE stop_on IS NULL AND owner = 'centre' AND provisional = 'unpublished'`
