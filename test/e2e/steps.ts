// Steps that most specs begin with.

import type { Page } from '@playwright/test'
import { expect } from './launch.ts'

export const password = '湘潭-2026-案时'

/** First run: the centre, its first administrator, an empty desk or a demonstration. */
export async function setUpDesk(
  page: Page,
  { shoot, demonstration = false }: { shoot?: (name: string) => Promise<void>; demonstration?: boolean } = {},
): Promise<void> {
  await page.getByLabel('中心名称').fill('湘潭市知识产权保护中心')
  await page.getByLabel('案号简称').fill('湘')
  await page.getByLabel('姓名').fill('文某壬')
  await page.getByLabel('账号').fill('admin')
  await page.getByLabel('密码', { exact: false }).first().fill(password)
  await page.getByLabel('再输一次密码').fill(password)
  if (demonstration) await page.getByText('演示的一年').click()
  await shoot?.('first-run')
  await page.getByRole('button', { name: '建立办案台' }).click()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await shoot?.('sign-in')
}

export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('账号').fill('admin')
  await page.getByLabel('密码').first().fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

/** Makes a supervisor, who may decide extensions, and signs in as that person. The page keeps its desk. */
export async function signInAsNewSupervisor(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/settings/users`)
  await page.getByRole('button', { name: '新增用户' }).click()
  const form = page.getByRole('form', { name: '新增' })
  await form.getByLabel('姓名').fill('彭某子')
  await form.getByLabel('账号').fill('zhuguan')
  await form.getByLabel(/^主管/).check()
  await form.getByLabel('初始密码').fill(password)
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  const userMenu = page.getByRole('button', { name: /文某壬/ })
  await userMenu.click()
  await page.getByText('退出登录').click()
  await page.getByLabel('账号').fill('zhuguan')
  await page.getByLabel('密码').first().fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

/** Logs an invention application by its form; the page then shows the case. */
export async function logInvention(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByLabel('发明创造名称').fill('一种低噪声轨道检测小车')
  await page.getByLabel(/^申请人/).fill('湘潭棠翊恒机电科技有限公司')
  await page.keyboard.press('Control+Enter')
}
