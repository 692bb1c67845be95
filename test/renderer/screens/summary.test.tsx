// @vitest-environment jsdom
// The monthly summary: figures as printed, and the cases behind them.

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('the monthly summary', () => {
  it('opens at the newest month and writes figures as the document does', async () => {
    const { screen } = renderApp({ hash: '#/summary' })
    expect(await screen.findByText('2026-11-01 至 2026-11-30，按事项发生之日统计')).toBeTruthy()
    const rate = screen.getByRole('rowheader', { name: '预审合格率' }).closest('tr') as HTMLElement
    expect(
      within(rate)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(expect.arrayContaining(['88.3', '86.1', '+2.6百分点', '注1']))
    const amount = screen.getByRole('rowheader', { name: '达成协议金额' }).closest('tr') as HTMLElement
    // No base to compare with: a dash, not a zero.
    expect(
      within(amount)
        .getAllByRole('cell')
        .map(cell => cell.textContent)
        .slice(1, 5),
    ).toEqual(['万元', '123.45', '0.00', '—'])
  })

  it('opens the cases behind a figure', async () => {
    const { user, screen } = renderApp({ hash: '#/summary/2026-10' })
    await user.click(await screen.findByRole('button', { name: '78' }))
    const panel = await screen.findByRole('dialog', { name: '收到预审请求，本月' })
    expect(await within(panel).findByText('12 件')).toBeTruthy()
  })

  it('goes to the month before', async () => {
    const { user, screen } = renderApp({ hash: '#/summary/2026-10' })
    await user.click(await screen.findByRole('button', { name: '上一月' }))
    expect(await screen.findByText(/^2026-09-01 至 2026-09-30/)).toBeTruthy()
    expect(location.hash).toBe('#/summary/2026-09')
  })
})
