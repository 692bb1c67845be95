// Looking at the desk by a past day's records, and the page that is shown while the desk is being prepared.

import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readKnownOn } from '#renderer/state/known-on.ts'
import { endSession } from '#renderer/state/session.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

type Rendered = ReturnType<typeof renderApp>

async function lookBackTo({ screen, user }: Rendered, day: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /经办人/ }))
  await user.click(await screen.findByText('按登记截至日查看…'))
  const field = await screen.findByLabelText('登记截至')
  await user.clear(field)
  await user.type(field, day)
  await user.click(screen.getByRole('button', { name: /查\s?看/ }))
}

describe('looking at what was recorded by a day', () => {
  it('says so over every screen, sends the day, offers nothing that writes, and leads back', async () => {
    const rendered = renderApp({ hash: '#/cases' })
    const { screen, user } = rendered
    await screen.findByRole('button', { name: /登记案件/ })
    await lookBackTo(rendered, '2026-07-01')
    await screen.findByText('按 2026-07-01 所登记的内容查看，只读')
    expect(readKnownOn()).toBe('2026-07-01')
    expect(screen.queryByRole('button', { name: /登记案件/ })).toBeNull()
    await user.keyboard('{Control>}n{/Control}')
    expect(location.hash).not.toContain('new')
    await user.click(screen.getByRole('button', { name: '返回当前内容' }))
    await screen.findByRole('button', { name: /登记案件/ })
    expect(readKnownOn()).toBeNull()
  })

  it('begins with the last day of last month, and refuses a day that is not over', async () => {
    const rendered = renderApp()
    const { screen, user } = rendered
    await user.click(await screen.findByRole('button', { name: /经办人/ }))
    await user.click(await screen.findByText('按登记截至日查看…'))
    expect((await screen.findByLabelText('登记截至')) as HTMLInputElement).toHaveProperty(
      'value',
      '2026-10-31',
    )
    await user.clear(screen.getByLabelText('登记截至'))
    await user.type(screen.getByLabelText('登记截至'), '2026-11-21')
    await user.click(screen.getByRole('button', { name: /查\s?看/ }))
    const refusal = await screen.findByText('这一天还没有过完，请选更早的日期。')
    expect(readKnownOn()).toBeNull()
    await user.clear(screen.getByLabelText('登记截至'))
    await user.type(screen.getByLabelText('登记截至'), '2026-11-20')
    expect(refusal.textContent).toBe('')
  })

  it('is turned to by Ctrl+Enter too, as every form is saved', async () => {
    const { screen, user } = renderApp()
    await user.click(await screen.findByRole('button', { name: /经办人/ }))
    await user.click(await screen.findByText('按登记截至日查看…'))
    const field = await screen.findByLabelText('登记截至')
    await user.clear(field)
    await user.type(field, '2026-07-01{Control>}{Enter}{/Control}')
    await screen.findByText('按 2026-07-01 所登记的内容查看，只读')
  })

  it('ends with the session', async () => {
    const rendered = renderApp()
    await lookBackTo(rendered, '2026-07-01')
    await waitFor(() => expect(readKnownOn()).toBe('2026-07-01'))
    endSession()
    expect(readKnownOn()).toBeNull()
  })
})

describe('a past day on which there was nothing yet', () => {
  it.each([
    ['#/', '今日'],
    ['#/cases', '案件'],
    ['#/cases?state=open&sort=due', '案件'],
    ['#/summary', '月报'],
  ])('%s says so, asks for nothing that cannot be done then, and leads back', async (hash, title) => {
    const rendered = renderApp({ hash, cases: 0 })
    const { screen, user } = rendered
    await lookBackTo(rendered, '2026-07-01')
    expect(await screen.findByText(/^到 2026-07-01.* 为止没有登记案件$/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: title, level: 1 })).toBeTruthy()
    expect(screen.queryByText(/登记第一个案件|这样开始|登记案件或导入/)).toBeNull()
    await user.click(screen.getByRole('button', { name: '返回当前内容' }))
    expect(readKnownOn()).toBeNull()
  })

  it('an empty registry is not asked to be filled', async () => {
    const rendered = renderApp({ hash: '#/registries/expert' })
    await lookBackTo(rendered, '2026-07-01')
    expect(await rendered.screen.findByText('返回当前内容，或选更晚的日期。')).toBeTruthy()
    expect(rendered.screen.queryByText(/点“登记”录入/)).toBeNull()
  })
})

describe('a desk that is being prepared', () => {
  it('shows how far it is instead of the sign-in', async () => {
    const preparing = { jobId: 'rebuild', done: 12_000, total: 60_000, failure: null }
    const { screen } = renderApp({ signedOut: true, preparing })
    await screen.findByText('正在按新版本整理数据')
    await screen.findByText('12,000 / 60,000 件')
    expect(screen.queryByText(/密码/)).toBeNull()
  })

  it('says why it did not end well and what to do', async () => {
    const preparing = { jobId: 'rebuild', done: 0, total: 0, failure: 'dataFolderFull' as const }
    const { screen } = renderApp({ signedOut: true, preparing })
    await screen.findByText('数据没有整理完成')
    await screen.findByText(/请关闭后重新打开/)
  })
})
