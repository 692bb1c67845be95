// @vitest-environment jsdom
// First run, signing in, the lock: getting in, and losing nothing on the way.

import { act, fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { notify } from '#renderer/state/notices.ts'
import { coverScreens } from '#renderer/state/session.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'
import { standInPassword } from '../stand-in/stand-in-access.ts'

cleanBetweenTests()

describe('signing in', () => {
  it('opens the desk', async () => {
    const { user, screen } = renderApp({ signedOut: true })
    await user.type(await screen.findByLabelText('账号'), 'li{Enter}')
    await user.keyboard(`${standInPassword}{Enter}`)
    const heading = await screen.findByRole('heading', { level: 1, name: '今日' })
    await expect.poll(() => document.activeElement).toBe(heading)
  })

  it('says in words that the password was wrong, and what to do', async () => {
    const { user, screen } = renderApp({ signedOut: true })
    await user.type(await screen.findByLabelText('账号'), 'li')
    await user.type(screen.getByLabelText('密码'), 'wrong{Enter}')
    const alert = await screen.findByText('账号或密码不对。')
    expect(alert.closest('[role=alert]')?.textContent).toContain('核对大小写后再试。')
    expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('')
  })

  it('says at the field what is missing, and goes there', async () => {
    const { user, screen } = renderApp({ signedOut: true })
    await user.type(await screen.findByLabelText('密码'), `${standInPassword}{Enter}`)
    expect(screen.getByText('请填写账号。')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('账号'))
    await user.keyboard('li')
    expect(screen.queryByText('请填写账号。')).toBeNull()
  })

  it('is asked for again when the session has ended', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/overdue', cases: 5 })
    await screen.findByRole('table', { name: '超期案件' })
    desk.failNext('supervision.overdue', 'signInRequired')
    await user.click(screen.getByRole('checkbox', { name: '按经办人分组' }))
    desk.signal({ type: 'changed', areas: ['cases'] })
    expect(await screen.findByLabelText('账号')).toBeTruthy()
  })
})

describe('signing out', () => {
  it('takes away what the next person need not know was done', async () => {
    const { user, screen } = renderApp({ role: 'administrator' })
    const menu = await screen.findByRole('button', { name: /，管理员/ })
    act(() => notify('已重置罗某丑的密码，请当面告知'))
    expect(screen.getByText(/已重置罗某丑/)).toBeTruthy()
    await user.click(menu)
    await user.click(await screen.findByText('退出登录'))
    await screen.findByRole('button', { name: '登录' })
    expect(screen.queryByText(/已重置罗某丑/)).toBeNull()
  })
})

describe('first run', () => {
  it('shows how case numbers will be written', async () => {
    const { user, screen } = renderApp({ signedOut: true, needsSetUp: true })
    await user.type(await screen.findByLabelText(/案号简称/), '潭')
    expect(screen.getByText(/潭预审〔2026〕A700001号/)).toBeTruthy()
  })

  it('says at the field what is missing, and that passwords differ', async () => {
    const { user, screen } = renderApp({ signedOut: true, needsSetUp: true })
    await user.type(await screen.findByLabelText(/^密码/), '一二三四五六七八')
    await user.type(screen.getByLabelText(/再输一次密码/), '一二三四五六七')
    await user.click(screen.getByRole('button', { name: '建立办案台' }))
    expect(screen.getByText('请填写中心名称。')).toBeTruthy()
    expect(screen.getByText('两次输入的密码不同。')).toBeTruthy()
  })

  it('sets the desk up and leads to signing in', async () => {
    const { user, screen } = renderApp({ signedOut: true, needsSetUp: true })
    await user.type(await screen.findByLabelText(/中心名称/), '湘潭市知识产权保护中心')
    await user.type(screen.getByLabelText(/案号简称/), '湘')
    await user.type(screen.getByLabelText(/姓名/), '陈主任')
    await user.type(screen.getByLabelText(/^账号/), 'admin')
    await user.type(screen.getByLabelText(/^密码/), '一二三四五六七八')
    await user.type(screen.getByLabelText(/再输一次密码/), '一二三四五六七八{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('button', { name: '登录' })).toBeTruthy()
    expect(screen.getByText('湘潭市知识产权保护中心')).toBeTruthy()
  })
})

describe('the lock', () => {
  it('lets another user sign in, who is shown nothing that was asked for by the first', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/case/3', cases: 5 })
    await screen.findByRole('complementary', { name: '登记内容' })
    const asked = desk.countCalls('cases.get')
    coverScreens('asked')
    await user.click(await screen.findByRole('button', { name: '换人登录' }))
    const answer = desk.hold('cases.get')
    await user.type(await screen.findByLabelText('账号'), 'wang{Enter}')
    await user.keyboard(`${standInPassword}{Enter}`)
    await screen.findByRole('button', { name: /^登记案件/ })
    expect(screen.queryByRole('complementary', { name: '登记内容' })).toBeNull()
    answer()
    await screen.findByRole('complementary', { name: '登记内容' })
    expect(desk.countCalls('cases.get')).toBe(asked + 1)
  })

  it('covers the screens and gives them back as they were', async () => {
    const { user, screen } = renderApp({ hash: '#/new/preExamination' })
    await user.type(await screen.findByLabelText(/发明创造名称/), '一种装置')
    coverScreens('asked')
    await user.type(await screen.findByLabelText('李知行的密码'), `${standInPassword}{Enter}`)
    expect(await screen.findByLabelText<HTMLInputElement>(/发明创造名称/)).toHaveProperty('value', '一种装置')
    expect(screen.queryByLabelText('李知行的密码')).toBeNull()
  })

  it('says at the field that the password was wrong, and stays when the browser closes its dialog', async () => {
    const { user, screen } = renderApp({ hash: '#/today' })
    await screen.findByRole('heading', { level: 1, name: '今日' })
    coverScreens('asked')
    const field = await screen.findByLabelText('李知行的密码')
    await user.type(field, 'wrong{Enter}')
    const words = await screen.findByText('密码不对，核对大小写后再试。')
    expect(field.getAttribute('aria-describedby')).toBe(words.id)
    const cover = screen.getByRole<HTMLDialogElement>('dialog', { name: '已锁定' })
    cover.close()
    fireEvent(cover, new Event('close'))
    expect(cover.open).toBe(true)
  })
})
