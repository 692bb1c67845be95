// What a case takes in the file, by table.

import { statSync } from 'node:fs'
import { openForReading, storeFileOf } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { benchRow } from '../bench-row.ts'

/** Tables that take less are shown as one. */
const worthBytes = 20

export const size: BenchPart = {
  name: 'size',
  run: ({ folder, cases }) => {
    const { database } = openForReading(folder)
    try {
      const tables = (
        database
          .prepare(
            `SELECT s.tbl_name AS name, sum(d.bytes) AS bytes
             FROM (SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name) d JOIN sqlite_schema s USING (name)
             GROUP BY 1 ORDER BY 2 DESC`,
          )
          .all() as { name: string; bytes: number }[]
      ).map(({ name, bytes }) => ({ name, each: bytes / cases }))
      const large = tables.filter(({ each }) => each >= worthBytes)
      const others = tables.filter(({ each }) => each < worthBytes).reduce((sum, { each }) => sum + each, 0)
      const searched = tables
        .filter(({ name }) => /^search/.test(name))
        .reduce((sum, { each }) => sum + each, 0)
      const whole = statSync(storeFileOf(folder)).size / cases
      return [
        benchRow({ what: 'file', value: whole, unit: 'B a case', goal: { most: 3_500 } }),
        benchRow({ what: 'of it, search', value: searched, unit: 'B a case', goal: { most: 800 } }),
        ...large.map(({ name, each }) =>
          benchRow({ what: `${name} with its indexes`, value: each, unit: 'B a case' }),
        ),
        benchRow({ what: 'all other tables', value: others, unit: 'B a case' }),
      ]
    } finally {
      database.close()
    }
  },
}
