// @vitest-environment jsdom
// Keys of the desk: told of in one place, at rest while a panel is open.

import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('the keys', () => {
  it('are listed by ?, and rest while the list is open', async () => {
    const { user, screen } = renderApp({ hash: '#/cases?state=open&sort=due', cases: 20 })
    await screen.findByRole('table', { name: '案件' })
    await user.keyboard('?')
    const panel = await screen.findByRole('dialog', { name: '快捷键' })
    expect(panel.textContent).toContain('登记并继续下一件Ctrl+Shift+Enter')
    await user.keyboard('n')
    expect(location.hash).toContain('#/cases')
    await user.click(screen.getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('dialog', { name: '快捷键' })).toBeNull()
    await user.keyboard('n')
    expect(location.hash).toContain('#/new')
  })

  it('lead into the list from where it was reached, and back to the row that was opened', async () => {
    const { user, screen } = renderApp({ hash: '#/today', role: 'supervisor', cases: 20 })
    await user.click(await screen.findByRole('link', { name: '案件' }))
    await screen.findByRole('table', { name: '案件' })
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('data-row')).toBe('0')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    const row = document.activeElement?.textContent
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: /更多/ })
    history.back()
    await screen.findByRole('table', { name: '案件' })
    await expect.poll(() => document.activeElement?.textContent).toBe(row)
    expect(document.activeElement?.getAttribute('data-row')).toBe('2')
  })

  it('land on the heading when what had the focus went with the last screen', async () => {
    const { user, screen } = renderApp({ hash: '#/today', role: 'supervisor', cases: 5 })
    await user.click(await screen.findByRole('link', { name: '1 件延期申请待批' }))
    const heading = await screen.findByRole('heading', { level: 1, name: '案件' })
    await expect.poll(() => document.activeElement).toBe(heading)
    await screen.findByRole('table', { name: '案件' })
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('data-row')).toBe('0')
  })

  it('leave a question mark to whoever is typing', async () => {
    const { user, screen } = renderApp({ hash: '#/today', cases: 20 })
    await user.type(await screen.findByRole('combobox', { name: '查案号、名称、当事人' }), '湘?')
    expect(screen.queryByRole('dialog', { name: '快捷键' })).toBeNull()
  })
})
