// A store of version 7 said by its parties that a case is confidential; migrated, and not made again yet, it withholds
// the same cases.

import { expect, it } from 'vitest'
import { openStore } from '#db/open-store.ts'
import { listConfidentialCases } from '#db/projections/withhold-cases.ts'
import { readCaseRow } from '#db/queries/case-row.ts'
import { failureOf, openTestDesk } from '#test/builders/test-desk.ts'
import { unpackStore } from '../builders/frozen-store.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

const marked = [22, 46]

it('marks in a column of their own the cases that were confidential, and no other', () => {
  const folder = scratchFolder()
  unpackStore('store-v7.sqlite.gz', folder)
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store, close } = opened.value
  expect(listConfidentialCases(store)).toEqual(marked)
  const rows = [...marked, 23].map(id => readCaseRow(store, id))
  expect(rows.map(row => [row?.confidential, row?.parties.length === 0])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ])
  close()
})

it('opens them to nobody else once the desk is open', async () => {
  const folder = scratchFolder()
  unpackStore('store-v7.sqlite.gz', folder)
  const desk = await openTestDesk('2026-11-21', { folder })
  const [id = 0] = marked
  expect(await desk.as('auditor').cases.get({ id })).toMatchObject({ openness: 'withheld' })
  const steal = desk.as('clerk').cases.assign({ id, clerk: 'cli:' })
  expect(await failureOf(steal)).toBe('caseConfidential')
  await desk.close()
})
