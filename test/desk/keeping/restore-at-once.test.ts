// Restoring while other things go on: a second restore, steps being recorded, a window that stops it, past days.

import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { stagedFile } from '#db/restore-store.ts'
import { stageRestore } from '#electron/jobs/stage-restore.ts'
import { registerDesign } from '#test/builders/register-design.ts'
import { failureOf, openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const register = (title: string) => registerDesign(desk, title)

const titles = async () =>
  (
    await desk
      .as('auditor')
      .cases.list({ filter: {}, sort: 'number', descending: false, after: null, limit: 50 } as never)
  ).lines.map(({ title }) => title)

async function backUp(): Promise<string> {
  const { file } = await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
  desk.advanceMs(60_000)
  return file.split(/[\\/]/).at(-1) ?? ''
}

it('of two at once the first is done whole, and the other finds its session ended', async () => {
  await register('甲')
  const one = await backUp()
  await register('乙')
  const two = await backUp()
  const restore = (name: string) =>
    desk.as('administrator').keeping.restore({ jobId: name, where: 'first', name })
  const [first, second] = [restore(one), failureOf(restore(two))]
  expect(await first).toMatchObject({ cases: 1 })
  expect(await second).toBe('signInRequired')
  expect(await titles()).toEqual(['甲'])
  expect(await desk.as('auditor').keeping.verify({ jobId: 'v' })).toMatchObject({ findings: [] })
})

it('what is recorded while the store is salvaged stays, or is refused', async () => {
  await register('甲')
  const clerk = desk.as('clerk')
  const salvaging = desk.as('administrator').keeping.salvage({ jobId: 's' })
  const noting = [1, 2, 3].map(n => clerk.cases.addNote({ id: 1, text: `第 ${n} 次电话` } as never))
  const failures = await Promise.all(noting.map(failureOf))
  await salvaging
  const recorded = failures.filter(failure => failure === null).length
  expect(failures.filter(failure => failure !== null && failure !== 'signInRequired')).toEqual([])
  expect((await desk.as('clerk').cases.get({ id: 1 })).version).toBe(1 + recorded)
})

it('a case that waits to be logged is not logged in a store that shows no case yet', async () => {
  await register('甲')
  await register('乙')
  const salvaging = desk.as('administrator').keeping.salvage({ jobId: 's' })
  const logging = failureOf(register('丙'))
  await salvaging
  const expected = (await logging) === null ? ['甲', '乙', '丙'] : ['甲', '乙']
  expect(await titles()).toEqual(expected)
  expect(await desk.as('auditor').keeping.verify({ jobId: 'v' })).toMatchObject({ findings: [] })
})

it('what was salvaged is told of also when every window has started over', async () => {
  await register('甲')
  const salvaged = await desk.as('administrator').keeping.salvage({ jobId: 's' })
  expect(salvaged).toMatchObject({ cases: 1, missing: [] })
  expect((await desk.as('administrator').keeping.backups()).salvaged).toEqual(salvaged)
})

it('that is stopped while the backup is copied changes nothing and leaves no copy', async () => {
  await register('甲')
  await backUp()
  const [file = ''] = readdirSync(`${desk.folder}/backups`).filter(name => name.endsWith('.sqlite'))
  let looks = 0
  const control = { report: () => undefined, isCancelled: () => looks++ > 0 }
  const staging = async () =>
    stageRestore({ folder: desk.folder } as never, { file: `${desk.folder}/backups/${file}` }, control)
  await expect(staging()).rejects.toMatchObject({ failure: { code: 'jobCancelled' } })
  expect(existsSync(stagedFile(desk.folder))).toBe(false)
})

it('past days are of the store that is there now', async () => {
  await register('甲')
  const name = await backUp()
  await register('乙')
  desk.setDay('2026-11-22')
  const asked = { filter: {}, sort: 'number', descending: false, after: null, limit: 50 } as never
  const restoring = desk.as('administrator').keeping.restore({ jobId: 'r', where: 'first', name })
  const before = desk.knownOn('2026-11-20')
  await failureOf(before.cases.list(asked))
  await restoring
  expect((await desk.knownOn('2026-11-20').cases.list(asked)).total).toBe(1)
})
