// The write-ahead log of a killed desk is cut after every frame and at any byte: what a power cut may leave. The desk
// opens and holds the first so many of the acknowledged events, whole.

import { statement } from '#db/store-handle.ts'
import { seededRandom } from '#electron/demonstration/seeded-random.ts'
import { readFolder, verifyFolder } from '../check-store.ts'
import { type FatStore, layStore, makeFatStore } from '../fat-store.ts'
import { mustOpen } from '../open-torture-desk.ts'
import { recordSome } from '../record-load.ts'
import { scratchFolder } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

// SQLite's file format: https://www.sqlite.org/fileformat2.html#walformat
const headerBytes = 32
const frameHeaderBytes = 24
const pageSizeAt = 8

export const wal: TorturePart = {
  name: 'wal',
  rounds: { full: 2_000, short: 60 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const fat = await makeFatStore(seed, 60)
    const folder = scratchFolder()
    const hashes = readHashes(folder, fat)
    findings.expect(
      hashes.length === fat.events,
      `seed ${seed}: ${hashes.length} of ${fat.events} events are there`,
    )
    const seen = new Set<number>()
    let earlier = 0
    const cuts = chooseCuts(fat.log, rounds, seed)
    for (const [index, cut] of cuts.all.entries()) {
      const where = `seed ${seed}, log of ${fat.log.length} bytes cut to ${cut}`
      layStore(folder, fat.store, fat.log.subarray(0, cut))
      if (index % 10 === 9) await recordOneMore(folder, seed + index, where, findings)
      else {
        const held = await expectPrefix(folder, hashes, where, findings)
        findings.expect(held >= earlier, `${where}: ${held} events, fewer than with less of the log`)
        earlier = held
        seen.add(held)
      }
      if (findings.lines.length > 20) break
    }
    return {
      did: `${cuts.all.length} cuts (${cuts.boundaries} of ${cuts.frames} frames, else any byte) of a log of ${fat.events} acknowledged events; ${seen.size} different prefixes, each whole`,
      wrong: findings.lines,
      skipped: null,
    }
  },
}

/** Places to cut, in rising order: after every frame or as many as there are rounds for, the rest anywhere. */
function chooseCuts(log: Buffer, rounds: number, seed: number) {
  const frameBytes = frameHeaderBytes + log.readUInt32BE(pageSizeAt)
  const frames = Math.floor((log.length - headerBytes) / frameBytes)
  const random = seededRandom(seed)
  const ends = Array.from({ length: frames + 1 }, (_, n) => headerBytes + n * frameBytes)
  const wanted = Math.ceil(rounds * 0.7)
  const boundaries = ends.length <= wanted ? ends : Array.from({ length: wanted }, () => random.pick(ends))
  const anywhere = Array.from({ length: rounds - Math.min(wanted, boundaries.length) }, () =>
    random.between(0, log.length),
  )
  const all = [...new Set([...boundaries, ...anywhere])].sort((a, b) => a - b)
  return { all, frames: ends.length, boundaries: new Set(boundaries).size }
}

// The seal of an event holds those of all before it: equal seals are equal logs.
function readHashes(folder: string, { store, log }: FatStore): readonly string[] {
  layStore(folder, store, log)
  return readFolder(folder, reader => {
    const rows = statement(reader, 'SELECT hash FROM case_event ORDER BY seq').pluck().all() as Buffer[]
    return rows.map(hash => hash.toString('hex'))
  })
}

async function expectPrefix(
  folder: string,
  hashes: readonly string[],
  where: string,
  findings: Findings,
): Promise<number> {
  const verified = await verifyFolder(folder)
  if (typeof verified === 'string') {
    findings.add(`${where}: ${verified}`)
    return 0
  }
  for (const line of verified.findings) findings.add(`${where}: ${line}`)
  const last = readFolder(folder, reader =>
    statement(reader, 'SELECT hash FROM case_event ORDER BY seq DESC LIMIT 1').pluck().get(),
  ) as Buffer | undefined
  const expected = hashes[verified.events - 1]
  findings.expect(
    last?.toString('hex') === expected,
    `${where}: ${verified.events} events, but not the first`,
  )
  return verified.events
}

// A desk goes on from where the log was cut.
async function recordOneMore(folder: string, seed: number, where: string, findings: Findings): Promise<void> {
  const { desk, as, logged } = await mustOpen(folder)
  await recordSome(as('clerk'), seed, 3)
  await desk.close()
  for (const line of logged) findings.add(`${where}: ${line}`)
  const verified = await verifyFolder(folder)
  const lines = typeof verified === 'string' ? [verified] : verified.findings
  for (const line of lines) findings.add(`${where}, recorded on: ${line}`)
}
