// The demonstration of the first run is written part by part: the same cases as at once.

import { expect, it } from 'vitest'
import { findWrong } from '../builders/change-reckoning.ts'
import { openTestDesk } from '../builders/test-desk.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

const administrator = { login: 'admin', name: '陈主任', password: 'long enough 1' }
const centre = { centreName: '湘潭市知识产权保护中心', shortName: '示', region: '湖南' }
const firstPage = { filter: {}, sort: 'number', descending: false, after: null, limit: 200 } as const

it('is the one that is made at once', async () => {
  const atOnce = await openTestDesk()
  await atOnce.desk.demonstrate(0, 1, 'year')
  const whole = await atOnce.as('clerk').cases.list(firstPage)
  await atOnce.close()
  const inParts = await openTestDesk()
  const stranger = inParts.withToken(null)
  await stranger.desk.setUp({ ...centre, administrator, start: 'demonstration' })
  const list = () => inParts.as('clerk').cases.list(firstPage)
  await expect.poll(async () => (await list()).total, { timeout: 60_000 }).toBe(whole.total)
  const shown = (lines: typeof whole.lines) =>
    lines.map(({ caseNumber, title, stage }) => [caseNumber, title, stage])
  expect(shown((await list()).lines)).toEqual(shown(whole.lines))
  expect(await findWrong(inParts)).toEqual([])
  await inParts.close()
}, 120_000)

it("that was stopped before its first case leaves a desk that is nobody's demonstration", async () => {
  const folder = scratchFolder()
  const windowed = await openTestDesk('2026-11-20', { folder, host: 'loopback' })
  await windowed.withToken(null).desk.setUp({ ...centre, administrator, start: 'demonstration' })
  await windowed.desk.close()
  const again = await openTestDesk('2026-11-20', { folder })
  expect(await again.withToken(null).desk.status()).toMatchObject({ state: 'ready', demonstration: false })
  expect((await again.as('clerk').cases.list(firstPage)).total).toBe(0)
  await again.desk.close()
})

it('asked for twice at once is made once', async () => {
  const desk = await openTestDesk()
  const first = desk.desk.demonstrate(5, 1)
  await expect(desk.desk.demonstrate(5, 1)).rejects.toMatchObject({ failure: { code: 'deskHoldsCases' } })
  await first
  expect((await desk.as('clerk').cases.list(firstPage)).total).toBe(5)
  await desk.close()
})
