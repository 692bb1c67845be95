// Listens to what the core asks of SQLite: each statement with its values, as it is given them.

import Database from 'better-sqlite3'

export interface Said {
  readonly sql: string
  readonly method: 'run' | 'get' | 'all'
  readonly values: readonly unknown[]
}

type Traceable = Record<Said['method'], (...values: unknown[]) => unknown>

const methods = ['run', 'get', 'all'] as const

/** `rows`: all that reads or writes rows, and not what begins and ends a transaction. */
const kinds = {
  reads: /^\s*(select|with)\b/i,
  rows: /^\s*(select|with|insert|update|delete|replace)\b/i,
} as const

/** What is asked until `end`, on every connection of this thread. */
export function traceStatements(kind: keyof typeof kinds): { readonly said: readonly Said[]; end(): void } {
  const prototype = statementPrototype()
  const wanted = kinds[kind]
  const said: Said[] = []
  const before = methods.map(method => [method, prototype[method]] as const)
  for (const [method, original] of before) {
    prototype[method] = function traced(this: Database.Statement, ...values: unknown[]) {
      if (wanted.test(this.source)) said.push({ sql: this.source, method, values })
      return original.apply(this, values)
    }
  }
  return {
    said,
    end: () => {
      for (const [method, original] of before) prototype[method] = original
    },
  }
}

function statementPrototype(): Traceable {
  const scratch = new Database(':memory:')
  try {
    return Object.getPrototypeOf(scratch.prepare('SELECT 1')) as Traceable
  } finally {
    scratch.close()
  }
}
