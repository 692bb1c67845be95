// A practised clerk logs ten cases without the mouse; a duplicate, a wrong check digit and a pasted row come along.
// What it took is reported, never demanded: machines differ.

import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

test('ten cases by keyboard, a duplicate, a wrong check digit with its reason, a pasted row', async ({
  page,
  shoot,
}) => {
  test.setTimeout(120_000)
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
  const title = page.getByLabel('发明创造名称')
  const logged = (serial: number) =>
    page.getByRole('status').getByRole('link', { name: new RegExp(`${String(serial).padStart(5, '0')}号$`) })

  const seconds: number[] = []
  const keys: number[] = []
  await press('Control+n')
  await expect(title).toBeFocused()
  for (let serial = 1; serial <= 10; serial++) {
    const startedAt = Date.now()
    strokes = 0
    await type(`一种低噪声轨道检测小车及其第${serial}种用法`)
    await press('Enter')
    if (serial === 1) await type('湘潭棠翊恒机电科技有限公司')
    else {
      await type('xtty')
      await expect(page.getByRole('option', { name: /湘潭棠翊恒机电科技有限公司/ })).toBeVisible()
      if (serial === 2) await shoot('new-case-offers')
      await press('ArrowDown')
      await press('Enter')
    }
    await press('Control+Shift+Enter')
    await expect(logged(serial)).toBeVisible()
    await expect(title).toBeFocused()
    seconds.push((Date.now() - startedAt) / 1_000)
    keys.push(strokes)
  }
  const description = `median ${median(seconds).toFixed(2)} s, ${median(keys)} strokes a case`
  test.info().annotations.push({ type: 'logged by keyboard', description })

  await test.step('a duplicate is shown and logged all the same', async () => {
    await type('一种低噪声轨道检测小车及其第3种用法')
    await press('Enter')
    await type('湘潭棠翊恒机电科技有限公司')
    await press('Control+Enter')
    await expect(page.getByText('可能已经登记过')).toBeVisible()
    await shoot('new-case-duplicate')
    await type('分案')
    await press('Enter')
    await expect(page.getByText(/相似，仍然登记。分案/).first()).toBeVisible()
  })

  await test.step('a wrong check digit is kept with a reason', async () => {
    await press('Control+n')
    await type('一种夹具')
    await press('Enter')
    await type('甲公司')
    await page.getByLabel('统一社会信用代码').fill('９１４３０３００ma4l16jq90')
    await press('Control+Enter')
    await expect(page.getByText('校验位不符：核对号码，或写明照存的理由。')).toBeVisible()
    await page.getByLabel(/照存理由/).fill('营业执照原件如此')
    await shoot('new-case-check-digit')
    await press('Control+Enter')
    await expect(page.getByText(/照存理由：营业执照原件如此/)).toBeVisible()
    await shoot('case-check-digit')
  })

  await test.step('a pasted row fills the form', async () => {
    await press('Control+n')
    await expect(title).toBeFocused()
    const rows = ['收案日期\t专利类型\t发明名称\t申请人', '2026.3.5\t外观\t一种杯子\t丙公司、丁公司']
    await page.evaluate(text => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, rows.join('\n'))
    await expect(page.getByText('粘贴的内容填到哪里')).toBeVisible()
    await shoot('new-case-paste')
    await press('Enter')
    await expect(title).toHaveValue('一种杯子')
    await press('Control+Enter')
    await expect(page.getByRole('heading', { name: '一种杯子' })).toBeVisible()
  })

  await test.step('the list of them, chosen, at both sizes', async () => {
    await page.goto(`${page.url().split('#')[0]}#/cases?sort=number`)
    await page.locator('tr[data-row="0"]').focus()
    await press('Space')
    await press('Shift+ArrowDown')
    await expect(page.getByText('已选 2 件')).toBeVisible()
    await shoot('cases-chosen')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await shoot('cases-chosen-wide')
    await page.goto(`${page.url().split('#')[0]}#/new/mediation`)
    await expect(page.getByLabel('纠纷名称')).toBeVisible()
    await shoot('new-mediation-wide')
  })
})
