// A backup on its thread, as a desk at work makes one, beside `cp` of the same file and its way onto the disk.

import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { copyStore } from '#db/backups/copy-store.ts'
import { hashFile } from '#db/backups/hash-file.ts'
import { inspectStoreFile } from '#db/backups/inspect-store-file.ts'
import { syncFile } from '#db/backups/sync-to-disk.ts'
import { type BenchGround, storeFileOf } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { benchRow } from '../bench-row.ts'
import { spreadOf, timed } from '../measure.ts'
import { clientOf, openBenchDesk, settle } from '../open-bench-desk.ts'

export const backup: BenchPart = {
  name: 'backup',
  run: async ground => {
    const folder = ground.copy()
    const megabytes = Math.round(statSync(storeFileOf(folder)).size / 1e6)
    const { cp, copied, inspected, hashed } = await copyInTurns(ground, folder)
    const { whole, gap } = await asDeskDoes(folder)
    ground.discard(folder)
    return [
      benchRow({
        what: 'copied while the store is in use',
        value: copied / 1_000,
        unit: 's',
        floor: cp / 1_000,
        goal: { ratio: 1.2 },
        note: `${megabytes} MB, beside cp of the same file`,
      }),
      benchRow({ what: 'the copy opened, checked and counted', value: inspected / 1_000, unit: 's' }),
      benchRow({ what: 'the copy hashed', value: hashed / 1_000, unit: 's' }),
      benchRow({
        what: 'a whole verified backup, on its thread',
        value: whole / 1_000,
        unit: 's',
        floor: cp / 1_000,
      }),
      benchRow({ what: 'longest stall of the host meanwhile', value: gap, unit: 'ms', goal: { most: 60 } }),
    ]
  },
}

const rounds = 3

// In turns, and the middle one of each: how fast the disk takes so much changes from one minute to the next.
async function copyInTurns(ground: BenchGround, folder: string) {
  const plain: number[] = []
  const made: Awaited<ReturnType<typeof stepByStep>>[] = []
  for (let round = 0; round < rounds; round++) {
    plain.push(await copyPlainly(ground, folder))
    made.push(await stepByStep(ground, folder))
  }
  const median = (of: 'copied' | 'inspected' | 'hashed') => spreadOf(made.map(one => one[of])).p50
  return {
    cp: spreadOf(plain).p50,
    copied: median('copied'),
    inspected: median('inspected'),
    hashed: median('hashed'),
  }
}

async function copyPlainly({ scratch, discard }: BenchGround, folder: string): Promise<number> {
  const target = scratch()
  const file = join(target, 'copy')
  const ms = await timed(() => {
    const { status } = spawnSync('cp', [storeFileOf(folder), file])
    if (status !== 0) throw new Error('cp failed')
    syncFile(file)
  })
  discard(target)
  return ms
}

async function stepByStep({ scratch, discard }: BenchGround, folder: string) {
  const target = scratch()
  const file = join(target, 'copy')
  const copied = await timed(() => copyStore(folder, file, () => undefined))
  const inspected = await timed(() => inspectStoreFile(file))
  const hashed = await timed(() => hashFile(file))
  discard(target)
  return { copied, inspected, hashed }
}

async function asDeskDoes(folder: string): Promise<{ whole: number; gap: number }> {
  const desk = await openBenchDesk(folder, 'loopback')
  const client = clientOf(desk, 'administrator')
  await settle(client)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const whole = await timed(() => client.keeping.backUpNow({ jobId: 'bench' }))
  delay.disable()
  await desk.close()
  return { whole, gap: delay.max / 1e6 }
}
