// A store of version 1 gains links, series and reserved numbers, and is found whole.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { openTestDesk } from '../builders/test-desk.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

it('links cases that an earlier version recorded', async () => {
  const folder = scratchFolder()
  const frozen = new URL('../fixtures/stores/store-v1.sqlite.gz', import.meta.url)
  writeFileSync(join(folder, storeFileName), gunzipSync(readFileSync(frozen)))
  const desk = await openTestDesk('2026-11-20', { folder })
  try {
    const clerk = desk.as('clerk')
    const page = { sort: 'number', descending: false, after: null, limit: 2 } as const
    const { lines } = await clerk.cases.list({ filter: {}, ...page })
    const [one, other] = lines
    if (!one || !other) throw new Error('the frozen store holds cases')
    await clerk.links.link({ id: one.id, version: one.version, otherId: other.id, note: '' })
    const { links } = await clerk.links.read({ id: other.id })
    expect(links.map(({ line }) => line?.id)).toEqual([one.id])
    expect(await findWrong(desk)).toEqual([])
  } finally {
    await desk.close()
  }
})
