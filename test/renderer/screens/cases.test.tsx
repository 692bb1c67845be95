// @vitest-environment jsdom
// The list of cases: filters in the address, keys, pages, empty states.

import { within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('the list of cases', () => {
  it('shows what the address asks for', async () => {
    const { screen } = renderApp({ hash: '#/cases?text=〔2026〕00061', cases: 20 })
    expect(await screen.findByText('1 件，截至 2026-11-21 周六')).toBeTruthy()
    expect(screen.getByRole('link', { name: '湘知调〔2026〕00061号' })).toBeTruthy()
  })

  it('is searched from anywhere with Ctrl+K', async () => {
    const { user, screen } = renderApp({ hash: '#/settings/limits', cases: 20 })
    await screen.findByRole('table', { name: '期限规则' })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('智能手环{Enter}')
    expect(await screen.findByText('1 件，截至 2026-11-21 周六')).toBeTruthy()
  })

  it('puts / into the text filter, and what is typed into the address', async () => {
    const { user, screen } = renderApp({ hash: '#/cases', cases: 20 })
    await screen.findByRole('table', { name: '案件' })
    await user.keyboard('/')
    await user.keyboard('智能手环')
    expect(await screen.findByText('1 件，截至 2026-11-21 周六')).toBeTruthy()
    expect(location.hash).toContain('text=')
  })

  it('draws only the rows in sight of a long list, and says how many there are', async () => {
    const { user, screen } = renderApp({ hash: '#/cases?sort=number', cases: 450 })
    const table = await screen.findByRole('table', { name: '案件' })
    expect(screen.getByText('450 件，截至 2026-11-21 周六')).toBeTruthy()
    for (let page = 0; page < 4; page++) await user.click(screen.getByRole('button', { name: '再显示一页' }))
    expect(await screen.findByText('已全部显示')).toBeTruthy()
    expect(table.getAttribute('aria-rowcount')).toBe('451')
    expect(within(table).getAllByRole('row').length).toBeLessThan(100)
  })

  it('leaves out a column that is not wanted, and remembers', async () => {
    const first = renderApp({ hash: '#/cases', cases: 5 })
    await first.screen.findByRole('columnheader', { name: '当事人' })
    await first.user.click(first.screen.getByRole('button', { name: /显示的列/ }))
    await first.user.click(await first.screen.findByRole('checkbox', { name: '当事人' }))
    expect(first.screen.queryByRole('columnheader', { name: '当事人' })).toBeNull()
    first.unmount()
    const second = renderApp({ hash: '#/cases', cases: 5 })
    await second.screen.findByRole('columnheader', { name: '名称' })
    expect(second.screen.queryByRole('columnheader', { name: '当事人' })).toBeNull()
  })

  it('keeps filters and order as a view of the account, and lets it go', async () => {
    const { user, screen } = renderApp({ hash: '#/cases?kind=mediation&sort=received', cases: 20 })
    await user.click(await screen.findByRole('button', { name: /^视图/ }))
    await user.type(await screen.findByLabelText('视图名称'), '调解{Enter}')
    const view = await screen.findByRole('link', { name: '调解' })
    expect(view.getAttribute('href')).toBe('#/cases?kind=mediation&sort=received')
    await user.click(screen.getByRole('button', { name: '删除视图“调解”' }))
    await vi.waitFor(() => expect(screen.queryByRole('link', { name: '调解' })).toBeNull())
  })

  it('is ordered by a heading, and the other way round by the same heading', async () => {
    const { user, screen } = renderApp({ hash: '#/cases', cases: 20 })
    const heading = async () => screen.findByRole('columnheader', { name: /收案日期/ })
    await user.click(within(await heading()).getByRole('button'))
    expect(location.hash).toContain('sort=received')
    expect((await heading()).getAttribute('aria-sort')).toBe('ascending')
    await user.click(within(await heading()).getByRole('button'))
    expect(location.hash).toContain('descending=true')
    expect((await heading()).getAttribute('aria-sort')).toBe('descending')
  })

  it('is ordered by clerk', async () => {
    const { user, screen } = renderApp({ hash: '#/cases', cases: 20 })
    const heading = await screen.findByRole('columnheader', { name: /经办人/ })
    await user.click(within(heading).getByRole('button'))
    expect(location.hash).toContain('sort=clerk')
    const table = await screen.findByRole('table', { name: '案件' })
    const column = within(table)
      .getAllByRole('columnheader')
      .findIndex(({ textContent }) => textContent?.startsWith('经办人'))
    await vi.waitFor(() => {
      const clerks = [...table.querySelectorAll('tr[data-row]')].map(
        row => row.querySelectorAll('td:not(.row-mark)')[column]?.textContent ?? '',
      )
      const names = [...new Set(clerks)]
      expect(clerks).toEqual(names.flatMap(name => clerks.filter(clerk => clerk === name)))
      expect(names.length).toBeGreaterThan(2)
      expect(names.at(-1)).toBe('未指定')
    })
  })

  it('chooses cases by keys and hands them to a clerk', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/cases?sort=number', cases: 12 })
    const table = await screen.findByRole('table', { name: '案件' })
    const [, first] = within(table).getAllByRole('row')
    first?.focus()
    await user.keyboard(' ')
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(screen.getByText('已选 4 件')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByText(/^已选/)).toBeNull()
    await user.keyboard('{Control>}a{/Control}')
    expect(screen.getByText(`已选 ${desk.cases.length} 件`)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '指定经办人' }))
    const panel = await screen.findByRole('dialog', { name: '指定经办人' })
    await user.type(within(panel).getByRole('combobox', { name: /^经办人/ }), '周明理{Enter}')
    const said = await within(panel).findByText(/^已记录 \d+ 件。/)
    const assigned = desk.cases.filter(({ events }) => events.at(-1)?.body.type === 'clerkAssigned')
    expect(assigned.length).toBeGreaterThan(0)
    expect(said.textContent).toBe(`已记录 ${assigned.length} 件。`)
  })

  it('records one step for those it is legal for, and says beforehand for which it is not', async () => {
    const { user, screen } = renderApp({ hash: '#/cases?state=open&kind=preExamination', cases: 30 })
    const table = await screen.findByRole('table', { name: '案件' })
    within(table).getAllByRole('row')[1]?.focus()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: '办理同一步' }))
    const panel = await screen.findByRole('dialog', { name: '办理同一步' })
    await user.click(await within(panel).findByRole('button', { name: '先看结果' }))
    expect(await within(panel).findByText(/^可以记录 \d+ 件。/)).toBeTruthy()
    expect(within(panel).queryByRole('button', { name: '先看结果' })).toBeNull()
  })

  it('is saved and printed by one key, with what is shown', async () => {
    const { user, screen } = renderApp({ hash: '#/cases', cases: 5 })
    await screen.findByRole('table', { name: '案件' })
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    URL.createObjectURL = () => 'blob:list'
    await user.keyboard('e')
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce())
    saved.mockRestore()
  })

  it('says why it is empty and what to do', async () => {
    const { screen } = renderApp({ hash: '#/cases?text=没有这个', cases: 5 })
    expect(await screen.findByRole('heading', { name: '没有符合条件的案件' })).toBeTruthy()
  })

  it('asks for a first case only where there is none, and only whoever may log it', async () => {
    const { screen, unmount } = renderApp({ hash: '#/cases?state=open', cases: 0 })
    expect(await screen.findByText('登记第一个案件，或导入现有台账。')).toBeTruthy()
    unmount()
    const auditor = renderApp({ hash: '#/cases', cases: 0, role: 'auditor' })
    expect(await auditor.screen.findByText('经办人登记案件或导入台账后，列在这里。')).toBeTruthy()
    expect(auditor.screen.queryByRole('button', { name: '登记案件' })).toBeNull()
    expect(auditor.screen.getByText('↑↓ 选行，Enter 打开，/ 筛选')).toBeTruthy()
  })

  it('does not call a desk empty whose cases are all open', async () => {
    const { screen } = renderApp({ hash: '#/cases?state=closed', cases: 1 })
    expect(await screen.findByRole('heading', { name: '没有已结的案件' })).toBeTruthy()
    expect(screen.queryByText('还没有案件')).toBeNull()
  })
})

describe('today', () => {
  it('counts by light, and every count opens its cases', async () => {
    const { screen } = renderApp({ hash: '#/', cases: 5 })
    const counts = await screen.findByRole('list', { name: '在办时限' })
    const overdue = within(counts).getByRole('link', { name: /超期\s*1/ })
    expect(overdue.getAttribute('href')).toBe('#/overdue')
    expect(
      within(counts)
        .getByRole('link', { name: /临期\s*1/ })
        .getAttribute('href'),
    ).toContain('light=atRisk')
  })

  it('shows how far the demonstration is while its cases are written', async () => {
    const { desk, screen } = renderApp({ hash: '#/', cases: 5, demonstration: true })
    const bar = await screen.findByRole('complementary', { name: '演示数据' })
    const job = {
      type: 'job',
      jobId: 'demonstration',
      phase: 'inventing',
      done: 2_000,
      total: 7_139,
    } as const
    await screen.findByRole('list', { name: '在办时限' })
    desk.signal({ ...job, state: 'running' })
    expect(await within(bar).findByText(/正在写入演示案件/)).toBeTruthy()
    expect(bar.textContent).toContain('2000 / 7139')
    desk.signal({ ...job, done: 7_139, state: 'finished' })
    await vi.waitFor(() => expect(within(bar).queryByRole('status')).toBeNull())
  })

  it('tells a newcomer the ways to begin', async () => {
    const { screen } = renderApp({ hash: '#/', cases: 0 })
    expect(await screen.findByRole('heading', { name: '从这里开始' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '登记一个案件' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '导入现有台账' })).toBeTruthy()
  })

  it('follows the desk when somebody else records something', async () => {
    const { desk, screen } = renderApp({ hash: '#/', cases: 5 })
    const counts = await screen.findByRole('list', { name: '在办时限' })
    desk.cases.splice(0, 1)
    desk.signal({ type: 'changed', areas: ['cases'] })
    expect(await within(counts).findByRole('link', { name: /超期\s*0/ })).toBeTruthy()
  })
})
