// Past days asked for by windows, whose jobs run on threads: progress, stopping, several days at once, a restore.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const everyCase = { filter: {}, sort: 'number', descending: false, after: null, limit: 200 } as const
const first = plainDate('2026-11-10')
const second = plainDate('2026-11-12')

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(first, { host: 'loopback' })
  await desk.desk.demonstrate(60, 1)
  desk.setDay(second)
  await register()
  desk.setDay('2026-11-20')
})
afterEach(() => desk.close())

function register() {
  return desk.as('clerk').cases.register({
    kind: 'preExamination',
    subKind: 'design',
    title: '瓷瓶',
    receivedOn: plainDate('2026-11-09'),
    receivedTime: null,
    fields: { applicant: '湘潭棠翊恒陶瓷有限公司' },
    clerk: null,
  } as never)
}

const totalOn = async (day: string) => (await desk.knownOn(day).cases.list(everyCase)).total ?? 0

it('answers windows on different days at once, each for its own', async () => {
  const now = (await desk.as('clerk').cases.list(everyCase)).total ?? 0
  const asked = [first, second, first, second].map(day =>
    Promise.all([totalOn(day), readOverdueLists(desk.knownOn(day), { asOf: day, filter: {} })]),
  )
  const [a, b, c, d] = await Promise.all(asked)
  expect([a?.[0], b?.[0], c?.[0], d?.[0]]).toEqual([now - 1, now, now - 1, now])
  expect(a?.[1]).toEqual(c?.[1])
})

it('tells windows how far it is, and stops when asked, leaving nothing', async () => {
  const client = desk.as('clerk')
  const signals = await client.desk.watch()
  const told: DeskSignal[] = []
  const listening = (async () => {
    for await (const signal of signals) {
      told.push(signal)
      if (signal.type === 'job' && signal.state !== 'running') return
    }
  })()
  const preparing = failureOf(client.desk.recall({ day: first, jobId: 'r' }))
  await client.desk.cancelJob({ jobId: 'r' })
  expect(await preparing).toBe('jobCancelled')
  await listening
  expect(told.at(-1)).toMatchObject({ type: 'job', jobId: 'r', state: 'cancelled' })
  expect(readdirSync(join(desk.folder, 'recalled'))).toEqual([])
  expect(await totalOn(first)).toBe(60)
})

it('goes on answering who had asked when a case became confidential, and withholds it from who asks then', async () => {
  const then = desk.knownOn(second)
  const [shown] = (await then.cases.list(everyCase)).lines.filter(({ title }) => title === '瓷瓶')
  if (!shown) throw new Error('the case is not listed')
  const { id } = shown
  const { version } = await desk.as('clerk').cases.get({ id })
  // The list of a day that was over even then is read on a thread: it takes longer than what follows.
  const page = { asOf: first, filter: {}, list: 'overdue', byClerk: false, after: null, limit: 200 } as const
  const asked = then.supervision.overdue(page)
  const marking = { action: 'accept', happenedOn: second, outcome: null, note: '', mode: 'all' } as const
  const fields = { confidential: true }
  await desk.as('clerk').cases.recordSteps({ cases: [{ id, version }], ...marking, fields })
  expect((await then.cases.list(everyCase)).lines.map(({ title }) => title)).not.toContain('瓷瓶')
  const { lines } = await asked
  expect(lines.length).toBeGreaterThan(0)
  expect((await then.supervision.overdue(page)).lines).toEqual(lines)
})

it('forgets the past days of a store that another takes the place of', async () => {
  await desk.as('supervisor').keeping.backUpNow({ jobId: 'b' })
  const { backups } = await desk.as('administrator').keeping.backups()
  await register()
  desk.setDay('2026-11-21')
  const before = await totalOn('2026-11-20')
  const [backup] = backups
  if (!backup) throw new Error('there is no backup')
  await desk.as('administrator').keeping.restore({ jobId: 'r', where: backup.where, name: backup.name })
  expect(existsSync(join(desk.folder, 'recalled'))).toBe(false)
  expect(await totalOn('2026-11-20')).toBe(before - 1)
})
