// The screens at 150 %, as many officials set their machines: nothing is squeezed away, nothing lies over something
// else, and what does not fit can be moved to.

import type { Locator } from '@playwright/test'
import { expect, test } from './launch.ts'
import { logInvention, setUpDesk, signIn } from './steps.ts'

test('at 150 % the lists keep their titles, heads stay on one line, and a ribbon its two days', async ({
  page,
  shoot,
}) => {
  await setUpDesk(page)
  await signIn(page)
  await logInvention(page)
  const starts = page.getByText(/起算$/)
  await expect(starts).toBeVisible()
  await page.setViewportSize({ width: 911, height: 512 })
  await shoot('case-enlarged')
  const start = await boxOf(starts)
  const due = await boxOf(page.locator('.ribbon-due'))
  expect(start.x + start.width).toBeLessThanOrEqual(due.x)

  const centre = page.getByTitle('湘潭市知识产权保护中心')
  expect(await centre.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
  const search = page.getByRole('combobox', { name: '查案号、名称、当事人' })
  expect((await boxOf(search)).width).toBeGreaterThan(140)

  await page.getByRole('link', { name: '案件', exact: true }).click()
  expect((await boxOf(page.getByRole('heading', { level: 1 }))).height).toBeLessThan(40)
  const title = page.getByRole('columnheader', { name: '名称' })
  expect((await boxOf(title)).width).toBeGreaterThan(80)
  await shoot('cases-enlarged')

  await page.getByRole('link', { name: '今日' }).click()
  const closed = page.getByRole('link', { name: /^办结/ })
  const { x, width } = await boxOf(closed)
  expect(x + width).toBeLessThanOrEqual(911)
  await shoot('today-enlarged')
})

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}
