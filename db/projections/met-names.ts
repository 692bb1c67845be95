// The names that many new cases have: gathered, and their counts written once, because a few thousand names are met a
// hundred thousand times. One case at a time is project-met-names.ts.

import type { NameOfCase } from '#shared/registries/names-of-case.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import { indexName } from '../search/index-name.ts'
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

  /** The names of a case that has none in the store yet. */
  add(
    of: { readonly caseId: number; readonly receivedOn: number; readonly open: boolean },
    names: readonly NameOfCase[],
  ): void {
    const open = Number(of.open)
    for (const name of names) {
      const counted = this.find(name)
      counted.cases++
      counted.open += open
      insertMetCase(this.store, {
        ...of,
        metId: counted.id,
        open,
        leading: name.leading,
        inSpite: name.inSpite,
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
    'INSERT INTO met_name (role, name, code, name_key, cases, open) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(role, name, code, normaliseEntityName(name), cases, open)
  const id = Number(lastInsertRowid)
  indexName(store, id, name)
  return id
}

export function insertMetCase(
  store: WriteStore,
  row: {
    readonly caseId: number
    readonly metId: number
    readonly receivedOn: number
    readonly open: number
    readonly leading: boolean
    readonly inSpite: boolean
  },
): void {
  statement(
    store,
    'INSERT INTO met_case (case_id, met_id, received_on, open, leading, in_spite) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(row.caseId, row.metId, row.receivedOn, row.open, Number(row.leading), Number(row.inSpite))
}
