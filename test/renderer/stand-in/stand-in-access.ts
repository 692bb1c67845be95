// Who may use the desk in memory: accounts, and one password for all of them.

import type { UserView } from '#shared/contract/views.ts'
import type { StandInProcedures } from './stand-in-ground.ts'
import { refuse } from './stand-in-settle.ts'

const people: UserView[] = [
  { id: 1, login: 'admin', name: '陈主任', role: 'administrator', disabled: false },
  { id: 2, login: 'li', name: '李知行', role: 'clerk', disabled: false },
  { id: 3, login: 'wang', name: '王守正', role: 'supervisor', disabled: false },
  { id: 4, login: 'zhou', name: '周明理', role: 'clerk', disabled: true },
  { id: 5, login: 'audit', name: '吴审计', role: 'auditor', disabled: false },
]

export const standInPassword = '一二三四五六七八'

export function standInPerson(role: UserView['role']): UserView {
  return people.find(person => person.role === role) as UserView
}

export function standInSession(os: StandInProcedures['session'], user: UserView) {
  return {
    signIn: os.signIn.handler(({ input }) => {
      if (input.password !== standInPassword) throw refuse('wrongPassword')
      return { token: 'stand-in', user }
    }),
    current: os.current.handler(() => ({ user })),
    signOut: os.signOut.handler(() => ({})),
    lock: os.lock.handler(() => ({})),
    unlock: os.unlock.handler(({ input }) => {
      if (input.password !== standInPassword) throw refuse('wrongPassword')
      return {}
    }),
    changePassword: os.changePassword.handler(({ input }) => {
      if (input.current !== standInPassword) throw refuse('wrongPassword')
      return {}
    }),
  }
}

export function standInUsers(os: StandInProcedures['users']) {
  const users = people.map(person => ({ ...person }))
  return {
    list: os.list.handler(() => users),
    create: os.create.handler(({ input: { login, name, role } }) => {
      if (users.some(person => person.login === login)) throw refuse('loginTaken', { field: 'login' })
      const created = { id: users.length + 1, login, name, role, disabled: false }
      users.push(created)
      return created
    }),
    change: os.change.handler(({ input }) => {
      const person = users.find(({ id }) => id === input.id)
      if (!person) throw refuse('inputInvalid')
      return Object.assign(person, input)
    }),
    resetPassword: os.resetPassword.handler(() => ({})),
  }
}
