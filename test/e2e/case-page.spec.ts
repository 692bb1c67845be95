// The case page at work: files attached and looked at inside the page's policy, a step put right, a field's history,
// the case on paper; at both sizes, in the dark and in English.

import type { Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const onePage = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
)

test('files are attached and shown, a step is put right, and its course tells of both', async ({
  page,
  shoot,
}) => {
  await setUpDesk(page)
  await signIn(page)
  await logAcceptedCase(page)

  await page.getByLabel('添加附件').setInputFiles([
    { name: '现场照片.png', mimeType: 'image/png', buffer: onePixel },
    { name: '专利请求书.pdf', mimeType: 'application/pdf', buffer: onePage },
    { name: '通话记录.txt', mimeType: 'text/plain', buffer: Buffer.from('申请人来电，补充说明实施例。') },
  ])
  await page.getByLabel('说明', { exact: false }).first().fill('样品照片')
  await shoot('attach')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '附件 3' })).toBeVisible()

  await page.getByRole('button', { name: /^现场照片/ }).click()
  const image = page.getByRole('img', { name: '现场照片.png' })
  await expect(image).toBeVisible()
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^现场照片/ })).toBeFocused()
  await page.getByRole('button', { name: /^通话记录/ }).click()
  await expect(page.getByText('申请人来电，补充说明实施例。')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^专利请求书/ }).click()
  await expect(page.getByRole('button', { name: '下载' })).toBeEnabled()
  await shoot('attachment-pdf')
  await page.keyboard.press('Escape')

  const accepted = page
    .getByRole('listitem')
    .filter({ hasText: /^(?!.*添加附件).*受理/ })
    .first()
  await accepted.hover()
  await accepted.getByRole('button', { name: '更正' }).click()
  await page.getByRole('textbox', { name: /^说明/ }).fill('以签收单为准')
  await page.getByRole('textbox', { name: /^理由/ }).fill('漏记依据')
  await shoot('correct')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/漏记依据/)).toBeVisible()
  await shoot('case-corrected')

  await page.getByTitle('查看修改记录').first().click()
  await expect(page.getByRole('dialog', { name: /^修改记录/ })).toBeVisible()
  await shoot('field-history')
  await page.keyboard.press('Escape')

  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: /打印卷宗表/ })).toBeVisible()
  await shoot('case-more')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await shoot('case-wide')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '深色' }).click()
  await shoot('case-dark')
  await page.getByRole('button', { name: 'English' }).click()
  await shoot('case-en')
})

async function logAcceptedCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByLabel('发明创造名称').fill('一种低噪声轨道检测小车')
  await page.getByLabel(/^申请人/).fill('湘潭棠翊恒机电科技有限公司')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('发明预审').first()).toBeVisible()
}
