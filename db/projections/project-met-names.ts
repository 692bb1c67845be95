// Keeps the names that cases have, with how many cases each: what registries and suggestions read instead of a million
// parties. Same transaction as the events of the case; a step that changes no name, receipt or closing writes nothing.

import type { CaseState } from '#shared/cases/case-state.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { type NameOfCase, namesOfCase } from '#shared/registries/names-of-case.ts'
import { unindexName } from '../search/index-name.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { insertMetCases, insertMetName, type MetName } from './met-names.ts'

interface Known {
  readonly metId: number
  readonly role: string
  readonly name: string
  readonly code: string
  readonly receivedOn: number
  readonly open: number
  readonly leading: number
  readonly inSpite: number
}

export function projectMetNames(store: WriteStore, caseId: number, state: CaseState): void {
  const receivedOn = toDayNumber(state.receivedOn)
  const open = Number(state.closedOn === null)
  const names = namesOfCase(state)
  const known = readKnown(store, caseId)
  if (isSame(known, names, receivedOn, open)) return
  for (const one of known) forget(store, caseId, one)
  for (const { leading, inSpite, ...name } of names) {
    const metId = meet(store, name, open)
    insertMetCases(store, [{ caseId, metId, receivedOn, open: open === 1, leading, inSpite }])
  }
}

/** Whether the names kept of a case are those that its state has. */
export function hasMetNames(store: ReadStore, caseId: number, state: CaseState): boolean {
  const open = Number(state.closedOn === null)
  return isSame(readKnown(store, caseId), namesOfCase(state), toDayNumber(state.receivedOn), open)
}

/** Names whose counts differ from the cases counted again; empty: all is well. */
export function listMiscountedNames(store: ReadStore): readonly string[] {
  return statement(store, miscounted).pluck().all() as string[]
}

function readKnown(store: ReadStore, caseId: number): readonly Known[] {
  return statement(store, selectKnown).all({ caseId }) as Known[]
}

function isSame(
  known: readonly Known[],
  names: readonly NameOfCase[],
  receivedOn: number,
  open: number,
): boolean {
  if (known.length !== names.length) return false
  return names.every(({ role, name, code, leading, inSpite }) =>
    known.some(
      one =>
        one.role === role &&
        one.name === name &&
        one.code === code &&
        one.leading === Number(leading) &&
        one.inSpite === Number(inSpite) &&
        one.receivedOn === receivedOn &&
        one.open === open,
    ),
  )
}

function forget(store: WriteStore, caseId: number, { metId, name, open }: Known): void {
  statement(store, 'DELETE FROM met_case WHERE case_id = :caseId AND met_id = :metId').run({ caseId, metId })
  statement(store, 'UPDATE met_name SET cases = cases - 1, open = open - :open WHERE id = :metId').run({
    metId,
    open,
  })
  const { changes } = statement(store, 'DELETE FROM met_name WHERE id = :metId AND cases = 0').run({ metId })
  if (changes > 0) unindexName(store, metId, name)
}

// Counting up comes first: a name is met a thousand times for each time it is new, and its tokens cost.
function meet(store: WriteStore, name: MetName, open: number): number {
  const met = statement(store, countUp)
    .pluck()
    .get({ ...name, open }) as number | undefined
  return met ?? insertMetName(store, null, name, { cases: 1, open })
}

const selectKnown = `
  SELECT c.met_id AS metId, n.role, n.name, n.code, c.received_on AS receivedOn, c.open, c.leading,
    c.in_spite AS inSpite
  FROM met_case c JOIN met_name n ON n.id = c.met_id WHERE c.case_id = :caseId ORDER BY n.role, n.name, n.code`

const countUp = `
  UPDATE met_name SET cases = cases + 1, open = open + :open
  WHERE role = :role AND name = :name AND code = :code RETURNING id`

const miscounted = `
  SELECT n.name FROM met_name n
  WHERE n.cases <> (SELECT count(*) FROM met_case c WHERE c.met_id = n.id)
     OR n.open <> (SELECT count(*) FROM met_case c WHERE c.met_id = n.id AND c.open = 1)
  ORDER BY n.name LIMIT 100`
