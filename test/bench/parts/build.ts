// How fast many cases come in: invented ones, and a ledger of the usual kind beside a live host thread.

import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type Database from 'better-sqlite3'
import { type BenchGround, openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow, skippedRow } from '../bench-row.ts'
import { timed } from '../measure.ts'
import { clientOf, openBenchDesk } from '../open-bench-desk.ts'

const ledger = new URL('../../fixtures/ledgers/mediation-2023.csv', import.meta.url)
const ledgerRows = 5_872

export const build: BenchPart = {
  name: 'build',
  run: async ground => [...invented(ground), ...(await imported(ground))],
}

function invented({ folder, built, cases }: BenchGround): readonly BenchRow[] {
  const what = 'cases invented, recorded and shown'
  if (!built) return [skippedRow(what, 'the store was there before')]
  const seconds = built.ms / 1_000
  return [
    benchRow({
      what,
      value: (built.ms * 1_000) / cases,
      unit: 'µs a case',
      goal: { most: 180 },
      note: `${seconds.toFixed(1)} s, 180 s for a million`,
    }),
    benchRow({
      what: 'rows that took, of all tables',
      value: countRows(folder) / seconds,
      unit: 'rows/s',
      goal: { least: 200_000 },
    }),
  ]
}

async function imported({ scratch, discard }: BenchGround): Promise<readonly BenchRow[]> {
  const folder = scratch()
  const desk = await openBenchDesk(folder, 'loopback')
  const client = clientOf(desk, 'supervisor')
  const file = new File([readFileSync(ledger)], 'mediation-2023.csv')
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const ms = await timed(async () => {
    const { planId } = await client.ledger.read({ jobId: 'bench', file, kind: 'auto' })
    await client.ledger.apply({ jobId: 'bench', planId, rows: 'all' })
  })
  delay.disable()
  await desk.close()
  const rows = [
    benchRow({
      what: 'a ledger read, checked and stored',
      value: (ms * 1_000) / ledgerRows,
      unit: 'µs a case',
      goal: { most: 800 },
      note: `${ledgerRows} rows of CSV in ${(ms / 1_000).toFixed(2)} s`,
    }),
    benchRow({
      what: 'longest stall of the host meanwhile',
      value: delay.max / 1e6,
      unit: 'ms',
      goal: { most: 50 },
    }),
  ]
  discard(folder)
  return rows
}

function countRows(folder: string): number {
  const { database } = openForReading(folder)
  try {
    return tablesOf(database)
      .map(name => database.prepare(`SELECT count(*) FROM ${name}`).pluck().get() as number)
      .reduce((sum, rows) => sum + rows, 0)
  } finally {
    database.close()
  }
}

function tablesOf(database: Database.Database): readonly string[] {
  return database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_token%'`)
    .pluck()
    .all() as string[]
}
