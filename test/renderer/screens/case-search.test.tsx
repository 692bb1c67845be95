// @vitest-environment jsdom
// The search in the top bar: hits while typing, chosen by keys alone, people masked.

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

async function type(text: string, cases = 20) {
  const rendered = renderApp({ hash: '#/settings/limits', cases })
  await rendered.screen.findByRole('table', { name: '期限规则' })
  await rendered.user.keyboard('{Control>}k{/Control}')
  await rendered.user.keyboard(text)
  return rendered
}

describe('the search over all cases', () => {
  it('shows hits while one types, what matched marked', async () => {
    const { screen } = await type('智能手环')
    const list = await screen.findByRole('listbox', { name: '查找结果' })
    const [hit] = await within(list).findAllByRole('option')
    expect(hit?.textContent).toContain('湘知调〔2026〕00061号')
    expect([...(hit?.querySelectorAll('mark') ?? [])].map(mark => mark.textContent)).toEqual(['智能手环'])
  })

  it('finds by pinyin, and marks the characters', async () => {
    const { screen } = await type('znsh')
    const list = await screen.findByRole('listbox', { name: '查找结果' })
    const [hit] = await within(list).findAllByRole('option')
    expect(hit?.querySelector('mark')?.textContent).toBe('智能手环')
  })

  it('opens the case chosen with the arrow keys', async () => {
    const { user, screen } = await type('智能手环')
    await screen.findAllByRole('option')
    await user.keyboard('{ArrowDown}')
    const box = screen.getByRole('combobox', { name: '查案号、名称、当事人' })
    const chosen = screen.getAllByRole('option')[0]
    expect(box.getAttribute('aria-activedescendant')).toBe(chosen?.id)
    expect(chosen?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Enter}')
    expect(location.hash).toBe('#/case/3')
    expect(screen.queryByRole('listbox', { name: '查找结果' })).toBeNull()
  })

  it('goes up from the box to the last row: the list of everything found', async () => {
    const { user, screen } = await type('智能手环')
    await screen.findAllByRole('option')
    await user.keyboard('{ArrowUp}')
    expect(screen.getAllByRole('option').at(-1)?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('1 件，截至 2026-11-21 周六')).toBeTruthy()
  })

  it('hides the name of a person it found, all of it marked', async () => {
    const { screen } = await type('罗某酉')
    const [hit] = await screen.findAllByRole('option')
    expect(hit?.textContent).toContain('罗**')
    expect(hit?.textContent).not.toContain('酉')
    expect(hit?.querySelector('mark')?.textContent).toBe('罗**')
  })

  it('says in words that nothing was found, and closes at Escape', async () => {
    const { user, screen } = await type('没有这个')
    expect(await screen.findByText('没有找到“没有这个”')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByText('没有找到“没有这个”')).toBeNull()
  })

  it('says so when the desk could not answer', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/settings/limits', cases: 5 })
    await screen.findByRole('table', { name: '期限规则' })
    desk.failNext('cases.find', 'unexpected')
    await user.keyboard('{Control>}k{/Control}智')
    expect(await screen.findByText(/^查找未完成/)).toBeTruthy()
  })
})
