// Keeps the names that cases have, with how many cases each: what registries and suggestions read instead of a million
// parties. Same transaction as the events of the case; a step that changes no name, receipt or closing writes nothing.

import type { CaseState } from '#shared/cases/case-state.ts'
import { unindexName } from '../search/index-name.ts'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { insertMetCase, insertMetName, type Met, type MetName, metOf } from './met-names.ts'

interface Known extends MetName {
  readonly metId: number
  /** Day number. */
  readonly receivedOn: number
  readonly open: number
  readonly leading: number
  readonly inSpite: number
}

export function projectMetNames(store: WriteStore, caseId: number, state: CaseState): void {
  const gone = new Map(readKnown(store, caseId).map(known => [keyOf(known), known]))
  for (const met of metOf(state)) {
    const known = gone.get(keyOf(met))
    gone.delete(keyOf(met))
    if (!known) insertMetCase(store, caseId, meet(store, met), met)
    else if (!isAlike(known, met)) change(store, caseId, known, met)
  }
  for (const known of gone.values()) forget(store, caseId, known)
}

/** Whether the names kept of a case are those that its state has. */
export function hasMetNames(store: ReadStore, caseId: number, state: CaseState): boolean {
  const known = new Map(readKnown(store, caseId).map(one => [keyOf(one), one]))
  const wanted = metOf(state)
  return known.size === wanted.length && wanted.every(met => isAlike(known.get(keyOf(met)), met))
}

/** Names whose counts differ from the cases counted again; empty: all is well. */
export function listMiscountedNames(store: ReadStore): readonly string[] {
  return statement(store, miscounted).pluck().all() as string[]
}

function readKnown(store: ReadStore, caseId: number): readonly Known[] {
  return statement(store, selectKnown).all({ caseId }) as Known[]
}

function keyOf({ role, name, code }: MetName): string {
  return JSON.stringify([role, name, code])
}

function isAlike(known: Known | undefined, { receivedOn, open, leading, inSpite }: Met): boolean {
  return (
    known !== undefined &&
    known.receivedOn === receivedOn &&
    known.open === Number(open) &&
    known.leading === Number(leading) &&
    known.inSpite === Number(inSpite)
  )
}

function change(store: WriteStore, caseId: number, known: Known, met: Met): void {
  const { metId } = known
  const values = [met.receivedOn, Number(met.open), Number(met.leading), Number(met.inSpite)]
  statement(store, changeMetCase).run(...values, caseId, metId)
  const opened = Number(met.open) - known.open
  if (opened !== 0) statement(store, 'UPDATE met_name SET open = open + ? WHERE id = ?').run(opened, metId)
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
function meet(store: WriteStore, { role, name, code, open }: Met): number {
  const met = statement(store, countUp)
    .pluck()
    .get({ role, name, code, open: Number(open) }) as number | undefined
  return met ?? insertMetName(store, null, { role, name, code }, { cases: 1, open: Number(open) })
}

const changeMetCase = `
  UPDATE met_case SET received_on = ?, open = ?, leading = ?, in_spite = ? WHERE case_id = ? AND met_id = ?`

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
