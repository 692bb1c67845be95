// @vitest-environment jsdom
// The overdue list: what is late, how late, as of when, for whom.

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('the overdue list', () => {
  it('says for each case how late it is, what for, since when, and whose it is', async () => {
    const { screen } = renderApp({ hash: '#/overdue', cases: 5 })
    const table = await screen.findByRole('table', { name: '超期案件' })
    const [, row] = within(table).getAllByRole('row')
    const cells = within(row as HTMLElement)
      .getAllByRole('cell')
      .map(cell => cell.textContent)
    // Filed 2026-07-01, 40 working days: due 2026-08-26; 58 working days before 2026-11-21.
    expect(cells).toEqual([
      '■超期58',
      '湘预审〔2026〕00329号',
      '一种锂离子电池正极材料的制备方法及其在储能装置中的应用',
      '湘潭蘅岫臻新能源科技有限公司',
      '发明授权（承诺）',
      '2026-08-26 周三',
      '李知行',
      '快速审查',
      '07-06 登记打标',
    ])
    expect(screen.getByText('截至 2026-11-21 周六，1 项超期，1 项临期')).toBeTruthy()
  })

  it('lists what is at risk below, with what is left', async () => {
    const { screen } = renderApp({ hash: '#/overdue', cases: 5 })
    const table = await screen.findByRole('table', { name: '临期案件' })
    expect(within(table).getByText('剩 4 日')).toBeTruthy()
    expect(within(table).getByText('湘知调〔2026〕00061号')).toBeTruthy()
  })

  it('says the unit of a bound that is none of those offered', async () => {
    const { screen } = renderApp({ hash: '#/overdue?atLeastDaysLate=200', cases: 5 })
    expect(await screen.findByText('200 个工作日')).toBeTruthy()
  })

  it('can be asked as of another day', async () => {
    const { user, screen } = renderApp({ hash: '#/overdue', cases: 5 })
    const day = await screen.findByRole('textbox', { name: '截至' })
    await user.clear(day)
    await user.type(day, '2026-08-31{Enter}')
    expect(await screen.findByText(/^截至 2026-08-31 周一，1 项超期/)).toBeTruthy()
    expect(location.hash).toBe('#/overdue?asOf=2026-08-31')
  })

  it('shows the day it is of, wherever the address was changed', async () => {
    const { user, screen } = renderApp({ hash: '#/overdue?asOf=2026-08-31', cases: 5 })
    const day = await screen.findByRole<HTMLInputElement>('textbox', { name: '截至' })
    expect(day.value).toBe('2026-08-31')
    await user.clear(day)
    await user.type(day, '2026-')
    expect(day.value).toBe('2026-')
    location.hash = '#/overdue'
    await screen.findByText(/^截至 2026-11-21/)
    expect(day.value).toBe('2026-11-21')
  })

  it('is printed once, however often its key is pressed', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/overdue', cases: 5 })
    await screen.findByRole('table', { name: '超期案件' })
    desk.hold('supervision.printOverdue')
    await user.keyboard('ppp')
    expect(desk.countCalls('supervision.printOverdue')).toBe(1)
  })

  it('says why it is empty and what to do', async () => {
    const { screen } = renderApp({ hash: '#/overdue?asOf=2026-01-05', cases: 5 })
    expect(await screen.findByRole('heading', { name: '这一天没有超期的案件' })).toBeTruthy()
  })

  it('groups by clerk', async () => {
    const { user, screen } = renderApp({ hash: '#/overdue', cases: 5 })
    await user.click(await screen.findByRole('checkbox', { name: '按经办人分组' }))
    expect(await screen.findByRole('rowheader', { name: '李知行，1 项' })).toBeTruthy()
  })

  it('comes a page at a time, and says how long it is from the first', async () => {
    const { user, screen } = renderApp({ hash: '#/overdue?asOf=2027-06-01', cases: 2_000 })
    const table = await screen.findByRole('table', { name: '超期案件' })
    expect(screen.getByText(/，233 项超期/)).toBeTruthy()
    expect(table.getAttribute('aria-rowcount')).toBe('61')
    const section = table.closest('section') as HTMLElement
    for (let page = 0; page < 3; page++)
      await user.click(await within(section).findByRole('button', { name: '再显示一页' }))
    expect(await within(section).findByText('已全部显示')).toBeTruthy()
    expect(table.getAttribute('aria-rowcount')).toBe('234')
    expect(within(table).getAllByRole('row').length).toBeLessThan(100)
  })

  it('counts all of a clerk’s, though only some have come', async () => {
    const { desk, screen } = renderApp({ hash: '#/overdue?asOf=2027-06-01&byClerk=true', cases: 3_600 })
    const table = await screen.findByRole('table', { name: '超期案件' })
    expect(table.getAttribute('aria-rowcount')).toBe('61')
    const { lines } = await readOverdueLists(desk.client, { asOf: plainDate('2027-06-01'), filter: {} })
    const all = lines.filter(({ clerk }) => clerk === '李知行').length
    expect(all).toBeGreaterThan(60)
    const [heading] = within(table).getAllByRole('rowheader')
    expect(heading?.textContent).toBe(`李知行，${all} 项`)
  })

  it('is walked by arrow keys and opened by Enter', async () => {
    const { user, screen } = renderApp({ hash: '#/overdue', cases: 60 })
    const table = await screen.findByRole('table', { name: '超期案件' })
    const rows = within(table).getAllByRole('row').slice(1)
    rows[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(rows[1])
    await user.keyboard('{ArrowUp}{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: /锂离子电池/ })).toBeTruthy()
  })

  it('speaks English', async () => {
    const { screen } = renderApp({ hash: '#/overdue', cases: 5, language: 'en' })
    expect(await screen.findByText('As of 2026-11-21 Sat: 1 overdue, 1 at risk')).toBeTruthy()
  })
})
