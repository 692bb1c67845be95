// Bytes of the store and of its log are flipped, and sectors zeroed: every page at least once, then anywhere. Damage is
// reported with a code or by `verify`; where nothing is reported, every event and every due date is what it was.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storeFileName } from '#db/data-folder.ts'
import { statement } from '#db/store-handle.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import { readFolder, verifyFolder } from '../check-store.ts'
import { layStore, makeFatStore, makeStore } from '../fat-store.ts'
import { describe, openTortureDesk, type TortureDesk } from '../open-torture-desk.ts'
import { scratchFolder } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

const pageBytes = 4_096
const sectorBytes = 512
const damageCodes: ReadonlySet<string> = new Set(['storeDamaged', 'storeForeign', 'storeNewer'])

export const flip: TorturePart = {
  name: 'flip',
  rounds: { full: 2_000, short: 70 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const random = seededRandom(seed)
    const origin = await makeStore(seed, 150)
    const store = readFileSync(join(origin, storeFileName))
    const pages = store.length / pageBytes
    const original = await readFacts(origin)
    const folder = scratchFolder()
    const became = { refused: 0, found: 0, harmless: 0 }
    const storeRounds = Math.max(pages, Math.ceil(rounds * 0.8))
    for (let n = 0; n < storeRounds && findings.lines.length < 20; n++) {
      const page = n < pages ? n : random.between(0, pages - 1)
      const damage = damagePage(random, store, page)
      layStore(folder, damage.bytes, null)
      const where = `seed ${seed}, ${damage.what}`
      became[await judge(folder, original, where, findings)]++
    }
    const logRounds = Math.max(1, rounds - storeRounds)
    await flipLog(seed, random, logRounds, findings)
    return {
      did: `${storeRounds} damages over ${pages} pages: ${became.refused} refused, ${became.found} found by verify, ${became.harmless} changed nothing; ${logRounds} in a log, which ended there`,
      wrong: findings.lines,
      skipped: null,
    }
  },
}

interface Damage {
  readonly bytes: Buffer
  readonly what: string
}

function damagePage(random: SeededRandom, whole: Buffer, page: number): Damage {
  const bytes = Buffer.from(whole)
  if (random.chance(0.1)) {
    const at = page * pageBytes + sectorBytes * random.between(0, pageBytes / sectorBytes - 1)
    bytes.fill(0, at, at + sectorBytes)
    return { bytes, what: `sector at ${at} zeroed` }
  }
  return flipByte(random, bytes, page * pageBytes + random.between(0, pageBytes - 1))
}

function flipByte(random: SeededRandom, bytes: Buffer, at: number): Damage {
  const flipped = (bytes[at] ?? 0) ^ random.between(1, 255)
  bytes[at] = flipped
  return { bytes, what: `byte ${at} made ${flipped}` }
}

async function judge(
  folder: string,
  original: string,
  where: string,
  findings: Findings,
): Promise<'refused' | 'found' | 'harmless'> {
  try {
    const opened = await openTortureDesk(folder)
    if (typeof opened === 'string') {
      findings.expect(damageCodes.has(opened), `${where}: refused as ${opened}`)
      return 'refused'
    }
    const shown = await factsOf(opened).catch(error => describe(error))
    await opened.desk.close()
    const verified = await verifyFolder(folder)
    if (typeof verified === 'string' || verified.findings.length > 0) return 'found'
    const difference = firstDifference(original, `${shown}${readLog(folder)}`)
    findings.expect(difference === null, `${where}: not noticed by verify: ${difference}`)
    return 'harmless'
  } catch (error) {
    findings.add(`${where}: not caught: ${describe(error)}`)
    return 'found'
  }
}

/** What stands where two texts part; null where they are equal. */
function firstDifference(before: string, after: string): string | null {
  if (before === after) return null
  const at = [...before].findIndex((_, index) => before[index] !== after[index])
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 40)
  return `${around(before)} is now ${around(after)}`
}

async function readFacts(folder: string): Promise<string> {
  const opened = await openTortureDesk(folder)
  if (typeof opened === 'string') throw new Error(opened)
  const shown = await factsOf(opened)
  await opened.desk.close()
  return shown + readLog(folder)
}

// Every due date twice over: as the list shows it and as the case page computes it.
async function factsOf({ as }: TortureDesk): Promise<string> {
  const client = as('auditor')
  const page = { filter: {}, sort: 'number', descending: false, after: null, limit: 200 } as const
  const { lines } = await client.cases.list(page)
  const clocks = await Promise.all(lines.map(async ({ id }) => (await client.cases.get({ id })).clocks))
  return JSON.stringify({ lines, clocks })
}

function readLog(folder: string): string {
  return readFolder(folder, store =>
    JSON.stringify(statement(store, 'SELECT * FROM case_event ORDER BY seq').all()),
  )
}

// Each frame of the log is sealed with those before it: from the first that is wrong on, there is no log.
async function flipLog(
  seed: number,
  random: SeededRandom,
  rounds: number,
  findings: Findings,
): Promise<void> {
  const fat = await makeFatStore(seed, 30)
  const folder = scratchFolder()
  layStore(folder, fat.store, fat.log)
  const whole = readLog(folder).slice(0, -1)
  for (let n = 0; n < rounds; n++) {
    const { bytes, what } = flipByte(random, Buffer.from(fat.log), random.between(0, fat.log.length - 1))
    layStore(folder, fat.store, bytes)
    const where = `seed ${seed}, log, ${what}`
    const verified = await verifyFolder(folder)
    const lines = typeof verified === 'string' ? [verified] : verified.findings
    for (const line of lines) findings.add(`${where}: ${line}`)
    findings.expect(whole.startsWith(readLog(folder).slice(0, -1)), `${where}: not the first of the events`)
  }
}
