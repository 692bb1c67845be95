// One recorded step, through the desk as a window records it; beside exactly what it asks of SQLite, asked again bare on
// a copy.

import Database from 'better-sqlite3'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { openForReading, storeFileOf } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { benchRow } from '../bench-row.ts'
import { spreadOf } from '../measure.ts'
import { clientOf, openBenchDesk, settle } from '../open-bench-desk.ts'
import { type Said, traceStatements } from '../trace-statements.ts'

const mostSteps = 2_000

export const step: BenchPart = {
  name: 'step',
  run: async ({ folder, copy, discard }) => {
    const [worked, bare] = [copy(), copy()]
    const ids = listOpenCases(folder)
    const { times, asked } = await recordSteps(worked, ids)
    discard(worked)
    const steps = spreadOf(times)
    const floor = spreadOf(replay(bare, asked))
    discard(bare)
    const statements = asked.reduce((sum, { length }) => sum + length, 0) / Math.max(asked.length, 1)
    return [
      benchRow({
        what: 'a step recorded, on disk, p50',
        value: steps.p50,
        unit: 'ms',
        floor: floor.p50,
        goal: { ratio: 1.3 },
        note: `${times.length} steps of ${statements.toFixed(0)} statements`,
      }),
      benchRow({
        what: 'a step recorded, p99',
        value: steps.p99,
        unit: 'ms',
        floor: floor.p99,
        goal: { most: 2 },
      }),
    ]
  },
}

function listOpenCases(folder: string): readonly number[] {
  const { database } = openForReading(folder)
  try {
    return database
      .prepare('SELECT id FROM case_row WHERE closed_on IS NULL ORDER BY bound_due_on LIMIT ?')
      .pluck()
      .all(mostSteps * 3) as number[]
  } finally {
    database.close()
  }
}

async function recordSteps(folder: string, ids: readonly number[]) {
  const desk = await openBenchDesk(folder, 'loopback')
  const client = clientOf(desk, 'supervisor')
  await settle(client)
  const times: number[] = []
  const asked: (readonly Said[])[] = []
  for (const id of ids) {
    if (times.length === mostSteps) break
    const wanted = await chooseStep(client, id)
    if (!wanted) continue
    const trace = traceStatements('rows')
    const from = performance.now()
    try {
      await client.cases.recordStep(wanted)
      times.push(performance.now() - from)
      asked.push(trace.said)
    } catch (error) {
      // A step that the case does not allow after all wrote nothing.
      if (!isRefused(error)) throw error
    } finally {
      trace.end()
    }
  }
  await desk.close()
  return { times, asked }
}

async function chooseStep(client: DeskClient, id: number) {
  const { version, actions } = await client.cases.get({ id })
  const action = actions.find(({ requiredFields }) => requiredFields.length === 0)
  if (!action) return null
  return {
    id,
    version,
    action: action.id,
    outcome: action.outcomes[0] ?? null,
    happenedOn: dayOfMoment(Date.now()),
    fields: {},
    note: '',
  }
}

function isRefused(error: unknown): boolean {
  return (
    error instanceof FailureError || (error instanceof Error && 'data' in error && error.data !== undefined)
  )
}

function replay(folder: string, steps: readonly (readonly Said[])[]): readonly number[] {
  const database = new Database(storeFileOf(folder))
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'wal_autocheckpoint = 0',
    'foreign_keys = ON',
  ])
    database.pragma(pragma)
  const prepared = new Map<string, Database.Statement>()
  for (const { sql } of steps.flat()) if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql))
  const [begin, commit] = ['BEGIN IMMEDIATE', 'COMMIT'].map(sql => database.prepare(sql))
  try {
    return steps.map(statements => {
      const from = performance.now()
      begin?.run()
      for (const { sql, method, values } of statements) prepared.get(sql)?.[method](...values)
      commit?.run()
      return performance.now() - from
    })
  } finally {
    database.close()
  }
}
