// kysely as a compiler only: it writes SQL for lists with many filters, the store's own connection runs it.

import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { ReadStore } from '../store-handle.ts'

type Value = string | number | null

/** The columns that filters and sorts name. */
export interface CaseTables {
  case_row: {
    id: number
    number: string
    kind: string
    sub_kind: string | null
    title: string
    parties: string
    clerk: string | null
    stage: string
    outcome: string | null
    received_on: number
    accepted_on: number | null
    closed_on: number | null
    closed_in_time: number | null
    events: number
    last_on: number
    last_action: string | null
    bound_rule: string | null
    bound_round: number | null
    bound_due_on: number | null
    passed: number
    had_defect: number
    public_hearing: number
    grant_cycle: number | null
  }
  searched_case: { place: number; text: string }
  clock: { case_id: number; rule: string; round: number; due_on: number | null; warn_on: number | null }
  milestone: { case_id: number; milestone: string; reached_on: number; dating: string }
}

export const queries = new Kysely<CaseTables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: database => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Runs a compiled query. */
export function allRows<Row>(store: ReadStore, query: { compile(): CompiledQuery<Row> }): Row[] {
  const { sql, parameters } = query.compile()
  return store.database.prepare<Value[], Row>(sql).all(...(parameters as Value[]))
}
