// Keeping the store: quick check, full check, every projection made again, and a verification that finds them equal.

import type Database from 'better-sqlite3'
import { checkIntegrity } from '#db/backups/inspect-store-file.ts'
import { checkQuickly } from '#db/check-quickly.ts'
import { openStore } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { inlineJobs } from '#electron/jobs/inline-jobs.ts'
import { openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow } from '../bench-row.ts'
import { timed } from '../measure.ts'

export const keep: BenchPart = {
  name: 'keep',
  run: async ({ folder, cases, events, copy, discard }) => {
    const each = (ms: number) => (ms * 1_000) / cases
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
    const copied = copy()
    const { quick, whole } = await checkFile(folder)
    const { rebuilt, verified, findings } = await remake(copied)
    discard(copied)
    const rows: BenchRow[] = [
      benchRow({
        what: 'quick check of the file as it opens',
        value: each(quick),
        unit: 'µs a case',
        goal: { most: 5 },
        note: `${seconds(quick)}, 5 s for a million`,
      }),
      benchRow({
        what: 'full check of the file',
        value: each(whole),
        unit: 'µs a case',
        note: seconds(whole),
      }),
      benchRow({
        what: 'every projection made again',
        value: each(rebuilt),
        unit: 'µs a case',
        goal: { most: 60 },
        note: `${seconds(rebuilt)} for ${events.toLocaleString('en')} events, 60 s for a million cases`,
      }),
      benchRow({
        what: 'verify: file, seals, every row against a replay',
        value: each(verified),
        unit: 'µs a case',
        note: `${seconds(verified)}, ${findings.length === 0 ? 'equal' : findings.slice(0, 3).join('; ')}`,
      }),
    ]
    return rows
  },
}

async function checkFile(folder: string): Promise<{ quick: number; whole: number }> {
  const check = async (complaintOf: (database: Database.Database) => string | null) => {
    const { database } = openForReading(folder)
    const ms = await timed(() => complaintOf(database))
    database.close()
    return ms
  }
  return { quick: await check(checkQuickly), whole: await check(checkIntegrity) }
}

async function remake(folder: string) {
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store } = opened.value
  const jobs = inlineJobs({
    folder,
    reckoning: readReckoning(store),
    plans: new Map(),
    reader: () => store,
    writer: () => store,
  })
  try {
    const rebuilt = await timed(() => jobs.run('rebuild', null))
    let findings: readonly string[] = []
    const verified = await timed(async () => {
      findings = (await jobs.run('verify', null)).findings
    })
    return { rebuilt, verified, findings }
  } finally {
    opened.value.close()
  }
}
