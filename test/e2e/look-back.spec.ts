// Looking at the desk by an earlier day's records: what is recorded today is not there, nothing can be recorded, and
// one click leads back.

import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

test('the desk as it was known before anything was recorded is empty and only reads', async ({
  page,
  shoot,
}) => {
  await setUpDesk(page, { demonstration: true })
  await signIn(page)
  await page.getByRole('link', { name: /^案件/ }).click()
  const someCase = page.getByRole('row').nth(3)
  // The invented year is written from its oldest cases on; those still open come last.
  await expect(someCase).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: /文某壬/ }).click()
  await page.getByText('按登记截至日查看…').click()
  await expect(page.getByRole('textbox', { name: '登记截至' })).toBeFocused()
  await shoot('look-back-choose')
  await page.getByRole('button', { name: /查\s?看/ }).click()
  await expect(page.getByText(/所登记的内容查看，只读/)).toBeVisible()
  await expect(someCase).toBeHidden()
  await expect(page.getByRole('button', { name: /登记案件/ })).toBeHidden()
  await shoot('look-back')
  await page.getByRole('link', { name: '月报' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/所登记的内容查看，只读/)).toBeVisible()
  await shoot('look-back-summary')
  await page.getByRole('button', { name: '返回当前内容' }).click()
  await page.getByRole('link', { name: /^案件/ }).click()
  await expect(someCase).toBeVisible()
})
