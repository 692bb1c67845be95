// @vitest-environment jsdom
// Bringing a ledger in: problems first, then a decision, then what next.

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

async function pickLedger(options: Parameters<typeof renderApp>[0] = {}) {
  const app = renderApp({ hash: '#/ledger', ...options })
  const input = await app.screen.findByLabelText<HTMLInputElement>('选择文件', { selector: 'input' })
  await app.user.upload(input, new File(['x'], '2023年预审台账.xlsx'))
  return app
}

describe('a ledger', () => {
  it('is shown with every problem before anything is written', async () => {
    const { desk, screen } = await pickLedger()
    const before = desk.cases.length
    const problems = await screen.findByRole('table', { name: '问题清单' })
    const [, first] = within(problems).getAllByRole('row')
    expect(
      within(first as HTMLElement)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      '■错误',
      '预审台账 66',
      '湘预审〔2023〕00066号',
      '结论日期早于收案日期',
      '结论日期',
      '2023-07-20',
    ])
    const columns = screen.getByRole('table', { name: '各列的含义' })
    expect(within(columns).getByRole('row', { name: '预审编号 案号' })).toBeTruthy()
    expect(desk.cases).toHaveLength(before)
  })

  it('is brought in without its bad rows, which can be saved', async () => {
    const { user, screen } = await pickLedger()
    await user.click(await screen.findByRole('button', { name: '导入无错误的 986 行' }))
    expect(await screen.findByText('新登记 986 件')).toBeTruthy()
    expect(screen.getByText('留下 6 行未导入')).toBeTruthy()
    expect(screen.getByRole('button', { name: '看超期案件' })).toBeTruthy()
  })

  it('of a registry says what it would add and change, and can leave what is known alone', async () => {
    const { user, screen } = renderApp({ hash: '#/ledger' })
    await user.click(await screen.findByRole('combobox', { name: '案件类别' }))
    await user.click(await screen.findByText('备案主体', { selector: '.ant-select-item-option-content' }))
    const input = screen.getByLabelText<HTMLInputElement>('选择文件', { selector: 'input' })
    await user.upload(input, new File(['x'], '备案主体名单.xlsx'))
    const entries = await screen.findByRole('table', { name: '将这样带入' })
    const rows = within(entries).getAllByRole('row')
    expect(rows.map(row => row.textContent)).toEqual([
      '新增甲公司 ',
      '更新乙公司 名录中为 乙有限公司；名称、年度额度',
    ])
    expect(screen.getByRole('button', { name: '导入 2 行' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '保持不变' }))
    await user.click(screen.getByRole('button', { name: '导入 1 行' }))
    expect(await screen.findByRole('button', { name: '看名录' })).toBeTruthy()
  })

  it('that cannot be read says so and lets another be chosen', async () => {
    const app = renderApp({ hash: '#/ledger' })
    const input = await app.screen.findByLabelText<HTMLInputElement>('选择文件', { selector: 'input' })
    app.desk.failNext('ledger.read', 'ledgerEncrypted')
    await app.user.upload(input, new File(['x'], '台账.xlsx'))
    const alert = await app.screen.findByText('文件有密码。')
    expect(alert.closest('[role=alert]')?.textContent).toContain('去掉密码后再导入。')
    expect(app.screen.getByRole('button', { name: '选择文件' })).toBeTruthy()
  })

  it('is not offered to an auditor, who sees earlier ones', async () => {
    const { screen } = renderApp({ hash: '#/ledger', role: 'auditor' })
    expect(await screen.findByRole('table', { name: '以前的导入' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '选择文件' })).toBeNull()
  })
})
