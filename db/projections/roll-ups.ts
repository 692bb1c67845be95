// Sums in the making: what cases add and take away, gathered and then written at once. Holds nothing between uses.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'
import { type RollUpTable, rollUpTableNames, rollUpTables } from './projection-tables.ts'

/** What one case adds to one sum: its keys and measures in the order of the table. */
export interface Contribution {
  readonly table: RollUpTable
  readonly keys: readonly (string | number)[]
  readonly measures: readonly number[]
}

interface Sum {
  readonly keys: readonly (string | number)[]
  readonly measures: number[]
}

export class RollUps {
  private readonly sums: Readonly<Record<RollUpTable, Map<string, Sum>>> = {
    month_tally: new Map(),
    month_cycle: new Map(),
    month_light: new Map(),
    day_flow: new Map(),
    clock_count: new Map(),
    open_count: new Map(),
    due_count: new Map(),
    case_count: new Map(),
  }

  add(contributions: readonly Contribution[]): void {
    for (const contribution of contributions) this.change(contribution, 1)
  }

  take(contributions: readonly Contribution[]): void {
    for (const contribution of contributions) this.change(contribution, -1)
  }

  /** Writes what was gathered and forgets it. */
  flush(store: WriteStore): void {
    for (const table of rollUpTableNames) {
      for (const sum of this.sums[table].values()) writeSum(store, table, sum)
      this.sums[table].clear()
    }
  }

  /** What was gathered, as it can be added to others. */
  gathered(): readonly Contribution[] {
    return rollUpTableNames.flatMap(table => [...this.sums[table].values()].map(sum => ({ table, ...sum })))
  }

  /** Every sum that is not nothing, in the order of its keys: for comparing with what a store holds. */
  list(table: RollUpTable): readonly (readonly (string | number)[])[] {
    return [...this.sums[table].values()]
      .filter(({ measures }) => measures.some(measure => measure !== 0))
      .map(({ keys, measures }) => [...keys, ...measures])
      .sort(byKeys)
  }

  private change({ table, keys, measures }: Contribution, sign: 1 | -1): void {
    const name = keys.join('\u0001')
    const known = this.sums[table].get(name)
    if (!known) {
      this.sums[table].set(name, { keys, measures: measures.map(measure => sign * measure) })
      return
    }
    for (let index = 0; index < measures.length; index++) {
      known.measures[index] = (known.measures[index] as number) + sign * (measures[index] as number)
    }
  }
}

/** The sums of a store, in the order of their keys. */
export function listSums(store: ReadStore, table: RollUpTable): readonly (readonly (string | number)[])[] {
  const { keys, measures } = rollUpTables[table]
  const rows = statement(store, `SELECT ${[...keys, ...measures].join(', ')} FROM ${table}`)
    .raw()
    .all() as (string | number)[][]
  return rows.sort(byKeys)
}

// A sum that comes to nothing leaves no row: a store must not depend on what once was in it.
function writeSum(store: WriteStore, table: RollUpTable, { keys, measures }: Sum): void {
  if (measures.every(measure => measure === 0)) return
  statement(store, addToSum[table]).run(...keys, ...measures)
  if (measures.some(measure => measure < 0)) statement(store, removeNothing[table]).run(...keys)
}

const addToSum = sqlByTable((table, keys, measures) => {
  const sums = measures.map(measure => `${measure} = ${measure} + excluded.${measure}`)
  return `INSERT INTO ${table} (${[...keys, ...measures].join(', ')})
    VALUES (${[...keys, ...measures].map(() => '?').join(', ')})
    ON CONFLICT DO UPDATE SET ${sums.join(', ')}`
})

const removeNothing = sqlByTable((table, keys, measures) => {
  const conditions = [...keys.map(key => `${key} = ?`), ...measures.map(measure => `${measure} = 0`)]
  return `DELETE FROM ${table} WHERE ${conditions.join(' AND ')}`
})

function sqlByTable(
  write: (table: RollUpTable, keys: readonly string[], measures: readonly string[]) => string,
): Readonly<Record<RollUpTable, string>> {
  const entries = rollUpTableNames.map(table => {
    const { keys, measures } = rollUpTables[table]
    return [table, write(table, keys, measures)] as const
  })
  return Object.fromEntries(entries) as Record<RollUpTable, string>
}

function byKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? ''
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}
