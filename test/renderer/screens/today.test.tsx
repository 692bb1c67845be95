// @vitest-environment jsdom
// Today: every number opens the cases behind it.

import { expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

it('opens the cases whose due day is provisional', async () => {
  const { user, screen } = renderApp({ hash: '#/today', role: 'supervisor', cases: 5 })
  const count = await screen.findByRole('link', { name: /^◌ 暂定 [1-9]/ })
  await user.click(count)
  expect(location.hash).toContain('due=provisional')
  expect(location.hash).not.toContain('state=')
  expect(await screen.findByText('到期日')).toBeTruthy()
  const table = await screen.findByRole('table', { name: '案件' })
  expect(table.textContent).toContain('暂定')
})
