// @vitest-environment jsdom
// A host that is gone is said so over every screen, and waited for.

import { describe, expect, it, vi } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('a host that does not answer', () => {
  it('is waited for before anybody signed in, and the bar goes by itself', async () => {
    const { screen } = renderApp({ signedOut: true, lostAtFirst: ['desk.status'] })
    expect(await screen.findByText(/^连接已断开/)).toBeTruthy()
    expect(await screen.findByLabelText('账号')).toBeTruthy()
    expect(screen.queryByText(/^连接已断开/)).toBeNull()
  })

  it('leaves what was typed where it is', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await user.type(await screen.findByLabelText(/发明创造名称/), '一种装置')
    await user.type(screen.getByLabelText(/^申请人/), '甲公司')
    desk.loseNext('cases.register')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('与本机服务的连接已断开。')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/发明创造名称/).value).toBe('一种装置')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('heading', { name: '一种装置' })).toBeTruthy()
  })
})

describe('an idle desk', () => {
  it('locks itself after the time the desk gives', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { screen } = renderApp({ hash: '#/ledger', idleLockMinutes: 2 })
    await screen.findByRole('heading', { level: 1, name: '台账' })
    await vi.advanceTimersByTimeAsync(115_000)
    expect(screen.queryByRole('dialog', { name: '已锁定' })).toBeNull()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(screen.getByRole('dialog', { name: '已锁定' }).textContent).toContain('2 分钟没有操作')
    vi.useRealTimers()
  })
})
