// A data folder that another desk has open: the page that says so, the way over to that desk, and coming in once it is
// free; and a folder that is not there.

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

// Each page asks for a desk and is answered that there is none to be had.
test.use({ mayReport: /status of 422/ })

test('a held folder says who has it, leads there, and opens when it is free', async ({
  page,
  openDesk,
  dataFolder,
}, info) => {
  test.skip(info.project.name !== 'loopback', 'a second Electron brings the first one forward')
  await setUpDesk(page)
  const second = await openDesk(dataFolder)
  await expect(second.page.getByText('数据正被另一个窗口使用。')).toBeVisible()
  const facts = second.page.getByRole('region', { name: '正在使用这个文件夹的' })
  await expect(facts).toContainText('案时本机服务（浏览器窗口）')
  await second.page.screenshot({ path: `screenshots/${info.project.name}/zh/held-folder.png` })
  await second.page.getByRole('button', { name: '再试一次' }).click()
  await expect(second.page.getByRole('alert').filter({ hasText: '数据正被另一个窗口使用。' })).toHaveCount(2)

  const own = second.page.url()
  await second.page.getByRole('button', { name: '转到正在使用的窗口' }).click()
  await expect(second.page.getByRole('button', { name: '登录' })).toBeVisible()
  expect(new URL(second.page.url()).origin).toBe(new URL(page.url()).origin)
  await second.page.goto(own)
  await expect(second.page.getByText('数据正被另一个窗口使用。')).toBeVisible()
})

test('a held folder is read beside its desk, and opens when that has gone', async ({
  openDesk,
  dataFolder,
}, info) => {
  test.skip(info.project.name !== 'loopback', 'a second Electron brings the first one forward')
  const first = await openDesk(dataFolder)
  await setUpDesk(first.page)
  const second = await openDesk(dataFolder)
  const third = await openDesk(dataFolder)
  await third.page.getByRole('button', { name: '只读打开' }).click()
  await signIn(third.page)
  await expect(third.page.getByText('以只读方式打开，不会记录任何内容。')).toBeVisible()
  await expect(second.page.getByText('数据正被另一个窗口使用。')).toBeVisible()
  await first.close()
  await second.page.getByRole('button', { name: '再试一次' }).click()
  await signIn(second.page)
})

test('a folder that is not there is named, and found again', async ({ openDesk, dataFolder }, info) => {
  const usb = join(dataFolder, 'usb')
  writeFileSync(usb, 'a file where the disk should be')
  const { page } = await openDesk(join(usb, 'desk'))
  await expect(page.getByText('找不到数据文件夹。')).toBeVisible()
  await expect(page.getByText(join(usb, 'desk'))).toBeVisible()
  await page.screenshot({ path: `screenshots/${info.project.name}/zh/missing-folder.png` })
  rmSync(usb)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByLabel('中心名称')).toBeVisible()
})
