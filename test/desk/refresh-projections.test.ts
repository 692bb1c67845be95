// A desk opened by another version of the program shows what this version makes of its events.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { writeSetting } from '#db/queries/settings.ts'
import { openDesk } from '#electron/desk/open-desk.ts'
import { failureOf, openTestDesk } from '../builders/test-desk.ts'

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

it('makes its projections again when an administrator asks, and says who asked', async () => {
  const desk = await openTestDesk('2026-11-20')
  await desk.desk.demonstrate(40, 1)
  const database = new Database(join(desk.folder, storeFileName))
  const shown = () => database.prepare('SELECT case_id, rule, round, due_on FROM clock').all()
  const before = shown()
  database.exec('UPDATE clock SET due_on = due_on + 1; UPDATE open_count SET cases = cases + 1')
  const admin = desk.as('administrator').keeping
  expect((await admin.verify({ jobId: 'v' })).findings).not.toEqual([])
  expect(await admin.rebuild({ jobId: 'r' })).toEqual({ cases: 40 })
  expect(shown()).toEqual(before)
  expect((await admin.verify({ jobId: 'w' })).findings).toEqual([])
  const asked = database.prepare("SELECT actor FROM desk_event WHERE type = 'projectionsRebuilt'").pluck()
  const { user } = await desk.as('administrator').session.current()
  expect(asked.all()).toEqual([user.login])
  expect(await failureOf(desk.as('supervisor').keeping.rebuild({ jobId: 'n' }))).toBe('notAllowed')
  database.close()
  await desk.close()
})
