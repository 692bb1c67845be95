// A desk opened by another version of the program shows what this version makes of its events.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '#db/open-store.ts'
import { writeSetting } from '#db/queries/settings.ts'
import { openDesk } from '#electron/desk/open-desk.ts'
import { openTestDesk } from '../builders/test-desk.ts'

it('makes its projections again once after the program has changed, and says so in the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-desk-'))
  const log = { error: () => undefined, info: () => undefined }
  const first = await openDesk({ dataFolder: folder, host: 'inProcess', printPdf: null, log })
  if (!first.ok) throw new Error(first.failure.code)
  await first.value.demonstrate(40, 1)
  await first.value.close()

  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store } = opened.value
  const before = store.database.prepare('SELECT case_id, rule, round, due_on FROM clock').all()
  writeSetting(store, 'projectedBy', 'an older program')
  store.database.exec('UPDATE clock SET due_on = due_on + 1, provisional = NULL')
  opened.value.close()

  for (let times = 0; times < 2; times++) {
    const desk = await openTestDesk('2026-11-20', { folder })
    await desk.desk.close()
  }
  const again = openStore(folder)
  if (!again.ok) throw new Error(again.failure.code)
  const count = again.value.store.database
    .prepare("SELECT count(*) FROM desk_event WHERE type = 'projectionsRebuilt'")
    .pluck()
    .get()
  expect(count).toBe(1)
  const shown = again.value.store.database.prepare('SELECT case_id, rule, round, due_on FROM clock').all()
  expect(shown).toEqual(before)
  again.value.close()
  rmSync(folder, { recursive: true, force: true })
})
