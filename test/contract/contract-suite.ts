// What every host must carry the same way: the promises of the contract that a caller can see. A host gives a way to
// connect; the desk behind it is the real one, on a fresh folder.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskClient } from '#shared/contract/contract.ts'
import { listProcedures } from './list-procedures.ts'

export interface Connection {
  readonly client: DeskClient
  /** Sent with every call from now on; null: none. */
  useSession(token: string | null): void
  close(): Promise<void>
}

const administrator = { login: 'admin', name: '管理员甲', password: 'long enough 1' }
const clerk = { login: 'clerk', name: '经办人乙', password: 'long enough 2' }
const ledgerFile = join(import.meta.dirname, '..', 'fixtures', 'ledgers', 'mediation-2023.csv')

/** @param connect opens a desk on a fresh folder through the host */
export function contractSuite(name: string, connect: () => Promise<Connection>): void {
  describe(`the contract through ${name}`, () => {
    let connection: Connection
    let client: DeskClient

    beforeEach(async () => {
      connection = await connect()
      client = connection.client
    })
    afterEach(() => connection.close())

    async function setUp(): Promise<void> {
      const centre = { centreName: '湘潭市知识产权保护中心', shortName: '潭保', region: '湖南' }
      await client.desk.setUp({ ...centre, administrator, start: 'empty' })
    }

    async function signIn(account: { login: string; password: string }): Promise<void> {
      const { token } = await client.session.signIn({ login: account.login, password: account.password })
      connection.useSession(token)
    }

    async function signInAsClerk(): Promise<void> {
      await setUp()
      await signIn(administrator)
      await client.users.create({ ...clerk, role: 'clerk' })
      await signIn(clerk)
    }

    it('tells the state of the desk to anyone', async () => {
      expect(await client.desk.status()).toMatchObject({ state: 'needsSetUp', centreName: '' })
    })

    it('is set up once', async () => {
      await setUp()
      expect(await client.desk.status()).toMatchObject({
        state: 'ready',
        centreName: '湘潭市知识产权保护中心',
      })
      expect(await failureOf(setUp())).toBe('alreadySetUp')
    })

    it('knows the session by its header', async () => {
      await setUp()
      await signIn(administrator)
      expect((await client.session.current()).user).toMatchObject({ login: 'admin', role: 'administrator' })
      connection.useSession('a token nobody was given')
      expect(await failureOf(client.session.current())).toBe('signInRequired')
    })

    it('refuses a wrong password', async () => {
      await setUp()
      expect(await failureOf(client.session.signIn({ login: 'admin', password: 'wrong' }))).toBe(
        'wrongPassword',
      )
    })

    it('refuses every procedure but the open ones without a session, whatever the input', async () => {
      await setUp()
      for (const { path, callers, call } of listProcedures(client)) {
        if (callers === 'anyone') continue
        expect(await failureOf(call({ nonsense: true })), path).toBe('signInRequired')
      }
    })

    it('refuses what a role may not do', async () => {
      await signInAsClerk()
      for (const { path, callers, call } of listProcedures(client)) {
        if (callers === 'anyone' || callers.includes('clerk')) continue
        expect(await failureOf(call({})), path).toBe('notAllowed')
      }
    })

    it('refuses input that is not what the contract says', async () => {
      await signInAsClerk()
      const call = client.cases.get as (input: unknown) => Promise<unknown>
      const wrong = {
        value: { id: 'first' },
        missing: {},
        unknownKey: { id: 1, extra: true },
        list: [1],
        nothing: undefined,
      }
      for (const [what, input] of Object.entries(wrong)) {
        expect(await failureOf(call(input)), what).toBe('inputInvalid')
      }
      const text = '案'.repeat(2_000_000)
      expect(await failureOf(client.cases.addNote({ id: 1, text })), 'a text far too long').toBe(
        'inputInvalid',
      )
    })

    it('answers any input with a failure in words, never with a stack, SQL or what was sent', async () => {
      await signInAsClerk()
      for (const { path, call } of listProcedures(client)) {
        // These two end what the others need.
        if (path === 'session.signOut' || path === 'session.lock') continue
        for (const input of [{ id: -1, 'x-sent': 1 }, "'; DROP TABLE account; --x-sent", 7, null]) {
          const error = await call(input).then(endStream, thrownOf)
          if (error === null) continue
          expect(error, path).toMatchObject({ code: 'FAILURE' })
          expect(JSON.stringify(error), path).not.toMatch(
            /x-sent|SELECT |INSERT |sqlite|\.[jt]s:\d|node_modules/i,
          )
        }
      }
    })

    it('tells a listening window of a change', async () => {
      await setUp()
      await signIn(administrator)
      const signals = await client.desk.watch()
      const next = signals.next()
      await client.users.create({ ...clerk, role: 'clerk' })
      expect((await next).value).toMatchObject({ type: 'changed', areas: expect.arrayContaining(['users']) })
      await signals.return?.()
    })

    it('ends the stream of a window whose session ends, with the reason', async () => {
      await setUp()
      await signIn(administrator)
      const signals = await client.desk.watch()
      const next = failureOf(signals.next())
      await client.session.signOut()
      expect(await next).toBe('signInRequired')
    })

    it('takes a file and gives one back, byte for byte', async () => {
      await signInAsClerk()
      const file = new File([readFileSync(ledgerFile)], '调解台账.csv', { type: 'text/csv' })
      const plan = await client.ledger.read({ jobId: 'j1', file, kind: 'auto' })
      expect(plan.file).toBe('调解台账.csv')
      expect(plan.rows).toBeGreaterThan(0)
      const today = (await client.desk.status()).today
      const list = await client.supervision.exportOverdue({ asOf: today, filter: {} })
      const bytes = new Uint8Array(await list.content.arrayBuffer())
      expect(bytes.length).toBe(list.content.size)
      // A workbook is a zip: it begins with its mark and is whole only if the end mark is there.
      expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4])
      expect(Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))).toBeGreaterThan(0)
    })
  })
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  const thrown = await call.then(() => null, thrownOf)
  return thrown?.data?.code ?? 'no failure'
}

// An answer that is a stream would stay open.
async function endStream(answer: unknown): Promise<null> {
  if (typeof answer === 'object' && answer !== null && 'return' in answer) {
    await (answer as AsyncGenerator).return(undefined)
  }
  return null
}

// Whatever was thrown, as a caller can read it.
function thrownOf(thrown: unknown): { code?: string; data?: { code?: string } } {
  return thrown as { code?: string; data?: { code?: string } }
}
