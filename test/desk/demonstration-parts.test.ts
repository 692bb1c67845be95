// The demonstration of the first run is written part by part: the same cases as at once.

import { expect, it } from 'vitest'
import { findWrong } from '../builders/change-reckoning.ts'
import { openTestDesk } from '../builders/test-desk.ts'

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
