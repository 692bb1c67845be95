// The lock in a real browser, which has ways of its own of closing a dialog.

import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

test('the lock stays until the password is given, whatever key is pressed', async ({ page, shoot }) => {
  await setUpDesk(page)
  await signIn(page)
  await page.getByRole('button', { name: /文某壬/ }).click()
  await page.getByRole('menuitem', { name: '锁定' }).click()
  const lock = page.getByRole('dialog', { name: '已锁定' })
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
  await expect(lock).toBeVisible()
  await expect(page.getByLabel('文某壬的密码')).toBeFocused()
  await shoot('lock')
})
