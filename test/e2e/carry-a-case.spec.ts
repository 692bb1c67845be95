// A clerk logs a case of each kind and carries one on: accepted, waiting for a reply, going on.

import { expect, test } from './launch.ts'
import { logInvention, setUpDesk, signIn } from './steps.ts'

test('the first case is logged by keyboard alone, one of each other kind by its form, and each shows its clocks', async ({
  page,
  shoot,
}) => {
  await setUpDesk(page)
  await signIn(page)
  const { keyboard } = page
  let strokes = 0
  const press = async (key: string): Promise<void> => {
    strokes += 1
    await keyboard.press(key)
  }
  const type = async (text: string): Promise<void> => {
    strokes += text.length
    await keyboard.type(text)
  }

  const startedAt = Date.now()
  await press('Control+n')
  await expect(page.getByLabel('发明创造名称')).toBeFocused()
  await type('一种低噪声轨道检测小车')
  await press('Enter')
  await expect(page.getByLabel('申请人')).toBeFocused()
  await type('湘潭棠翊恒机电科技有限公司')
  await expect(page.getByText('预审受理审查')).toBeVisible()
  await shoot('new-case')
  await press('Control+Enter')
  await expect(page.getByText(/湘预审〔\d{4}〕[A-Z0-9]{2}00001号/).first()).toBeVisible()
  test.info().annotations.push({
    type: 'logged by keyboard',
    description: `${strokes} strokes, ${Date.now() - startedAt} ms`,
  })
  await shoot('case-new')

  await press('Control+n')
  await page.getByLabel('纠纷调解').check()
  await page.getByLabel('纠纷名称').fill('泵送缸专利纠纷')
  await page.getByLabel(/^申请人/).fill('刘某丑')
  await page.getByLabel('被申请人').fill('芷沚商行')
  await page.getByLabel('侵权').check()
  await expect(page.getByText('预审受理审查')).toBeHidden()
  await shoot('new-mediation')
  await press('Control+Enter')
  await expect(page.getByText(/湘知调〔\d{4}〕[A-Z0-9]{2}00001号/).first()).toBeVisible()

  await press('Control+n')
  await page.getByLabel('知识产权维权').check()
  await page.getByLabel('事项名称').fill('展会维权')
  await page.getByLabel(/^申请人/).fill('湘潭棠翊恒机电科技有限公司')
  await expect(page.getByText('维权援助受理')).toBeVisible()
  await shoot('new-rights')
  await press('Control+Enter')
  await expect(page.getByText(/湘知维〔\d{4}〕[A-Z0-9]{2}0001号/).first()).toBeVisible()
})

test('a case is carried on: accepted, waiting for a reply, going on', async ({ page, shoot }) => {
  await setUpDesk(page)
  await signIn(page)
  await logInvention(page)
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await shoot('step-form')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('发明预审').first()).toBeVisible()
  await page.getByRole('button', { name: /其他步骤/ }).click()
  await page.getByRole('menuitem', { name: '出具预审意见' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('暂停').first()).toBeVisible()
  await shoot('case-paused')
  await page
    .getByRole('button', { name: /登记答复/ })
    .first()
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '预审合格' })).toBeVisible()
  await shoot('case-replied')

  await page.getByRole('button', { name: /更多/ }).click()
  await page.getByRole('menuitem', { name: /暂停/ }).first().click()
  // The one ground that an examination waits for: it is chosen already.
  await expect(page.getByLabel(/^答复/)).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/暂停中：答复/)).toBeVisible()
  await page.getByRole('button', { name: /更多/ }).click()
  await page
    .getByRole('menuitem', { name: /恢复|结束暂停/ })
    .first()
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/暂停中：答复/)).toBeHidden()
  await shoot('case-resumed')
})
