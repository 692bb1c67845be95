// A desk is killed while it opens, records, imports, backs up or rebuilds, over and over on one growing store. Whatever
// it had acknowledged must be there, whatever it had begun must be whole or absent.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { storeFileName } from '#db/data-folder.ts'
import { listImportBatches } from '#db/queries/imports.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import {
  type CheckedLog,
  checkNewEvents,
  expectAcknowledged,
  expectWhole,
  nothingChecked,
  readFolder,
} from '../check-store.ts'
import { acknowledgedBy, type KillRound, type KillTally, killDuring, type Work } from '../kill-during.ts'
import { mustOpen } from '../open-torture-desk.ts'
import { scratchFolder } from '../scratch.ts'
import { startChild, warmUp } from '../start-child.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

const nothingYet: Readonly<KillTally> = Object.freeze({
  recorded: 0,
  lost: 0,
  imported: 0,
  importsCut: 0,
  backups: 0,
  backupsCut: 0,
  rebuildsCut: 0,
})

export const kill: TorturePart = {
  name: 'kill',
  rounds: { full: 1_000, short: 30 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const folder = scratchFolder()
    const random = seededRandom(seed)
    const tally = { ...nothingYet }
    let checked = nothingChecked
    await warmUp()
    let spare = startChild()
    for (let n = 1; n <= rounds; n++) {
      const child = spare
      // The next child loads while this one is tortured.
      spare = startChild()
      const work = chooseWork(random, n)
      const where = `seed ${seed}, round ${n} (${work})`
      const round = { n, seed: seed * 100_000 + n, folder, random, child, where, findings }
      checked = await killAndCheck(round, work, checked, tally)
      const isLast = n === rounds
      if (isLast || n % 50 === 0 || work === 'rebuild') await expectWholeOnceOpened(round)
      if (findings.lines.length > 20) break
    }
    await spare.kill()
    return { did: describeTally(rounds, tally, checked.seq, folder), wrong: findings.lines, skipped: null }
  },
}

async function killAndCheck(
  round: KillRound,
  work: Work,
  checked: CheckedLog,
  tally: KillTally,
): Promise<CheckedLog> {
  const { n, child, folder, where, findings } = round
  const check = await killDuring[work](round, tally)
  findings.expect(child.errors() === '', `${where}: the desk wrote ${child.errors()}`)
  // Every second time the log of the killed desk is left as it is, to be killed on again.
  if (n % 2 === 0) await openAndClose(folder)
  if (!existsSync(join(folder, storeFileName))) return checked
  const acknowledged = acknowledgedBy(child)
  tally.recorded += acknowledged.length
  return readFolder(folder, store => {
    const found = checkNewEvents(store, checked, where, findings)
    tally.lost += expectAcknowledged(store, acknowledged, where, findings)
    const files = listImportBatches(store).map(({ file }) => file)
    check(found, files)
    return found.log
  })
}

// The first round makes the store; an import, a backup and a rebuild need something to work on.
function chooseWork(random: SeededRandom, n: number): Work {
  if (n <= 2) return 'record'
  const share = random.between(1, 100)
  if (share <= 12) return 'open'
  if (share <= 20) return 'import'
  if (share <= 26) return 'backUp'
  return share <= 30 ? 'rebuild' : 'record'
}

async function openAndClose(folder: string): Promise<void> {
  const { desk } = await mustOpen(folder)
  await desk.close()
}

async function expectWholeOnceOpened({ folder, where, findings }: KillRound): Promise<void> {
  await openAndClose(folder)
  await expectWhole(folder, `${where}, verify`, findings)
}

function describeTally(rounds: number, tally: KillTally, events: number, folder: string): string {
  const megabytes = (statSync(join(folder, storeFileName)).size / 1_048_576).toFixed(1)
  return [
    `${rounds} rounds`,
    `${tally.recorded} acknowledged steps, ${tally.lost} lost`,
    `${tally.imported} rows imported, ${tally.importsCut} imports cut off whole`,
    `${tally.backups} backups whole, ${tally.backupsCut} cut off`,
    `${tally.rebuildsCut} rebuilds cut off`,
    `${events} events and ${megabytes} MB in the end`,
  ].join('; ')
}
