// Facts that are recorded beside the course of a case: the receipt put right, the mark of a confidential case, a list of
// a registry brought in.

import { expect, test } from './launch.ts'
import { logInvention, setUpDesk, signIn } from './steps.ts'

test('the receipt is put right, the case marked confidential, a registry brought in', async ({
  page,
  shoot,
}) => {
  await setUpDesk(page)
  await signIn(page)
  await logInvention(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一种低噪声轨道检测小车')

  await page.getByRole('button', { name: '更正收案日期' }).click()
  const panel = page.getByRole('dialog', { name: '更正收案日期' })
  await panel.getByRole('textbox', { name: /^收案日期/ }).fill('2026-11-02')
  await panel.getByRole('textbox', { name: /^理由/ }).fill('以收件章为准')
  await shoot('receipt-form')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^收案日期已更正为/)).toBeVisible()
  await shoot('receipt-corrected')

  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: /修改登记内容/ }).click()
  const mark = page.getByRole('radiogroup', { name: '保密' }).or(page.getByRole('group', { name: '保密' }))
  await mark.getByText('是').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/保密$/)
  await shoot('confidential-case')
  await page.getByRole('link', { name: '案件' }).click()
  await expect(page.getByText('保密案件')).toBeVisible()
  await shoot('confidential-list')

  await page.getByRole('link', { name: '台账' }).click()
  await page.getByRole('combobox', { name: '案件类别' }).click()
  await page.locator('.ant-select-item-option-content', { hasText: '备案主体' }).click()
  await page.getByLabel('选择文件').setInputFiles({
    name: '备案主体名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '备案编号,企业名称,产业领域,2026年额度,备案日期\nXT-001,湘潭棠翊恒机电科技有限公司,高端装备制造,20,2026.3.5\nXT-002,,新材料,5,2026.3.5\n',
    ),
  })
  await expect(page.getByRole('table', { name: '将这样带入' })).toBeVisible()
  await shoot('registry-list-in')
  await page.getByRole('button', { name: /^导入/ }).click()
  await page.getByRole('button', { name: '看名录' }).click()
  await expect(page.getByText('湘潭棠翊恒机电科技有限公司')).toBeVisible()
  await shoot('registry-after')
})
