// @vitest-environment jsdom
// Backups in Settings, and what the frame says of a store that is not well.

import { waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

const backups = { hash: '#/settings/backups', role: 'administrator', cases: 12 } as const

describe('backups', () => {
  it('are listed with what was checked', async () => {
    const { screen } = renderApp(backups)
    const table = await screen.findByRole('table', { name: '备份列表' })
    expect(within(table).getByText('2026-11-20 12:00')).toBeTruthy()
    expect(within(table).getByText('✓ 已核对')).toBeTruthy()
    expect(within(table).getByText('未核对')).toBeTruthy()
  })

  it('are made on request, and the list shows the new one', async () => {
    const { user, screen } = renderApp(backups)
    await screen.findByText('2026-11-20 12:00')
    await user.click(screen.getByRole('button', { name: '立即备份' }))
    expect(await screen.findByText(/已备份 12 件案件，12\.0 MB，核对通过/)).toBeTruthy()
    expect(await screen.findByText('2026-11-21 12:00')).toBeTruthy()
  })

  it('are restored only after what would be lost was shown', async () => {
    const { user, screen } = renderApp(backups)
    const [first] = await screen.findAllByRole('button', { name: '恢复到此' })
    if (first) await user.click(first)
    expect(await screen.findByText(/备份里有 10 件案件、400 条记录/)).toBeTruthy()
    expect(screen.getByText(/现在有而那里没有的：2 件案件、9 条办案记录。/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '恢复到这份备份' })).toBeTruthy()
  })

  it('take a restore back only after what was recorded since was shown', async () => {
    const { desk, user, screen } = renderApp({ ...backups, kept: { restored: true } })
    await user.click(await screen.findByRole('button', { name: '撤销上次恢复' }))
    expect(await screen.findByText(/1 件案件、3 条办案记录、2 项设置/)).toBeTruthy()
    expect(desk.countCalls('keeping.undoRestore')).toBe(0)
    await user.click(screen.getByRole('button', { name: '回到恢复之前' }))
    await waitFor(() => expect(desk.countCalls('keeping.undoRestore')).toBe(1))
  })

  it('go to a second folder that an administrator names', async () => {
    const { user, screen } = renderApp(backups)
    await user.type(await screen.findByLabelText(/第二文件夹/), '/media/usb')
    await user.click(screen.getByRole('button', { name: '保存设置' }))
    expect(await screen.findByText('备份设置已保存')).toBeTruthy()
  })

  it('say at the field that the second folder is not there, not that the data are gone', async () => {
    const { desk, user, screen } = renderApp(backups)
    desk.failNext('keeping.changeSettings', 'dataFolderMissing')
    const field = await screen.findByLabelText(/第二文件夹/)
    await user.type(field, 'usb{Control>}{Enter}{/Control}')
    await screen.findByText('找不到这个文件夹：接好磁盘，或写完整路径。')
    expect(screen.queryByText(/找不到数据文件夹/)).toBeNull()
    await user.type(field, '/')
    expect(screen.queryByText(/找不到这个文件夹/)).toBeNull()
  })

  it.each([
    ['dataFolderReadOnly', /不能写入这个文件夹/],
    ['fieldInvalid', /这是本机存数据或备份的文件夹/],
  ] as const)('say at the field why a second folder will not do: %s', async (code, words) => {
    const { desk, user, screen } = renderApp(backups)
    desk.failNext('keeping.changeSettings', code)
    await user.type(await screen.findByLabelText(/第二文件夹/), '/usb{Control>}{Enter}{/Control}')
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.queryByText(/secondFolder|数据文件夹/)).toBeNull()
  })

  it('are not shown to a clerk', async () => {
    const { screen } = renderApp({ ...backups, role: 'clerk' })
    expect(await screen.findByRole('heading', { name: '修改密码' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '备份' })).toBeNull()
  })
})

describe('a store that is not well', () => {
  it('is said over every screen, with the way to mend it', async () => {
    const health = { readOnly: 'damaged', integrity: 'damaged' } as const
    const { screen } = renderApp({ role: 'administrator', health })
    expect(await screen.findByText(/数据文件有损坏，现在只能查看/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '去处理' }).getAttribute('href')).toBe('#/settings/backups')
  })

  it('is salvaged, and what is missing is named', async () => {
    const health = { readOnly: 'damaged', integrity: 'damaged' } as const
    const { user, screen } = renderApp({ ...backups, health })
    await user.click(await screen.findByRole('button', { name: '抢救到新数据文件' }))
    expect(await screen.findByText('缺第 17–19 条记录')).toBeTruthy()
  })

  it('is said in words to be wrong, with what to do; what the check says is folded away', async () => {
    const kept = { findings: ['case 7: unreadable (SqliteError)'] }
    const { user, screen } = renderApp({ ...backups, kept })
    await user.click(await screen.findByRole('button', { name: '全面核验' }))
    expect(await screen.findByText(/恢复到一份完好的备份，或抢救/)).toBeTruthy()
    expect(screen.getByText(/unreadable/).closest('details')?.open).toBe(false)
  })

  it('has what it shows made again by an administrator, after which the check finds nothing', async () => {
    const kept = { findings: ['clock_count: does not add up to the cases'] }
    const { user, screen } = renderApp({ ...backups, kept })
    const check = await screen.findByRole('button', { name: '全面核验' })
    await user.click(check)
    expect(await screen.findByText(/先由管理员“重新生成显示内容”/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '重新生成显示内容' }))
    expect(await screen.findByText(/已重新生成 \d+ 件案件的显示内容/)).toBeTruthy()
    await user.click(check)
    expect(await screen.findByText(/全部相符/)).toBeTruthy()
  })

  it('offers a supervisor no such work', async () => {
    const { screen } = renderApp({ ...backups, role: 'supervisor' })
    expect(await screen.findByRole('button', { name: '全面核验' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '重新生成显示内容' })).toBeNull()
  })

  it('that was salvaged is told of after every window has started over', async () => {
    const salvaged = {
      events: 9,
      cases: 3,
      accounts: 2,
      missing: [{ from: 4, to: 6 }],
      doubtful: 0,
      setAside: 0,
    }
    const { screen } = renderApp({ ...backups, kept: { salvaged } })
    expect(await screen.findByText('缺第 4–6 条记录')).toBeTruthy()
  })

  it('offers nothing that would be refused while it only reads', async () => {
    const { screen } = renderApp({ hash: '#/cases', health: { readOnly: 'asked' } })
    expect(await screen.findByText('以只读方式打开，不会记录任何内容。')).toBeTruthy()
    expect(await screen.findByRole('table', { name: '案件' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /登记案件/ })).toBeNull()
  })

  it('is warned of where a day of work is in no backup', async () => {
    const { screen } = renderApp({ health: { backup: 'stale' } })
    expect(await screen.findByText(/超过一天未备份/)).toBeTruthy()
  })

  it('is warned of on the first run where a program carries the folder away', async () => {
    const { screen } = renderApp({ needsSetUp: true, signedOut: true, health: { syncProgram: 'OneDrive' } })
    expect(await screen.findByText(/在 OneDrive 的同步目录里/)).toBeTruthy()
  })

  it('is warned of where a program carries the folder away', async () => {
    const { screen } = renderApp({ ...backups, health: { syncProgram: '坚果云' } })
    expect(await screen.findByText(/在 坚果云 的同步目录里/)).toBeTruthy()
  })
})
