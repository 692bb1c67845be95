// From starting the built desk on the large store to its first data, and to a painted window.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Browser } from '@playwright/test'
import { listCases } from '#db/queries/list-cases.ts'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import { openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow, skippedRow } from '../bench-row.ts'
import { startBrowser, startHost, whyNoBrowser } from '../built-host.ts'
import { spreadOf, timed } from '../measure.ts'

const rounds = 5

export const start: BenchPart = {
  name: 'start',
  run: async ({ copy, discard }) => {
    const why = whyNoBrowser()
    if (why !== null) return [skippedRow('start of the built desk', why)]
    const folder = copy()
    const browser = await startBrowser()
    try {
      return [await firstData(folder), ...(await paintedWindow(folder, browser))]
    } finally {
      await browser.close()
      discard(folder)
    }
  },
}

// A page is asked for with a session, so the host's own start and the first page of a connection are added up.
async function firstData(folder: string): Promise<BenchRow> {
  const nothing = await medianOf(async () => {
    const child = spawn(process.execPath, ['-e', '0'])
    await once(child, 'exit')
  })
  const served = await medianOf(async () => {
    const host = await startHost(folder)
    return host.stop
  })
  const paged = await medianOf(() => {
    const store = openForReading(folder)
    const open = {
      filter: { state: 'open' },
      sort: 'due',
      descending: false,
      after: null,
      limit: 100,
    } as const
    listCases(store, { ...open, asOf: dayOfMoment(Date.now()) })
    store.database.close()
  })
  return benchRow({
    what: 'process to first page of data',
    value: served + paged,
    unit: 'ms',
    floor: nothing,
    goal: { most: 100 },
    note: `beside a process that does nothing; store open and served after ${served.toFixed(0)} ms`,
  })
}

async function paintedWindow(folder: string, browser: Browser): Promise<readonly BenchRow[]> {
  const blank = await medianOf(async () => {
    const page = await browser.newPage()
    await page.goto('data:text/html,<button>x</button>')
    await page.getByRole('button').waitFor()
    return () => page.close()
  })
  const painted = await medianOf(async () => {
    const host = await startHost(folder)
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(host.address)
    await page.getByRole('button').first().waitFor()
    return async () => {
      await page.close()
      await host.stop()
    }
  })
  return [
    benchRow({
      what: 'process to painted window',
      value: painted / 1_000,
      unit: 's',
      floor: blank / 1_000,
      goal: { most: 2 },
      note: 'beside a blank page in the same browser',
    }),
  ]
}

/** @param work returns what is to be ended afterwards, unmeasured */
async function medianOf(work: () => unknown): Promise<number> {
  const all: number[] = []
  for (let round = 0; round < rounds; round++) {
    let end: unknown
    all.push(
      await timed(async () => {
        end = await work()
      }),
    )
    if (typeof end === 'function') await end()
  }
  return spreadOf(all).p50
}
