// @vitest-environment jsdom
// Changing the calendar and the rules: nothing happens before its effect was shown, and the last change can be undone.

import { readFileSync } from 'node:fs'
import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useNotices } from '#renderer/state/notices.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

const calendar = { hash: '#/settings/calendar', role: 'administrator' } as const
const limits = { hash: '#/settings/limits', role: 'administrator' } as const
const invented = readFileSync('test/fixtures/calendars/invented-2027.json', 'utf8')

type Rendered = ReturnType<typeof renderApp>

async function proposeClosure({ user, screen }: Rendered): Promise<void> {
  await user.click(await screen.findByRole('button', { name: '添加本地休班' }))
  const form = await screen.findByRole('form', { name: '添加本地休班' })
  await user.type(within(form).getByLabelText(/^日期/), '2026-11-18')
  await user.type(within(form).getByLabelText(/^事由/), '中心搬迁')
  await user.click(within(form).getByRole('button', { name: '查看影响' }))
}

describe('a local day', () => {
  it('shows what it moves before it is confirmed, then stands in the calendar, and can be undone once', async () => {
    const app = renderApp(calendar)
    const { desk, user, screen } = app
    await proposeClosure(app)
    const moved = await screen.findByRole('table', { name: '将改变的时限' })
    const lines = within(moved).getAllByRole('row').length - 1
    expect(lines).toBeGreaterThan(0)
    expect((await desk.client.reckoning.read()).overlays).toEqual([])

    await user.click(screen.getByRole('button', { name: /^确认并更新 \d+ 件案件$/ }))
    expect(await screen.findByTitle('2026-11-18 中心搬迁（本地休息）')).toBeTruthy()
    expect((await desk.client.reckoning.read()).overlays).toMatchObject([{ date: '2026-11-18' }])
    expect(useNotices.getState().notices.at(-1)?.words).toMatch(/^已改动，更新 \d+ 件案件$/)

    await user.click(await screen.findByRole('button', { name: '撤销最近一次' }))
    await user.click(await screen.findByRole('button', { name: /^确认并更新/ }))
    expect(await screen.findByText('没有本地调整。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '撤销最近一次' })).toBeNull()
  })

  it('names what is proposed beside its effect, and gives the keyboard to what is shown', async () => {
    const app = renderApp(calendar)
    await proposeClosure(app)
    const { user, screen } = app
    const preview = await screen.findByRole('region', { name: '核对影响：2026-11-18 休息，中心搬迁' })
    expect(document.activeElement).toBe(preview)
    await user.click(within(preview).getByRole('button', { name: '取消' }))
    expect(document.activeElement).toBe(screen.getByLabelText(/^日期/))
  })

  it('that was undone is named in what is recorded of it', async () => {
    const app = renderApp(calendar)
    await proposeClosure(app)
    const { user, screen } = app
    await user.click(await screen.findByRole('button', { name: /^确认并更新/ }))
    await user.click(await screen.findByRole('button', { name: '撤销最近一次' }))
    await user.click(await screen.findByRole('button', { name: /^确认并更新/ }))
    expect(await screen.findByText('撤销：2026-11-18 本地休班')).toBeTruthy()
  })

  it('says at the field what is missing, and asks the desk nothing', async () => {
    const { user, screen } = renderApp(calendar)
    await user.click(await screen.findByRole('button', { name: '添加本地休班' }))
    await user.click(await screen.findByRole('button', { name: '查看影响' }))
    expect(screen.getByText('写成 2026-11-21 这样的日期。')).toBeTruthy()
    expect(screen.getByText('请填写事由。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull()
  })

  it('keeps what was typed where the effect is not wanted', async () => {
    const app = renderApp(calendar)
    await proposeClosure(app)
    const { user, screen } = app
    await screen.findByRole('button', { name: /^确认/ })
    await user.click(screen.getByRole('button', { name: '取消' }))
    expect(screen.getByLabelText(/^事由/)).toHaveProperty('value', '中心搬迁')
  })

  it('asks to look again when cases have moved meanwhile', async () => {
    const app = renderApp(calendar)
    const { desk, user, screen } = app
    await proposeClosure(app)
    const confirm = await screen.findByRole('button', { name: /^确认/ })
    desk.failNext('reckoning.apply', 'reckoningMoved')
    await user.click(confirm)
    expect(await screen.findByText('预览之后，案件或规则又有变动。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '重新预览' }))
    expect(await screen.findByRole('button', { name: /^确认/ })).toBeTruthy()
  })
})

describe('the arrangement of a year', () => {
  it('is read from a file, doubted, corrected on the grid, and taken in', async () => {
    const { desk, user, screen } = renderApp(calendar)
    await user.click(await screen.findByRole('button', { name: '导入放假安排' }))
    const list = JSON.parse(invented)
    list.days.push({ name: '春节', date: '2027-02-03', isOffDay: false })
    const file = new File([JSON.stringify(list)], 'notice.json')
    await user.upload(screen.getByLabelText('选择文件'), file)
    const doubt = await screen.findByText(/2027-02-03 本来就是工作日/)
    expect(doubt.textContent).toContain('须更正')
    expect(screen.getByRole('button', { name: '查看影响' })).toHaveProperty('disabled', true)

    // Worked, then off, then as the weekday it is.
    const day = () => screen.getByRole('button', { name: /^2027-02-03/ })
    await user.click(day())
    await user.click(day())
    expect(screen.queryByText(/2027-02-03 本来就是工作日/)).toBeNull()
    await user.type(screen.getByLabelText('通知文号'), '国办发明电〔2026〕9号')
    expect(screen.getByText('没有发现可疑之处。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '查看影响' }))
    await user.click(await screen.findByRole('button', { name: /^确认/ }))
    await screen.findByRole('button', { name: '撤销最近一次' })
    const { years } = await desk.client.reckoning.read()
    expect(years.find(({ year }) => year === 2027)).toMatchObject({
      published: true,
      versions: [{ version: 1, notice: '国办发明电〔2026〕9号', source: 'notice.json' }],
    })
  })

  it('is refused where the file is no calendar', async () => {
    const { user, screen } = renderApp(calendar)
    await user.click(await screen.findByRole('button', { name: '导入放假安排' }))
    await user.upload(screen.getByLabelText('选择文件'), new File(['{}'], 'x.json'))
    expect(await screen.findByText('这不是日历文件。')).toBeTruthy()
  })
})

describe('a new version of a rule', () => {
  async function openForm({ user, screen }: Rendered): Promise<HTMLElement> {
    const table = await screen.findByRole('table', { name: '期限规则' })
    await user.click(within(table).getByText('发明授权（承诺）'))
    await user.click(await screen.findByRole('button', { name: '制定新版本' }))
    return screen.findByRole('form', { name: '制定新版本' })
  }

  it('starts as the one before, and lists the running clocks it would move', async () => {
    const app = renderApp(limits)
    const { desk, user, screen } = app
    const form = await openForm(app)
    expect(within(form).getByLabelText(/^期限/)).toHaveProperty('value', '40')
    await user.type(within(form).getByLabelText(/^生效日/), '2026-09-01')
    await user.clear(within(form).getByLabelText(/^期限/))
    await user.type(within(form).getByLabelText(/^期限/), '30')
    await user.click(within(form).getByRole('button', { name: '查看影响' }))
    await user.click(await screen.findByRole('button', { name: /^确认/ }))
    await expect.poll(async () => (await desk.client.reckoning.read()).changes.length).toBe(1)
    const { rules } = await desk.client.reckoning.read()
    expect(rules.filter(({ id }) => id === 'PX-GRANT-INV')).toMatchObject([
      { version: 1, amount: 40, effectiveTo: '2026-08-31' },
      { version: 2, amount: 30, effectiveFrom: '2026-09-01', best: 22 },
    ])
  })

  it('says in words why the desk will not have it', async () => {
    const app = renderApp(limits)
    const form = await openForm(app)
    const { user, screen } = app
    await user.type(within(form).getByLabelText(/^生效日/), '1900-01-01')
    await user.click(within(form).getByRole('button', { name: '查看影响' }))
    expect(await screen.findByText('生效日须晚于上一版本的生效日。')).toBeTruthy()
  })

  it('is not offered to a clerk, who sees the versions', async () => {
    const { user, screen } = renderApp({ ...limits, role: 'clerk' })
    const table = await screen.findByRole('table', { name: '期限规则' })
    await user.click(within(table).getByText('发明授权（承诺）'))
    expect(await screen.findByText('第 1 版')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '制定新版本' })).toBeNull()
  })
})

describe('trying a limit out', () => {
  it('gives the date with its explanation, pauses included', async () => {
    const { user, screen } = renderApp({ hash: '#/settings/limits' })
    await user.click(await screen.findByRole('button', { name: '试算' }))
    const form = await screen.findByRole('form', { name: '试算到期日' })
    const start = within(form).getByLabelText(/^起算日/)
    await user.clear(start)
    await user.type(start, '2026-02-10')
    const amount = within(form).getByLabelText(/^数额/)
    await user.clear(amount)
    await user.type(amount, '5')
    await user.click(within(form).getByRole('button', { name: '推算' }))
    expect(await within(form).findByText('2026-02-24 周二 到期')).toBeTruthy()

    await user.click(within(form).getByRole('button', { name: '加一段暂停' }))
    await user.type(within(form).getByLabelText('自'), '2026-02-11')
    await user.type(within(form).getByLabelText(/^至/), '2026-02-12')
    await user.click(within(form).getByRole('button', { name: '推算' }))
    expect(await within(form).findByText('2026-02-26 周四 到期')).toBeTruthy()
  })
})
