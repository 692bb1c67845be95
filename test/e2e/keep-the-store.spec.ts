// Keeping the store through the screen: a backup is made, looked at, and gone back to.

import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

test('a backup is made, checked, and restored while the desk is open', async ({ page, shoot }) => {
  await setUpDesk(page)
  await signIn(page)
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('link', { name: '备份' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/核对通过/)).toBeVisible()
  await shoot('backups')
  await page.getByRole('button', { name: '恢复到此' }).click()
  await expect(page.getByText(/备份里有/)).toBeVisible()
  await shoot('backup-restore')
  await page.getByRole('button', { name: '恢复到这份备份' }).click()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await signIn(page)
})
