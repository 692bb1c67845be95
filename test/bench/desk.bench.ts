// A desk at work: a ledger brought in beside a live host thread, and first pages of lists at so many cases. Lists are
// asked as a window asks them (contract, guard, validation), beside the same rows fetched bare from SQLite.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { storeFileName } from '#db/data-folder.ts'
import { type Desk, openDesk } from '#electron/desk/open-desk.ts'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { BenchRow } from './main.ts'
import { benchSearch } from './search.bench.ts'

const today = '2026-11-20'
const ledger = new URL('../fixtures/ledgers/mediation-2023.csv', import.meta.url)

export async function benchDesk(cases: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-bench-'))
  // `loopback`, because that host runs its jobs on threads as Electron does.
  const opened = await openDesk({
    dataFolder: folder,
    host: 'loopback',
    printPdf: null,
    log: { error: console.error, info: () => undefined },
    now: () => Date.parse(`${today}T12:00:00+08:00`),
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const desk = opened.value
  try {
    const client = clientOf(desk)
    const filled = await timed(() => desk.demonstrate(cases, 1))
    const imported = await benchImport(client)
    const bare = new Database(join(folder, storeFileName), { readonly: true })
    const lists = await benchLists(client, bare)
    bare.close()
    const searches = benchSearch(join(folder, storeFileName))
    return [
      row(
        `${cases} invented cases, events and projections`,
        `${(filled / 1000).toFixed(1)} s`,
        '1,000,000 in ≤ 180 s',
      ),
      ...imported,
      ...lists,
      ...searches,
    ]
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function clientOf(desk: Desk): DeskClient {
  const reqHeaders = new Headers({ [sessionHeader]: desk.openLocalSession('supervisor') })
  return createRouterClient(desk.router, { context: { reqHeaders, connection: 'bench' } })
}

async function benchImport(client: DeskClient): Promise<BenchRow[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const file = new File([readFileSync(ledger)], 'mediation-2023.csv')
  delay.enable()
  const ms = await timed(async () => {
    const { planId } = await client.ledger.read({ jobId: 'bench', file, kind: 'auto' })
    await client.ledger.apply({ jobId: 'bench', planId, rows: 'all' })
  })
  delay.disable()
  return [
    row('5,872-row CSV read, checked and stored', `${(ms / 1000).toFixed(2)} s`, '≤ 5 s'),
    row('host thread meanwhile: longest stall', `${(delay.max / 1e6).toFixed(0)} ms`, '≤ 50 ms'),
  ]
}

async function benchLists(client: DeskClient, bare: Database.Database): Promise<BenchRow[]> {
  const floor = bare.prepare(
    'SELECT * FROM case_row WHERE closed_on IS NULL ORDER BY bound_due_on, id LIMIT 100',
  )
  const floorMs = await median(async () => floor.all())
  const page = { descending: false, after: null, limit: 100 } as const
  const lists: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['open cases by due date', () => client.cases.list({ filter: { state: 'open' }, sort: 'due', ...page })],
    ['all cases by number', () => client.cases.list({ filter: {}, sort: 'number', ...page })],
    [
      'cases found by two characters',
      () => client.cases.list({ filter: { text: '陶瓷' }, sort: 'due', ...page }),
    ],
    ['today', () => client.supervision.today({ mine: false })],
    ['overdue list of today', () => client.supervision.overdue({ asOf: plainDate(today), filter: {} })],
    [
      'names of applicants not registered',
      () => client.registries.list({ kind: 'entity', show: 'met', text: '', offset: 0, limit: 100 }),
    ],
    [
      'names offered for an applicant',
      () => client.registries.suggest({ role: 'applicant', text: 'kj', limit: 20 }),
    ],
  ]
  const rows: BenchRow[] = [row('floor: 100 rows by index, bare SQLite', `${floorMs.toFixed(2)} ms`, 'floor')]
  for (const [what, ask] of lists) {
    const ms = await median(ask)
    rows.push({
      what: `first page: ${what}`,
      measured: `${ms.toFixed(1)} ms`,
      ratio: ms / floorMs,
      goal: '≤ 100 ms',
    })
  }
  return rows
}

function row(what: string, measured: string, goal: string): BenchRow {
  return { what, measured, ratio: null, goal }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function median(work: () => Promise<unknown>, times = 21): Promise<number> {
  await work()
  const all: number[] = []
  for (let n = 0; n < times; n++) all.push(await timed(work))
  return all.sort((a, b) => a - b)[times >> 1] ?? Number.NaN
}
