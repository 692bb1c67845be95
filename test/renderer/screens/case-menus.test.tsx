// @vitest-environment jsdom
// The menus of a case page: what is open is what somebody opened.

import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

it('a menu that was open when something was recorded does not open again by itself', async () => {
  const { desk, user, screen } = renderApp({ hash: '#/case/3', cases: 5 })
  const menu = await screen.findByRole('button', { name: /^更多/ })
  await user.keyboard('m')
  expect(menu.className).toContain('ant-dropdown-open')
  await user.keyboard('s')
  const panel = within(await screen.findByRole('dialog', { name: '登记达成协议' }))
  // The library gives its menu the focus some frames after it was opened: by then a form has it.
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame)
  expect(document.activeElement?.getAttribute('role')).not.toBe('menuitem')
  panel.getByLabelText(/达成金额/).focus()
  await user.keyboard('12')
  const before = desk.cases[2]?.events.length ?? 0
  await user.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => desk.cases[2]?.events.length).toBe(before + 1)
  await expect.poll(() => menu.getAttribute('aria-disabled')).toBe('false')
  expect(menu.className).not.toContain('ant-dropdown-open')
})
