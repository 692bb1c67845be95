// @vitest-environment jsdom
// The registries: list, entry, forms, by keyboard.

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('the registries', () => {
  it('list entries with how they stand, and how many of each', async () => {
    const { screen } = renderApp({ hash: '#/registries/entity', cases: 60 })
    const table = await screen.findByRole('table', { name: '备案主体' })
    expect(within(table).getByText('‖ 暂停中')).toBeTruthy()
    expect(screen.getByText('在册 7')).toBeTruthy()
    expect(screen.getByText('暂停 1')).toBeTruthy()
  })

  it('register a name of the cases in one step', async () => {
    const { user, screen } = renderApp({ hash: '#/registries/entity?show=met', cases: 60 })
    const table = await screen.findByRole('table', { name: '备案主体' })
    const [, first] = within(table).getAllByRole('row')
    const name = first?.querySelector('[title]')?.getAttribute('title') ?? ''
    first?.focus()
    await user.keyboard('{Enter}')
    const form = await screen.findByRole('form', { name: '登记入册' })
    expect(within(form).getByRole<HTMLInputElement>('textbox', { name: /名称/ }).value).toBe(name)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(`已登记“${name}”`)).toBeTruthy()
    expect(await screen.findByRole('heading', { name, level: 2 })).toBeTruthy()
  })

  it('say at the field what is wrong with a code', async () => {
    const { user, screen } = renderApp({ hash: '#/registries/entity', cases: 20 })
    await user.click(await screen.findByRole('button', { name: '登记' }))
    const form = await screen.findByRole('form', { name: '登记入册' })
    await user.type(within(form).getByRole('textbox', { name: /名称/ }), '湘潭韶峰有限公司')
    await user.type(within(form).getByRole('textbox', { name: /统一社会信用代码/ }), '123')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await within(form).findByText('18 位，如 91430300MA4L16JQ9P')).toBeTruthy()
  })

  it('end a suspension from the page of the entry', async () => {
    const { user, screen } = renderApp({
      hash: '#/registries/entity?show=suspended',
      cases: 60,
      role: 'supervisor',
    })
    const table = await screen.findByRole('table', { name: '备案主体' })
    within(table).getAllByRole('row')[1]?.focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: '恢复' }))
    await user.type(await screen.findByRole('textbox', { name: /原因/ }), '整改完成')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('已登记恢复')).toBeTruthy()
    expect(await screen.findByText('没有暂停中的条目')).toBeTruthy()
  })

  it('lead the keyboard into a form and out of it, and keep what a quota was set to', async () => {
    const { user, screen } = renderApp({ hash: '#/registries/entity', cases: 60, role: 'supervisor' })
    const table = await screen.findByRole('table', { name: '备案主体' })
    within(table).getAllByRole('row')[1]?.focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: '设额度' }))
    const form = await screen.findByRole('form', { name: '设额度' })
    expect(form.contains(document.activeElement)).toBe(true)
    const amount = within(form).getByRole('textbox', { name: /件数|额度/ })
    await user.clear(amount)
    await user.type(amount, '31')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('设 2026 年额度 31 件')).toBeTruthy()
    await expect.poll(() => document.activeElement?.textContent).toBe('修改')
  })

  it('show what was changed elsewhere after contact data was unmasked', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/registries/entity', cases: 60 })
    const table = await screen.findByRole('table', { name: '备案主体' })
    within(table).getAllByRole('row')[1]?.focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: '显示联系方式' }))
    expect(await screen.findByText('13873201234')).toBeTruthy()
    const entryId = new URLSearchParams(location.hash.split('?')[1]).get('entry') ?? ''
    const facts = { registrationNumber: '湘备〔2026〕099号', contact: '刘某甲', phone: '13873205678' }
    await desk.client.registries.record({ change: { type: 'entryChanged', entryId, facts } })
    desk.signal({ type: 'changed', areas: ['registries'] })
    expect(await screen.findByText('湘备〔2026〕099号')).toBeTruthy()
    expect(screen.queryByText('13873201234')).toBeNull()
  })

  it('merge two that look alike, and undo it', async () => {
    const { user, screen } = renderApp({
      hash: '#/registries/entity?show=suspended',
      cases: 60,
      role: 'supervisor',
    })
    const table = await screen.findByRole('table', { name: '备案主体' })
    within(table).getAllByRole('row')[1]?.focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: '合并' }))
    const form = await screen.findByRole('form', { name: '合并' })
    await user.click(within(form).getByRole('button', { name: '合并' }))
    expect(await screen.findByText('已合并')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '撤销合并' }))
    await user.type(await screen.findByRole('textbox', { name: /原因/ }), '并非同一单位')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('疑似重复', { exact: false })).toBeTruthy()
  })

  it('offer a clerk no ruling on standing, and an auditor no change at all', async () => {
    const clerk = renderApp({ hash: '#/registries/entity?show=suspended', cases: 60 })
    const table = await clerk.screen.findByRole('table', { name: '备案主体' })
    within(table).getAllByRole('row')[1]?.focus()
    await clerk.user.keyboard('{Enter}')
    expect(await clerk.screen.findByRole('button', { name: '修改' })).toBeTruthy()
    expect(clerk.screen.queryByRole('button', { name: '恢复' })).toBeNull()
    clerk.unmount()
    const { screen } = renderApp({ hash: '#/registries/entity', cases: 20, role: 'auditor' })
    await screen.findByRole('table', { name: '备案主体' })
    expect(screen.queryByRole('button', { name: '登记' })).toBeNull()
  })

  it('say what to do where nothing is found', async () => {
    const { screen } = renderApp({ hash: '#/registries/expert' })
    expect(await screen.findByText(/名录还是空的/)).toBeTruthy()
  })
})
