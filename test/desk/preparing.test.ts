// A desk whose lists have to be made again, because another version of the program opens it, says so and answers
// nothing that rests on them until that is done.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#db/open-store.ts'
import { frozenStores, unpackStore } from '#test/builders/frozen-store.ts'
import { failureOf, openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const everyCase = { filter: {}, sort: 'number', descending: false, after: null, limit: 200 } as const

describe.each(frozenStores)('%s opened with a window', name => {
  let folder: string
  let desk: TestDesk
  beforeEach(async () => {
    folder = scratchFolder()
    unpackStore(name, folder)
    desk = await openTestDesk('2026-11-21', { folder, host: 'loopback' })
  })
  afterEach(() => desk.close())

  const state = async () => (await desk.withToken(null).desk.status()).state

  it('says from the first moment that it is preparing, and refuses what would read or write lists', async () => {
    const status = await desk.withToken(null).desk.status()
    expect(status).toMatchObject({ state: 'preparing', preparing: { jobId: 'rebuild', failure: null } })
    const client = desk.as('clerk')
    expect(await failureOf(client.cases.list(everyCase))).toBe('deskPreparing')
    expect(await failureOf(client.cases.addNote({ id: 1, text: 'x' }))).toBe('deskPreparing')
    expect(await failureOf(client.supervision.today({ mine: false }))).toBe('deskPreparing')
    expect(await failureOf(desk.withToken(null).cases.list(everyCase))).toBe('signInRequired')
    await expect.poll(state, { timeout: 20_000 }).not.toBe('preparing')
    expect((await desk.as('clerk').cases.list(everyCase)).total).toBeGreaterThan(0)
  })

  it('starts again at the next opening where it was left in the middle', async () => {
    await desk.desk.close()
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const { database } = opened.value.store
    const rebuilt = "SELECT count(*) FROM desk_event WHERE type = 'projectionsRebuilt'"
    const already = database.prepare(rebuilt).pluck().get()
    opened.value.close()
    const again = await openTestDesk('2026-11-21', { folder })
    const { total } = await again.as('clerk').cases.list(everyCase)
    expect(total).toBeGreaterThan(0)
    await again.desk.close()
    const after = openStore(folder)
    if (!after.ok) throw new Error(after.failure.code)
    expect(after.value.store.database.prepare(rebuilt).pluck().get()).toBe(1)
    expect(already).toBe(0)
    after.value.close()
  })
})
