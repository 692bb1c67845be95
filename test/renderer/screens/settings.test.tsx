// @vitest-environment jsdom
// Settings: accounts by role, the calendar's unpublished years, the rule book's doubts, the backup.

import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('users', () => {
  it('are added by an administrator', async () => {
    const { user, screen } = renderApp({ hash: '#/settings/users', role: 'administrator' })
    await user.click(await screen.findByRole('button', { name: '新增用户' }))
    await user.type(await screen.findByLabelText(/姓名/), '赵新来')
    await user.type(screen.getByLabelText(/账号/), 'zhao')
    await user.type(screen.getByLabelText(/初始密码/), '一二三四五六七八{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('cell', { name: '赵新来' })).toBeTruthy()
  })

  it('need a password of eight characters', async () => {
    const { user, screen } = renderApp({ hash: '#/settings/users', role: 'administrator' })
    await user.click(await screen.findByRole('button', { name: '新增用户' }))
    await user.type(await screen.findByLabelText(/初始密码/), '一二三四五六七{Control>}{Enter}{/Control}')
    expect(await screen.findByText('密码太短。至少 8 个字符。')).toBeTruthy()
  })

  it('are not shown to a clerk', async () => {
    const { screen } = renderApp({ hash: '#/settings/users', role: 'clerk' })
    expect(await screen.findByRole('heading', { name: '修改密码' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '用户' })).toBeNull()
  })
})

describe('one’s own password', () => {
  it('is changed once, however often it is sent', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/settings/account' })
    await user.type(await screen.findByLabelText(/当前密码/), '一二三四五六七八')
    await user.type(screen.getByLabelText(/^新密码/), '八七六五四三二一')
    await user.type(screen.getByLabelText(/^再输一次/), '八七六五四三二一')
    desk.hold('session.changePassword')
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}')
    expect(desk.countCalls('session.changePassword')).toBe(1)
  })
})

describe('the calendar', () => {
  it('marks days off and make-up days', async () => {
    const { screen } = renderApp({ hash: '#/settings/calendar' })
    expect(await screen.findByTitle('2026-02-17 春节放假')).toBeTruthy()
    expect(screen.getByTitle('2026-02-14 春节调休上班')).toBeTruthy()
    expect(screen.getByText('全年 248 个工作日')).toBeTruthy()
  })
})

describe('the rule book', () => {
  it('says which bases should be checked', async () => {
    const { screen } = renderApp({ hash: '#/settings/limits' })
    const table = await screen.findByRole('table', { name: '期限规则' })
    expect(within(table).getAllByText('待核对').length).toBeGreaterThan(0)
    expect(screen.getByText(/条依据待核对/)).toBeTruthy()
  })
})

describe('the desk', () => {
  it('is backed up by an administrator and says what was kept', async () => {
    const { user, screen } = renderApp({ hash: '#/settings/desk', role: 'administrator', cases: 5 })
    await user.click(await screen.findByRole('button', { name: '立即备份' }))
    expect(await screen.findByText(/已备份 5 件案件，12\.0 MB，核对通过/)).toBeTruthy()
  })
})
