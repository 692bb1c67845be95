// Jobs that wait behind another on a thread: what happens to them when that one takes its time, or too long.

import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { JobThread } from '#electron/jobs/job-thread.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

/** A thread whose job `verify` goes on until it is cancelled, `recall` too and then breaks, `backUp` goes on for ever, and whose other jobs end at once; `readRegistry` tells threads apart. */
const program = `
import { parentPort, threadId } from 'node:worker_threads'
const say = reply => parentPort.postMessage(reply)
let turn = Promise.resolve()
parentPort.on('message', request => {
  turn = turn.then(async () => {
    if (request === 'end') return parentPort.close()
    const { id, name, cancel } = request
    say({ id, type: 'begun' })
    say({ id, type: 'progress', progress: { phase: name, done: 0, total: 0 } })
    if (name === 'backUp') await new Promise(() => {})
    while ((name === 'verify' || name === 'recall') && Atomics.load(cancel, 0) === 0) await new Promise(resolve => setImmediate(resolve))
    if (name === 'recall') setImmediate(() => { throw new Error('broken') })
    else say({ id, type: 'done', output: name === 'readRegistry' ? threadId : name, holds: false })
  })
})
`
const idleMs = 3_000
const limit = { ms: 1_000, code: 'ledgerTooLarge' } as const

let thread: JobThread
beforeEach(() => {
  const folder = scratchFolder({ 'thread.mjs': program })
  thread = new JobThread(pathToFileURL(`${folder}/thread.mjs`), folder, idleMs)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await thread.close()
})

/** A job that holds the thread; resolves when it has begun. */
async function hold(options: { limit?: typeof limit; name?: 'verify' | 'recall' | 'backUp' } = {}) {
  const stop = new AbortController()
  const begun = Promise.withResolvers<void>()
  const { name = 'verify', ...others } = options
  const job = thread.run(name, null, { signal: stop.signal, onProgress: () => begun.resolve(), ...others })
  const ended = job.catch(error => error.failure?.code ?? String(error))
  await begun.promise
  return { ended, stop: () => stop.abort() }
}

it('the limit of a job counts from its own beginning, and ends nobody else', async () => {
  const first = await hold()
  const second = thread.run('readLedger', null, { limit })
  vi.advanceTimersByTime(10 * limit.ms)
  first.stop()
  expect(await first.ended).toBe('verify')
  expect(await second).toBe('readLedger')
})

it('a job that takes too long fails alone', async () => {
  const first = await hold({ limit })
  const second = thread.run('readSummary', null, {})
  vi.advanceTimersByTime(limit.ms)
  expect(await first.ended).toBe('ledgerTooLarge')
  expect(await second).toBe('readSummary')
})

it('closing stops what is done, and lets the thread end by itself', async () => {
  const first = await hold()
  const second = thread.run('readSummary', null, {}).catch(String)
  await thread.close()
  expect([await first.ended, await second]).toEqual(['verify', 'readSummary'])
})

it('closing ends a thread that does not hear of it, and fails what is done and what waits', async () => {
  const first = await hold({ name: 'backUp' })
  const second = thread.run('readSummary', null, {}).catch(String)
  const closed = thread.close()
  vi.advanceTimersByTime(2_000)
  await closed
  expect([await first.ended, await second]).toEqual(Array(2).fill('Error: the worker ended'))
})

it('closing waits for a thread that breaks meanwhile', async () => {
  const first = await hold({ name: 'recall' })
  await thread.close()
  expect(await first.ended).toBe('Error: broken')
})

it('a thread that was idle for long enough ends by itself, and another takes the next job', async () => {
  const read = () => thread.run('readRegistry', null, {})
  const first = await read()
  vi.advanceTimersByTime(idleMs - 1)
  expect(await read()).toBe(first)
  vi.advanceTimersByTime(idleMs)
  expect(await read()).not.toBe(first)
})
