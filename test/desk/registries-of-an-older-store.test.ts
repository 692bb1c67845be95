// A store written before there were registries has them once it is opened: the names of its cases, and room for entries.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { openTestDesk } from '#test/builders/test-desk.ts'

const frozen = new URL('../fixtures/stores/store-v1.sqlite.gz', import.meta.url)

it('gathers the names of the cases of an older store when it is first opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-older-'))
  writeFileSync(join(folder, storeFileName), gunzipSync(readFileSync(frozen)))
  const desk = await openTestDesk('2026-11-20', { folder })
  const client = desk.as('supervisor')
  const asked = { show: 'met', text: '', offset: 0, limit: 200 } as const
  const { lines, total } = await client.registries.list({ kind: 'entity', ...asked })
  expect(total).toBeGreaterThan(0)
  for (const { name, cases } of lines.slice(0, 5)) {
    const found = await client.cases.list({
      filter: { text: name },
      sort: 'received',
      descending: true,
      after: null,
      limit: 100,
    })
    expect(found.total, name).toBeGreaterThanOrEqual(cases)
  }
  await desk.close()
})
