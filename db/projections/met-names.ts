// The names that many new cases have: gathered, and written with their counts some ten thousand at a time, because a
// few thousand names are met a hundred thousand times. One case at a time is project-met-names.ts.

import type { CaseState } from '#shared/cases/case-state.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { type NameOfCase, namesOfCase } from '#shared/registries/names-of-case.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import { RowInserter } from '../insert-rows.ts'
import { indexName } from '../search/index-name.ts'
import { statement, type WriteStore } from '../store-handle.ts'

export type MetName = Pick<NameOfCase, 'role' | 'name' | 'code'>

/** What a case has to do with a name. */
export interface Met extends NameOfCase {
  /** Day number of the day the case came in. */
  readonly receivedOn: number
  readonly open: boolean
}

/** A name of a case that has none in the store yet; conditions are 0 or 1, the day is a day number. */
export type NewlyMet = readonly [
  caseId: number,
  receivedOn: number,
  open: number,
  leading: number,
  inSpite: number,
  role: string,
  name: string,
  code: string,
]

/** The names of a case, each once in a role. A quota is used up by the day of submission, whatever day it counts from. */
export function metOf(state: CaseState): readonly Met[] {
  const receivedOn = toDayNumber(state.cameInOn)
  const open = state.closedOn === null
  return namesOfCase(state).map(name => ({ ...name, receivedOn, open }))
}

export function newlyMet(caseId: number, state: CaseState): readonly NewlyMet[] {
  return metOf(state).map(({ role, name, code, receivedOn, open, leading, inSpite }) => [
    ...([caseId, receivedOn, Number(open), Number(leading), Number(inSpite)] as const),
    ...([role, name, code] as const),
  ])
}

interface Counted {
  readonly id: number
  readonly name: MetName
  readonly isNew: boolean
  cases: number
  open: number
}

/** More are not held at once. */
const mostCounted = 20_000

/** Make one a transaction, and flush it before the transaction ends. */
export class MetNames {
  private readonly store: WriteStore
  private readonly counted = new Map<string, Counted>()
  /** Values of rows of met_case. */
  private met: number[] = []
  private lastId: number

  constructor(store: WriteStore) {
    this.store = store
    this.lastId = (statement(store, 'SELECT max(id) FROM met_name').pluck().get() as number | null) ?? 0
  }

  add(names: readonly NewlyMet[]): void {
    for (const [caseId, receivedOn, open, leading, inSpite, role, name, code] of names) {
      const counted = this.find({ role, name, code })
      counted.cases++
      counted.open += open
      this.met.push(caseId, counted.id, receivedOn, open, leading, inSpite)
    }
    if (this.counted.size >= mostCounted) this.flush()
  }

  flush(): void {
    metCases.insert(this.store, this.met)
    for (const { id, name, isNew, cases, open } of this.counted.values()) {
      if (isNew) insertMetName(this.store, id, name, { cases, open })
      else statement(this.store, countMore).run(cases, open, id)
    }
    this.met = []
    this.counted.clear()
  }

  private find(name: MetName): Counted {
    const key = `${name.role}\u0001${name.code}\u0001${name.name}`
    const known = this.counted.get(key)
    if (known) return known
    const id = statement(this.store, findId).pluck().get(name.role, name.name, name.code) as
      | number
      | undefined
    const counted = { id: id ?? ++this.lastId, name, isNew: id === undefined, cases: 0, open: 0 }
    this.counted.set(key, counted)
    return counted
  }
}

const findId = 'SELECT id FROM met_name WHERE role = ? AND name = ? AND code = ?'
const countMore = 'UPDATE met_name SET cases = cases + ?, open = open + ? WHERE id = ?'

/** @param id null: the next one @returns the id of the name */
export function insertMetName(
  store: WriteStore,
  id: number | null,
  { role, name, code }: MetName,
  { cases, open }: { readonly cases: number; readonly open: number },
): number {
  const { lastInsertRowid } = statement(
    store,
    'INSERT INTO met_name (id, role, name, code, name_key, cases, open) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, role, name, code, normaliseEntityName(name), cases, open)
  indexName(store, Number(lastInsertRowid), name)
  return Number(lastInsertRowid)
}

export function insertMetCase(
  store: WriteStore,
  caseId: number,
  metId: number,
  { receivedOn, open, leading, inSpite }: Met,
): void {
  const values = [caseId, metId, receivedOn, Number(open), Number(leading), Number(inSpite)]
  metCases.insert(store, values)
}

const metCases = new RowInserter('met_case', [
  ...['case_id', 'met_id', 'received_on', 'open', 'leading', 'in_spite'],
])
