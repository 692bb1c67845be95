// The clerks that cases name, and those with an account, by name.

import { type ReadStore, statement } from '../store-handle.ts'

export function listClerks(store: ReadStore): readonly string[] {
  return statement(
    store,
    `SELECT clerk FROM case_count WHERE clerk <> ''
     UNION SELECT name FROM account WHERE role IN ('clerk', 'supervisor') AND disabled = 0
     ORDER BY 1`,
  )
    .pluck()
    .all() as string[]
}
