// Every procedure of the contract is closed to strangers and to the wrong role, whatever the input.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '#shared/access/role.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

interface Listed {
  readonly path: readonly [string, string]
  readonly meta: ProcedureMeta
}

const procedures: readonly Listed[] = Object.entries(contract).flatMap(([area, routes]) =>
  Object.entries(routes as Record<string, { '~orpc': { meta: ProcedureMeta } }>).map(([name, procedure]) => ({
    path: [area, name] as const,
    meta: procedure['~orpc'].meta,
  })),
)

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

function call(client: unknown, [area, name]: Listed['path'], input: unknown): Promise<unknown> {
  const areas = client as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return Promise.resolve(areas[area]?.[name]?.(input))
}

const guarded = procedures.filter(({ meta }) => meta.callers !== 'anyone')
const nonsense = [
  undefined,
  null,
  7,
  'x'.repeat(100_000),
  [],
  { __proto__: { role: 'administrator' }, extra: 1 },
]

describe('every procedure', () => {
  it('says who may call it', () => {
    expect(procedures.length).toBeGreaterThan(40)
    for (const { path, meta } of procedures) expect(meta.callers, path.join('.')).not.toEqual([])
  })

  it.each(guarded)('$path refuses a stranger before it looks at the input', async ({ path }) => {
    for (const token of [null, 'wrong-token']) {
      for (const input of nonsense) {
        expect(await failureOf(call(desk.withToken(token), path, input))).toBe('signInRequired')
      }
    }
  })

  it.each(guarded)('$path refuses every role it does not name', async ({ path, meta }) => {
    for (const role of roles.filter(candidate => !meta.callers.includes(candidate))) {
      expect(await failureOf(call(desk.as(role), path, {}))).toBe('notAllowed')
    }
  })

  it.each(procedures)('$path answers nonsense with a code, and writes nothing', async ({ path, meta }) => {
    const allowed = meta.callers === 'anyone' ? desk.withToken(null) : desk.as(meta.callers[0] ?? 'clerk')
    const takesNothing = !('inputSchema' in schemaOf(path)) || schemaOf(path).inputSchema === undefined
    if (takesNothing) return
    for (const input of nonsense) {
      expect(await failureOf(call(allowed, path, input)), JSON.stringify(input)?.slice(0, 40)).toBe(
        'inputInvalid',
      )
    }
    expect(desk.logged).toEqual([])
  })
})

function schemaOf([area, name]: Listed['path']): { inputSchema?: unknown } {
  const areas = contract as unknown as Record<string, Record<string, { '~orpc': { inputSchema?: unknown } }>>
  return areas[area]?.[name]?.['~orpc'] ?? {}
}
