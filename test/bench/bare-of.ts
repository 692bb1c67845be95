// What a piece of work asks of SQLite, asked again without the work around it.

import type { ReadStore } from '#db/store-handle.ts'
import { traceStatements } from './trace-statements.ts'

/** @param counts which of the statements belong to it; all where absent */
export function bareOf(
  { database }: ReadStore,
  work: () => unknown,
  counts: (sql: string) => boolean = () => true,
): () => void {
  const trace = traceStatements('reads')
  try {
    work()
  } finally {
    trace.end()
  }
  const prepared = trace.said
    .filter(({ sql }) => counts(sql))
    .map(({ sql, method, values }) => ({ method, values, statement: database.prepare(sql) }))
  return () => {
    for (const { method, values, statement } of prepared) statement[method](...values)
  }
}
