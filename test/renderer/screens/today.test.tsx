// @vitest-environment jsdom
// Today: every number opens the cases behind it.

import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

it('says how many extensions wait for a decision, and opens their cases', async () => {
  const { user, screen } = renderApp({ hash: '#/today', role: 'supervisor', cases: 5 })
  await user.click(await screen.findByRole('link', { name: '1 件延期申请待批' }))
  const table = await screen.findByRole('table', { name: '案件' })
  await expect.poll(() => within(table).getAllByRole('row')).toHaveLength(2)
  expect(table.textContent).toContain('调解')
  expect(screen.getByText('延期待批')).toBeTruthy()
})

it('opens the cases whose due day is provisional', async () => {
  const { user, screen } = renderApp({ hash: '#/today', role: 'supervisor', cases: 5 })
  const count = await screen.findByRole('link', { name: /^◌ 暂定 [1-9]/ })
  await user.click(count)
  expect(location.hash).toContain('due=provisional')
  expect(location.hash).not.toContain('state=')
  expect(await screen.findByRole('combobox', { name: '到期日' })).toBeTruthy()
  const table = await screen.findByRole('table', { name: '案件' })
  expect(table.textContent).toContain('暂定')
})
