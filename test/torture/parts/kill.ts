// A desk is killed while it opens, records, imports, backs up or rebuilds, over and over on one growing store. Whatever
// it had acknowledged must be there, whatever it had begun must be whole or absent.

import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { storeFileName } from '#db/data-folder.ts'
import { parseEventRow } from '#db/events/read-case-events.ts'
import { listImportBatches } from '#db/queries/imports.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import {
  checkNewEvents,
  expectAcknowledged,
  expectWhole,
  type NewEvents,
  nothingChecked,
  readFolder,
} from '../check-store.ts'
import { inventLedger } from '../invent-ledger.ts'
import { mustOpen } from '../open-torture-desk.ts'
import { scratchFolder } from '../scratch.ts'
import { type DeskChild, startChild, warmUp } from '../start-child.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

type Work = 'record' | 'open' | 'import' | 'backUp' | 'rebuild'

interface Round {
  readonly n: number
  readonly seed: number
  readonly folder: string
  readonly random: SeededRandom
  readonly child: DeskChild
  readonly where: string
  readonly findings: Findings
}

/** What the rounds add up to. */
const counts = { recorded: 0, lost: 0, imported: 0, importsCut: 0, backups: 0, backupsCut: 0, rebuildsCut: 0 }

export const kill: TorturePart = {
  name: 'kill',
  rounds: { full: 1_000, short: 30 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const folder = scratchFolder()
    const random = seededRandom(seed)
    const tally = { ...counts }
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
      const check = await killDuring[work](round, tally)
      const errors = child.errors()
      findings.expect(errors === '', `${where}: the desk wrote ${errors}`)
      // Every second time the log of the killed desk is left as it is, to be killed on again.
      if (n % 2 === 0) await openAndClose(round)
      if (existsSync(join(folder, storeFileName))) {
        checked = readFolder(folder, store => {
          const found = checkNewEvents(store, checked, where, findings)
          tally.recorded += acknowledgedBy(child).length
          tally.lost += expectAcknowledged(store, acknowledgedBy(child), where, findings)
          check(
            found,
            listImportBatches(store).map(({ file }) => file),
          )
          return found.log
        })
      }
      const isLast = n === rounds
      if (isLast || n % 50 === 0 || work === 'rebuild') await expectWholeOnceOpened(round)
      if (findings.lines.length > 20) break
    }
    await spare.kill()
    return { did: describeTally(rounds, tally, checked.seq, folder), wrong: findings.lines, skipped: null }
  },
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

type Check = (found: NewEvents, importedFiles: readonly string[]) => void

const killDuring: Readonly<Record<Work, (round: Round, tally: typeof counts) => Promise<Check>>> = {
  record: killRecording,
  open: killOpening,
  import: killImport,
  backUp: killBackUp,
  rebuild: killRebuild,
}

async function killRecording({ child, folder, random, seed, where, findings }: Round): Promise<Check> {
  child.tell({ task: 'record', folder, host: 'inProcess', seed, events: 10_000 })
  findings.expect((await child.hear('open')) !== null, `${where}: did not open`)
  await child.hearRecorded(random.between(0, 40))
  await delay(random.between(0, 8))
  await child.kill()
  return expectAtMostOneMore(child, where, findings)
}

async function killOpening({ child, folder, random, seed, where, findings }: Round): Promise<Check> {
  child.tell({ task: 'record', folder, host: 'inProcess', seed, events: 10_000 })
  await child.hear('opening')
  await delay(random.between(0, 15))
  await child.kill()
  return expectAtMostOneMore(child, where, findings)
}

// A call that was cut off may have been recorded all the same; two cannot, for one waits for the other.
function expectAtMostOneMore(child: DeskChild, where: string, findings: Findings): Check {
  const told = acknowledgedBy(child).length
  return ({ rows }) => {
    const more = rows.length - told
    findings.expect(more === 0 || more === 1, `${where}: ${rows.length} new events, ${told} acknowledged`)
  }
}

async function killImport(round: Round, tally: typeof counts): Promise<Check> {
  const { n, child, folder, random, where, findings } = round
  const name = `ledger-${n}.csv`
  const file = join(scratchFolder(), name)
  writeFileSync(file, inventLedger(n, random.between(20, 200)))
  child.tell({ task: 'import', folder, host: 'loopback', file })
  const working = await child.hear('working')
  if (!findings.expect(working !== null, `${where}: the ledger was not read`)) return () => undefined
  await delay(random.between(0, 400))
  await child.kill()
  const answered = child.lines.find(line => line.is === 'imported')
  return ({ rows }, files) => {
    const registered = rows.map(parseEventRow).filter(({ body }) => body.type === 'caseRegistered').length
    const batches = files.filter(imported => imported === name).length
    const whole = registered === working?.rows && batches === 1
    const absent = registered === 0 && rows.length === 0 && batches === 0
    findings.expect(whole || absent, `${where}: ${registered} of ${working?.rows} rows, ${batches} batches`)
    findings.expect(whole || !answered, `${where}: the import was acknowledged and is not there`)
    tally.imported += registered
    if (absent) tally.importsCut++
  }
}

async function killBackUp(round: Round, tally: typeof counts): Promise<Check> {
  const { child, folder, random, seed, where, findings } = round
  child.tell({ task: 'backUp', folder, host: 'loopback', seed, events: random.between(0, 60) })
  await child.hear('working')
  await delay(random.between(0, 1_200))
  await child.kill()
  const answered = child.lines.find(line => line.is === 'backedUp')
  const backups = listBackups(folder)
  const made = answered !== undefined && backups.includes(answered.file)
  findings.expect(!answered || made, `${where}: the backup was acknowledged and is not there`)
  for (const backup of backups) expectWholeBackup(backup, where, findings)
  tally.backups += backups.length
  if (backups.length === 0) tally.backupsCut++
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
  const told = acknowledgedBy(child).length
  return ({ rows }) => {
    const more = rows.length - told
    findings.expect(more === 0 || more === 1, `${where}: ${rows.length} new events, ${told} acknowledged`)
  }
}

/** Files that look like finished backups. */
function listBackups(folder: string): readonly string[] {
  const backups = join(folder, 'backups')
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .filter(name => name.endsWith('.sqlite'))
    .map(name => join(backups, name))
}

function expectWholeBackup(backup: string, where: string, findings: Findings): void {
  const copy = new Database(backup, { readonly: true })
  try {
    const answer = copy.pragma('integrity_check', { simple: true })
    const last = copy.prepare('SELECT count(*) = max(seq) FROM case_event').pluck().get()
    findings.expect(answer === 'ok' && last === 1, `${where}: ${backup} is no whole backup (${answer})`)
  } finally {
    copy.close()
  }
}

// A version that ships other rules makes every projection again when it first opens a store.
async function killRebuild(round: Round, tally: typeof counts): Promise<Check> {
  const { child, folder, random, where, findings } = round
  const store = new Database(join(folder, storeFileName))
  const { changes } = store.prepare("UPDATE setting SET value = 'torture' WHERE key = 'projectedBy'").run()
  store.close()
  findings.expect(changes === 1, `${where}: the store does not say by what it was projected`)
  child.tell({ task: 'open', folder, host: 'inProcess' })
  await child.hear('opening')
  await delay(random.between(0, 400))
  await child.kill()
  if (!child.lines.some(line => line.is === 'open')) tally.rebuildsCut++
  return ({ rows }) => {
    findings.expect(rows.length === 0, `${where}: a rebuild recorded ${rows.length} events`)
  }
}

async function openAndClose({ folder }: Pick<Round, 'folder'>): Promise<void> {
  const { desk } = await mustOpen(folder)
  await desk.close()
}

async function expectWholeOnceOpened({ folder, where, findings }: Round): Promise<void> {
  await openAndClose({ folder })
  await expectWhole(folder, `${where}, verify`, findings)
}

function acknowledgedBy({ lines }: DeskChild) {
  return lines.flatMap(line => (line.is === 'recorded' ? [line.acknowledged] : []))
}

function describeTally(rounds: number, tally: typeof counts, events: number, folder: string): string {
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
