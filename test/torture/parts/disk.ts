// The disk fills up while a desk works on it. It says so by code, writes nothing by halves, and goes on as soon as
// there is room.

import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import type { HostName } from '#electron/desk/desk-services.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { expectWhole, verifyFolder } from '../check-store.ts'
import { inventLedger } from '../invent-ledger.ts'
import { failureCodeOf, mustOpen, openTortureDesk, type TortureDesk } from '../open-torture-desk.ts'
import { recordSome } from '../record-load.ts'
import { mountSmallDisk } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

/** A desk does not open with less than 50 MB free. */
const diskMegabytes = 80

export const disk: TorturePart = {
  name: 'disk',
  rounds: { full: 40, short: 2 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const place = mountSmallDisk(diskMegabytes)
    if (place === null) return { did: 'nothing', wrong: [], skipped: 'a small disk cannot be mounted here' }
    const random = seededRandom(seed)
    let refused = 0
    for (let n = 1; n <= rounds && findings.lines.length < 20; n++) {
      const folder = join(place, `desk-${n}`)
      mkdirSync(folder)
      const host = n % 2 === 0 ? 'inProcess' : 'loopback'
      const where = `seed ${seed}, round ${n} (${host})`
      refused += await fillWhileWorking({ folder, place, host, random, n: seed * 1_000 + n, where, findings })
      rmSync(folder, { recursive: true, force: true })
    }
    return {
      did: `${rounds} disks filled up while recording, importing and backing up; ${refused} calls refused, the next ones taken`,
      wrong: findings.lines,
      skipped: null,
    }
  },
}

interface Scene {
  readonly folder: string
  readonly place: string
  readonly host: HostName
  readonly random: SeededRandom
  readonly n: number
  readonly where: string
  readonly findings: Findings
}

async function fillWhileWorking(scene: Scene): Promise<number> {
  const { folder, host, n, where, findings } = scene
  const desk = await mustOpen(folder, { host })
  const client = desk.as('supervisor')
  let events = (await recordSome(client, n, 10)).length
  const file = new File([inventLedger(n, 200)], 'full.csv')
  const plan = await client.ledger.read({ jobId: 'disk', file, kind: 'auto' })
  const ballast = fillUp(scene)
  const told = await recordUntilRefused(client, scene)
  events += told.events
  const codes = {
    record: told.code,
    import: await failureCodeOf(client.ledger.apply({ jobId: 'disk', planId: plan.planId, rows: 'all' })),
    backUp: await failureCodeOf(client.desk.backUp()),
  }
  for (const [call, code] of Object.entries(codes))
    findings.expect(code === 'dataFolderFull', `${where}: ${call} on a full disk answered ${code}`)
  findings.expect(backupsIn(folder) === 0, `${where}: something is left of a backup that failed`)
  await expectEvents(scene, events, 'when full')
  await reopenWhenFull(scene, desk)
  rmSync(ballast)
  await workAgain(scene, events)
  return Object.keys(codes).length
}

/** Leaves a little room, sometimes none. @returns the file that takes the rest */
function fillUp({ place, random }: Scene): string {
  const ballast = join(place, 'ballast')
  const file = openSync(ballast, 'w')
  const block = Buffer.alloc(65_536, 1)
  let size = 0
  try {
    for (;;) size += writeSync(file, block)
  } catch {
    ftruncateSync(file, Math.max(0, size - random.between(0, 100) * 4_096))
  }
  closeSync(file)
  return ballast
}

async function recordUntilRefused(
  client: DeskClient,
  { n, where, findings }: Scene,
): Promise<{ events: number; code: string | null }> {
  const before = await countEvents(client)
  const code = await failureCodeOf(recordSome(client, n + 500_000, 5_000))
  findings.expect(code !== null, `${where}: five thousand events on a full disk`)
  return { events: (await countEvents(client)) - before, code }
}

// What the desk itself says it holds: events are the versions of its cases.
async function countEvents(client: DeskClient): Promise<number> {
  let events = 0
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<DeskClient['cases']['list']>> = await client.cases.list({
      filter: {},
      sort: 'number',
      descending: false,
      after,
      limit: 200,
    })
    for (const { id } of page.lines) events += (await client.cases.get({ id })).version
    after = page.next
  } while (after !== null)
  return events
}

async function expectEvents({ folder, where, findings }: Scene, events: number, when: string): Promise<void> {
  const verified = await verifyFolder(folder)
  const found = typeof verified === 'string' ? verified : verified.events
  findings.expect(found === events, `${where}: ${when}, ${found} events instead of ${events}`)
  await expectWhole(folder, `${where}, ${when}`, findings)
}

async function reopenWhenFull({ folder, host, where, findings }: Scene, open: TortureDesk): Promise<void> {
  await open.desk.close()
  // The backup that closing makes finds no room either, and says so.
  for (const line of open.logged)
    if (!line.startsWith('the backup could not be made')) findings.add(`${where}: ${line}`)
  const again = await openTortureDesk(folder, { host })
  if (typeof again !== 'string') await again.desk.close()
  const code = typeof again === 'string' ? again : 'open'
  findings.expect(code === 'dataFolderFull', `${where}: opening on a full disk answered ${code}`)
}

async function workAgain(scene: Scene, events: number): Promise<void> {
  const { folder, host, n, where, findings } = scene
  const { desk, as, logged } = await mustOpen(folder, { host })
  const client = as('supervisor')
  const more = (await recordSome(client, n + 700_000, 5)).length
  const file = new File([inventLedger(n, 200)], 'room.csv')
  const plan = await client.ledger.read({ jobId: 'disk', file, kind: 'auto' })
  const batch = await client.ledger.apply({ jobId: 'disk', planId: plan.planId, rows: 'all' })
  findings.expect(
    batch.imported === plan.rows,
    `${where}: ${batch.imported} of ${plan.rows} rows once there is room`,
  )
  await client.desk.backUp()
  await desk.close()
  for (const line of logged) findings.add(`${where}: ${line}`)
  const verified = await verifyFolder(folder)
  const found = typeof verified === 'string' ? 0 : verified.events
  findings.expect(found > events + more, `${where}: ${found} events once there is room`)
  await expectWhole(folder, `${where}, once there is room`, findings)
}

function backupsIn(folder: string): number {
  const backups = join(folder, 'backups')
  return existsSync(backups) ? readdirSync(backups).length : 0
}
