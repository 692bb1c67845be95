// @vitest-environment jsdom
// What a window shows whose desk cannot be opened.

import { createRouterClient, implement, ORPCError } from '@orpc/server'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ClosedDeskScreen } from '#renderer/screens/closed/closed-desk-screen.tsx'
import type { FailureCode } from '#shared/contract/failure.ts'
import { type OutsideClient, outsideContract } from '#shared/contract/outside-contract.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

function outsideOf(code: FailureCode, may: { readOnly: boolean; restore: boolean; salvage: boolean }) {
  const os = implement(outsideContract)
  const refuse = (): never => {
    throw new ORPCError('FAILURE', { status: 422, data: { code, details: {} }, message: code })
  }
  const router = os.router({
    desk: { status: os.desk.status.handler(refuse) },
    outside: {
      read: os.outside.read.handler(() => ({
        failure: { code, details: {} },
        folder: 'D:\\案时',
        backup: { name: 'anshi-20261120-040000000.sqlite', madeAtMs: Date.UTC(2026, 10, 20, 4), cases: 42 },
        mayReadOnly: may.readOnly,
        mayRestore: may.restore,
        maySalvage: may.salvage,
      })),
      retry: os.outside.retry.handler(refuse),
      openReadOnly: os.outside.openReadOnly.handler(refuse),
      restoreNewest: os.outside.restoreNewest.handler(refuse),
      salvage: os.outside.salvage.handler(() => ({
        events: 203,
        cases: 42,
        accounts: 3,
        missing: [{ from: 7, to: 7 }],
        doubtful: 0,
        setAside: 0,
      })),
    },
  })
  return createRouterClient(router) as unknown as OutsideClient
}

function show(outside: OutsideClient) {
  const queries = new QueryClient()
  return render(
    <QueryClientProvider client={queries}>
      <ClosedDeskScreen client={outside} />
    </QueryClientProvider>,
  )
}

it('says in words what is the matter, and offers only what can be done', async () => {
  const screen = show(outsideOf('storeNewer', { readOnly: true, restore: false, salvage: false }))
  expect(await screen.findByText('数据由更新的版本写成。')).toBeTruthy()
  expect(screen.getByText('数据文件夹 D:\\案时')).toBeTruthy()
  expect(screen.getByRole('button', { name: '只读打开' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '抢救到新数据文件' })).toBeNull()
})

it('salvages and names what is missing before it goes on', async () => {
  const screen = show(outsideOf('storeDamaged', { readOnly: true, restore: true, salvage: true }))
  await userEvent.setup().click(await screen.findByRole('button', { name: '抢救到新数据文件' }))
  expect(await screen.findByText('缺第 7 条记录')).toBeTruthy()
  expect(screen.getByRole('button', { name: '打开办案台' })).toBeTruthy()
})

it('shows why an action did not work', async () => {
  const screen = show(outsideOf('storeDamaged', { readOnly: true, restore: true, salvage: true }))
  await userEvent.setup().click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findAllByText('数据文件有损坏。')).not.toHaveLength(0)
  expect(screen.getByRole('button', { name: '恢复这份备份' })).toBeTruthy()
})

it('is not shown where a desk is merely slow to answer', async () => {
  const { screen } = renderApp({ lostAtFirst: ['desk.status'] })
  expect(await screen.findByRole('navigation', { name: '主导航' })).toBeTruthy()
})
