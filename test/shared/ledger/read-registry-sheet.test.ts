// Lists of the registries: what of a cell that cannot be read is said.

import { expect, it } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import { readRegistrySheet } from '#shared/ledger/read-registry-sheet.ts'

function readRows(...rows: readonly (readonly (string | number | null)[])[]) {
  const sheet = {
    ...{ name: null, date1904: false },
    rows: rows.map((cells, at) => ({ row: at + 1, cells, damage: [] })),
  }
  const read = readRegistrySheet(sheet, 'entity', plainDate('2026-11-20'))
  if (!read.ok) throw new Error('no list')
  return read.reading.entries
}

const header = ['备案主体名称', '备案号', '2026年额度', '2027年额度']

it('reads the quota of every year that has a column', () => {
  const [entry] = readRows(header, ['甲公司', 'B1', 20, '30件'])
  expect(entry).toMatchObject({
    quotas: [
      { year: 2026, amount: 20 },
      { year: 2027, amount: 30 },
    ],
    problems: [],
  })
})

it('says of a quota of a year that it cannot be read, and of an empty one nothing', () => {
  const [entry] = readRows(header, ['甲公司', 'B1', '约20', '/'])
  expect(entry).toMatchObject({
    quotas: [],
    problems: [{ code: 'countUnreadable', severity: 'error', column: '2026年额度', value: '约20' }],
  })
})
