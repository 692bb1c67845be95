// The names that many new cases have: gathered, and their counts written once, because a few thousand names are met a
// hundred thousand times. One case at a time is project-met-names.ts.

import type { CaseState } from '#shared/cases/case-state.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import { nameSearchText } from '#shared/registries/name-search.ts'
import { type NameOfCase, namesOfCase } from '#shared/registries/names-of-case.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import { statement, type WriteStore } from '../store-handle.ts'

type MetName = Omit<NameOfCase, 'leading' | 'inSpite'>

interface Counted {
  readonly id: number
  cases: number
  open: number
}

/** Make one a transaction, and flush it before the transaction ends. */
export class MetNames {
  private readonly store: WriteStore
  private readonly counted = new Map<string, Counted>()

  constructor(store: WriteStore) {
    this.store = store
  }

  /** @param caseId of a case that has no names in the store yet */
  add(caseId: number, state: CaseState): void {
    const receivedOn = toDayNumber(state.receivedOn)
    const open = Number(state.closedOn === null)
    for (const { leading, inSpite, ...name } of namesOfCase(state)) {
      const counted = this.find(name)
      counted.cases++
      counted.open += open
      insertMetCase(this.store, {
        ...{ caseId, metId: counted.id, receivedOn, open },
        ...{ leading: Number(leading), inSpite: Number(inSpite) },
      })
    }
  }

  flush(): void {
    for (const { id, cases, open } of this.counted.values()) {
      statement(this.store, 'UPDATE met_name SET cases = cases + ?, open = open + ? WHERE id = ?').run(
        cases,
        open,
        id,
      )
    }
    this.counted.clear()
  }

  private find(name: MetName): Counted {
    const key = `${name.role}\u0001${name.code}\u0001${name.name}`
    const known = this.counted.get(key)
    if (known) return known
    const id = statement(this.store, 'SELECT id FROM met_name WHERE role = ? AND name = ? AND code = ?')
      .pluck()
      .get(name.role, name.name, name.code) as number | undefined
    const counted = { id: id ?? insertMetName(this.store, name, { cases: 0, open: 0 }), cases: 0, open: 0 }
    this.counted.set(key, counted)
    return counted
  }
}

/** @returns the id of the name */
export function insertMetName(
  store: WriteStore,
  { role, name, code }: MetName,
  { cases, open }: { readonly cases: number; readonly open: number },
): number {
  const { lastInsertRowid } = statement(
    store,
    'INSERT INTO met_name (role, name, code, name_key, search, cases, open) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(role, name, code, normaliseEntityName(name), nameSearchText(name, code), cases, open)
  return Number(lastInsertRowid)
}

export function insertMetCase(
  store: WriteStore,
  row: {
    readonly caseId: number
    readonly metId: number
    readonly receivedOn: number
    readonly open: number
    readonly leading: number
    readonly inSpite: number
  },
): void {
  statement(
    store,
    'INSERT INTO met_case (case_id, met_id, received_on, open, leading, in_spite) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(row.caseId, row.metId, row.receivedOn, row.open, row.leading, row.inSpite)
}
