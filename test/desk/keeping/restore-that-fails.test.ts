// A restore whose files cannot be moved, because another program holds one: the store before is open again, sessions
// and work go on. Where that is not possible either, every call says what to do.

import { readdirSync, type renameSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerDesign } from '#test/builders/register-design.ts'
import { failureOf, openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

const held = vi.hoisted(() => ({ names: [] as RegExp[] }))

// The system's own way of refusing a rename, whichever of the two names is held.
vi.mock('node:fs', async importOriginal => {
  const real = await importOriginal<typeof import('node:fs')>()
  const refuse: typeof renameSync = (from, to) => {
    if (held.names.some(name => name.test(`${from} → ${to}`)))
      throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' })
    real.renameSync(from, to)
  }
  return { ...real, renameSync: refuse }
})

let desk: TestDesk
let backup: string

beforeEach(async () => {
  held.names = []
  desk = await openTestDesk()
  await registerDesign(desk, '甲')
  const { file } = await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
  backup = file.split(/[\\/]/).at(-1) ?? ''
  await registerDesign(desk, '乙')
  desk.advanceMs(60_000)
})
afterEach(() => desk.close())

const everyCase = { filter: {}, sort: 'number', descending: false, after: null, limit: 50 } as const

async function titles(): Promise<readonly string[]> {
  return (await desk.as('auditor').cases.list(everyCase)).lines.map(({ title }) => title)
}

it.each([
  ['the copy that is to come in', /partial → .*incoming$/],
  ['the store', /anshi\.sqlite → /],
  ['the place of the store', /incoming → .*anshi\.sqlite$/],
])('with %s held goes back to the store before', async (_what, name) => {
  const administrator = desk.as('administrator')
  held.names = [name]
  const restore = { jobId: 'r', where: 'first', name: backup } as const
  expect(await failureOf(administrator.keeping.restore(restore))).toBe('storeNotReplaced')
  expect(readdirSync(desk.folder).filter(file => /incoming$|before-restore/.test(file))).toEqual([])
  expect(await titles()).toEqual(['甲', '乙'])
  await registerDesign(desk, '丙')
  expect((await administrator.keeping.verify({ jobId: 'v' })).findings).toEqual([])
  held.names = []
  expect(await administrator.keeping.restore(restore)).toMatchObject({ cases: 1 })
  expect(await titles()).toEqual(['甲'])
})

it('says in every answer what to do where a desk has no store any more', async () => {
  const clerk = desk.as('clerk')
  const stranger = desk.withToken(null)
  await desk.desk.close()
  expect(await failureOf(clerk.cases.list(everyCase))).toBe('storeClosed')
  expect(await failureOf(stranger.desk.status())).toBe('storeClosed')
})
