// First run, passwords and sessions of a real desk.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskClient } from '#shared/contract/contract.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const password = '湘潭-2026-案时'
const setUp = {
  centreName: '湘潭市知识产权保护中心',
  shortName: '湘',
  region: '湖南省湘潭市',
  administrator: { login: 'admin', name: '文某壬', password },
  start: 'empty',
} as const

let desk: TestDesk
let stranger: DeskClient

beforeEach(async () => {
  desk = await openTestDesk()
  stranger = desk.withToken(null)
})
afterEach(() => desk.close())

async function signIn(login: string, secret: string): Promise<DeskClient> {
  return desk.withToken((await stranger.session.signIn({ login, password: secret })).token)
}

describe('first run', () => {
  it('names the centre, makes the administrator, and cannot be run again', async () => {
    expect((await stranger.desk.status()).state).toBe('needsSetUp')
    await stranger.desk.setUp(setUp)
    expect(await stranger.desk.status()).toMatchObject({
      state: 'ready',
      centreName: setUp.centreName,
      shortName: '湘',
    })
    expect(await failureOf(stranger.desk.setUp(setUp))).toBe('alreadySetUp')
    const administrator = await signIn('ADMIN', password)
    expect((await administrator.session.current()).user).toMatchObject({
      name: '文某壬',
      role: 'administrator',
    })
  })

  it('refuses a short password and makes nothing', async () => {
    const short = { ...setUp, administrator: { ...setUp.administrator, password: '1234567' } }
    expect(await failureOf(stranger.desk.setUp(short))).toBe('passwordTooShort')
    expect((await stranger.desk.status()).state).toBe('needsSetUp')
  })

  it('refuses a login that the desk itself could have', async () => {
    const taken = { ...setUp, administrator: { ...setUp.administrator, login: 'cli:' } }
    expect(await failureOf(stranger.desk.setUp(taken))).toBe('fieldInvalid')
    expect((await stranger.desk.status()).state).toBe('needsSetUp')
  })

  it('fills a demonstration desk in the background when asked', async () => {
    await stranger.desk.setUp({ ...setUp, start: 'demonstration' })
    const administrator = await signIn('admin', password)
    await expect
      .poll(
        async () =>
          (
            await administrator.cases.list({
              filter: {},
              sort: 'number',
              descending: false,
              after: null,
              limit: 1,
            })
          ).total,
        { timeout: 60_000 },
      )
      .toBe(7_139)
    expect((await stranger.desk.status()).demonstration).toBe(true)
  }, 90_000)
})

describe('passwords', () => {
  beforeEach(() => stranger.desk.setUp(setUp))

  it('wrong ones are slowed down after the third, for a known login and an unknown one alike', async () => {
    for (const login of ['admin', 'nobody']) {
      for (let n = 0; n < 3; n++)
        expect(await failureOf(stranger.session.signIn({ login, password: 'x' }))).toBe('wrongPassword')
      expect(await failureOf(stranger.session.signIn({ login, password }))).toBe('tooManyAttempts')
    }
    desk.advanceMs(6_000)
    await signIn('admin', password)
  })

  it('guessed many at once are slowed down like one after another', async () => {
    const guesses = ['a', 'b', 'c', 'd', 'e', password]
    const answers = await Promise.all(
      guesses.map(guess => failureOf(stranger.session.signIn({ login: 'admin', password: guess }))),
    )
    expect(answers.filter(answer => answer === 'wrongPassword')).toHaveLength(3)
    expect(answers.filter(answer => answer === 'tooManyAttempts')).toHaveLength(3)
  })

  it('are waited for no longer where the clock is set back meanwhile', async () => {
    for (let n = 0; n < 3; n++) await failureOf(stranger.session.signIn({ login: 'admin', password: 'x' }))
    desk.setDay('2026-11-01')
    expect(await failureOf(stranger.session.signIn({ login: 'admin', password }))).toBe('tooManyAttempts')
    desk.advanceMs(6_000)
    await signIn('admin', password)
  })

  it('are changed without undoing what is done to the account meanwhile', async () => {
    const administrator = await signIn('admin', password)
    const { id } = await administrator.users.create({
      login: 'liu',
      name: '刘某辰',
      role: 'supervisor',
      password,
    })
    const supervisor = await signIn('liu', password)
    const changing = supervisor.session.changePassword({ current: password, next: 'another-password' })
    await administrator.users.change({ id, name: '刘某', role: 'clerk', disabled: true })
    await changing
    const [, changed] = await administrator.users.list()
    expect(changed).toMatchObject({ name: '刘某', role: 'clerk', disabled: true })
  })

  it('that were reset open no session any more, even to whoever had just given the old one', async () => {
    const administrator = await signIn('admin', password)
    const { id } = await administrator.users.create({ login: 'liu', name: '刘某辰', role: 'clerk', password })
    const reset = administrator.users.resetPassword({ id, password: 'another-password' })
    const tokens: string[] = []
    for (let n = 0; n < 3; n++) {
      const signingIn = stranger.session.signIn({ login: 'liu', password })
      await signingIn.then(({ token }) => tokens.push(token)).catch(() => undefined)
    }
    await reset
    for (const token of tokens)
      expect(await failureOf(desk.withToken(token).session.current())).toBe('signInRequired')
  })

  it('that are changed end the other sessions of the account, not the one that changed it', async () => {
    const here = await signIn('admin', password)
    const elsewhere = await signIn('admin', password)
    await here.session.changePassword({ current: password, next: 'another-password' })
    expect(await failureOf(elsewhere.session.current())).toBe('signInRequired')
    expect((await here.session.current()).user.login).toBe('admin')
  })

  it('that an administrator resets are not changed by whoever knew the old one and was about to', async () => {
    const administrator = await signIn('admin', password)
    const { id } = await administrator.users.create({ login: 'liu', name: '刘某辰', role: 'clerk', password })
    const clerk = await signIn('liu', password)
    const changing = failureOf(clerk.session.changePassword({ current: password, next: 'kept-by-the-other' }))
    await administrator.users.resetPassword({ id, password: 'another-password' })
    expect(await changing).not.toBe(null)
    await signIn('liu', 'another-password')
  })

  it('are changed only by who knows the old one', async () => {
    const administrator = await signIn('admin', password)
    const next = 'ein-neues-Passwort'
    expect(await failureOf(administrator.session.changePassword({ current: 'wrong', next }))).toBe(
      'wrongPassword',
    )
    await administrator.session.changePassword({ current: password, next })
    expect(await failureOf(stranger.session.signIn({ login: 'admin', password }))).toBe('wrongPassword')
    await signIn('admin', next)
  })
})

describe('a session', () => {
  beforeEach(() => stranger.desk.setUp(setUp))

  it('that is locked answers nothing until its own password unlocks it', async () => {
    const administrator = await signIn('admin', password)
    await administrator.session.lock()
    expect(await failureOf(administrator.users.list())).toBe('sessionLocked')
    expect(await failureOf(administrator.session.unlock({ password: 'wrong' }))).toBe('wrongPassword')
    await administrator.session.unlock({ password })
    expect(await administrator.users.list()).toHaveLength(1)
  })

  it('that is ended ends the stream of its window, with the reason', async () => {
    const administrator = await signIn('admin', password)
    const { id } = await administrator.users.create({ login: 'liu', name: '刘某辰', role: 'clerk', password })
    const clerk = await signIn('liu', password)
    const signals = await clerk.desk.watch()
    const next = failureOf(signals.next())
    await administrator.users.resetPassword({ id, password: 'another-password' })
    expect(await next).toBe('signInRequired')
    expect(await failureOf(clerk.desk.watch())).toBe('signInRequired')
  })

  it('ends with sign-out', async () => {
    const administrator = await signIn('admin', password)
    await administrator.session.signOut()
    expect(await failureOf(administrator.users.list())).toBe('signInRequired')
  })

  it('ends when its account is disabled or its password reset, and a changed role holds at once', async () => {
    const administrator = await signIn('admin', password)
    const clerk = await administrator.users.create({ login: 'liu', name: '刘某辰', role: 'clerk', password })
    const first = await signIn('liu', password)
    await administrator.users.change({ id: clerk.id, name: '刘某辰', role: 'auditor', disabled: false })
    expect(await failureOf(first.cases.addNote({ id: 1, text: '一' }))).toBe('notAllowed')
    await administrator.users.resetPassword({ id: clerk.id, password: 'another-password' })
    expect(await failureOf(first.session.current())).toBe('signInRequired')
    const second = await signIn('liu', 'another-password')
    await administrator.users.change({ id: clerk.id, name: '刘某辰', role: 'auditor', disabled: true })
    expect(await failureOf(second.session.current())).toBe('signInRequired')
    expect(await failureOf(stranger.session.signIn({ login: 'liu', password: 'another-password' }))).toBe(
      'accountDisabled',
    )
  })
})

it('keeps one administrator who can sign in', async () => {
  await stranger.desk.setUp(setUp)
  const administrator = await signIn('admin', password)
  const change = { id: 1, name: '文某壬', role: 'clerk', disabled: false } as const
  expect(await failureOf(administrator.users.change(change))).toBe('lastAdministrator')
  expect(
    await failureOf(administrator.users.create({ login: 'Admin', name: '二', role: 'clerk', password })),
  ).toBe('loginTaken')
})
