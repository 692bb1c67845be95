// @vitest-environment jsdom
// What a window shows whose desk cannot be opened.

import { createRouterClient, implement, ORPCError } from '@orpc/server'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ClosedDeskScreen } from '#renderer/screens/closed/closed-desk-screen.tsx'
import type { FailureCode } from '#shared/contract/failure.ts'
import { type OutsideClient, outsideContract } from '#shared/contract/outside-contract.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

type Outside = Awaited<ReturnType<OutsideClient['outside']['read']>>

const address = 'http://127.0.0.1:41234/?token=0123456789012345678901234567890123456789abc'

function outsideOf(code: FailureCode, change: Partial<Outside> = {}, goneTo: string | null = address) {
  const os = implement(outsideContract)
  const chosen: string[] = []
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
        holder: null,
        mayOpenOther: false,
        mayChooseFolder: false,
        mayReadOnly: false,
        mayRestore: false,
        maySalvage: false,
        ...change,
      })),
      retry: os.outside.retry.handler(refuse),
      openReadOnly: os.outside.openReadOnly.handler(refuse),
      restoreNewest: os.outside.restoreNewest.handler(refuse),
      openOther: os.outside.openOther.handler(() => ({ address: goneTo })),
      chooseFolder: os.outside.chooseFolder.handler(() => {
        chosen.push('asked')
        return {}
      }),
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
  return { client: createRouterClient(router) as unknown as OutsideClient, chosen }
}

function show({ client }: { client: OutsideClient }, goTo: (address: string) => void = () => undefined) {
  const queries = new QueryClient()
  return render(
    <QueryClientProvider client={queries}>
      <ClosedDeskScreen client={client} goTo={goTo} />
    </QueryClientProvider>,
  )
}

it('says in words what is the matter, and offers only what can be done', async () => {
  const screen = show(outsideOf('storeNewer', { mayReadOnly: true }))
  expect(await screen.findByText('数据由更新的版本写成。')).toBeTruthy()
  expect(screen.getByText('数据文件夹 D:\\案时')).toBeTruthy()
  expect(screen.getByRole('button', { name: '只读打开' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '抢救到新数据文件' })).toBeNull()
  expect(screen.queryByRole('button', { name: '选择其他文件夹' })).toBeNull()
})

const damaged = { mayReadOnly: true, mayRestore: true, maySalvage: true }

it('salvages and names what is missing before it goes on', async () => {
  const screen = show(outsideOf('storeDamaged', damaged))
  await userEvent.setup().click(await screen.findByRole('button', { name: '抢救到新数据文件' }))
  expect(await screen.findByText('缺第 7 条记录')).toBeTruthy()
  expect(screen.getByRole('button', { name: '打开办案台' })).toBeTruthy()
})

it('shows why an action did not work', async () => {
  const screen = show(outsideOf('storeDamaged', damaged))
  await userEvent.setup().click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findAllByText('数据文件有损坏。')).not.toHaveLength(0)
  expect(screen.getByRole('button', { name: '恢复这份备份' })).toBeTruthy()
})

describe('a folder that another program has open', () => {
  const held: Partial<Outside> = {
    holder: {
      host: 'loopback',
      machine: 'chuang-kou-3',
      processId: 4321,
      sinceMs: Date.UTC(2026, 10, 21, 1, 5),
    },
    mayOpenOther: true,
    mayReadOnly: true,
  }

  it('names who has it, and where, and since when, and how it becomes free', async () => {
    const screen = show(outsideOf('dataFolderInUse', held))
    const facts = await screen.findByRole('region', { name: '正在使用这个文件夹的' })
    for (const fact of ['chuang-kou-3', '4321', '2026-11-21 09:05', '案时本机服务（浏览器窗口）'])
      expect(facts.textContent).toContain(fact)
    expect(screen.getByText(/进程一结束就解除，不需要删除任何文件/)).toBeTruthy()
    expect(screen.getByText(/--data/)).toBeTruthy()
    // A backup is of no use to a store that is well.
    expect(screen.queryByText(/最近的备份/)).toBeNull()
  })

  it('says so where nobody left word', async () => {
    const screen = show(outsideOf('dataFolderInUse', { ...held, holder: null, mayOpenOther: false }))
    expect(await screen.findByText(/没有登记是哪个程序/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '转到正在使用的窗口' })).toBeNull()
    expect(screen.getByRole('button', { name: '只读打开' })).toBeTruthy()
  })

  it('is left for the window that has it', async () => {
    const goTo = vi.fn()
    const screen = show(outsideOf('dataFolderInUse', held), goTo)
    await userEvent.setup().click(await screen.findByRole('button', { name: '转到正在使用的窗口' }))
    await vi.waitFor(() => expect(goTo).toHaveBeenCalledWith(address))
  })

  it('says that the other window was shown elsewhere', async () => {
    const goTo = vi.fn()
    const screen = show(outsideOf('dataFolderInUse', held, null), goTo)
    await userEvent.setup().click(await screen.findByRole('button', { name: '转到正在使用的窗口' }))
    expect(await screen.findByText('已在浏览器中打开。')).toBeTruthy()
    expect(goTo).not.toHaveBeenCalled()
  })
})

it.each([
  ['dataFolderOnNetwork', /复制到本机磁盘/],
  ['dataFolderMissing', /U 盘/],
  ['dataFolderReadOnly', /写入权限/],
  ['dataFolderFull', /腾出 50 MB/],
] as const)('%s names the folder and what helps there', async (code, help) => {
  const screen = show(outsideOf(code))
  expect(await screen.findByText('数据文件夹 D:\\案时')).toBeTruthy()
  expect(screen.getByText(help)).toBeTruthy()
  expect(screen.getByText(/ANSHI_DATA/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})

it('asks for another folder where the host can', async () => {
  const outside = outsideOf('dataFolderMissing', { mayChooseFolder: true })
  const screen = show(outside)
  await userEvent.setup().click(await screen.findByRole('button', { name: '选择其他文件夹' }))
  await vi.waitFor(() => expect(outside.chosen).toEqual(['asked']))
})

it('is not shown where a desk is merely slow to answer', async () => {
  const { screen } = renderApp({ lostAtFirst: ['desk.status'] })
  expect(await screen.findByRole('navigation', { name: '主导航' })).toBeTruthy()
})
