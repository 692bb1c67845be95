// The ways in which a desk is killed, and what each of them may leave behind.

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { storeFileName } from '#db/data-folder.ts'
import type { SeededRandom } from '#electron/demonstration/seeded-random.ts'
import type { NewEvents } from './check-store.ts'
import { inventLedger } from './invent-ledger.ts'
import { scratchFolder } from './scratch.ts'
import type { DeskChild } from './start-child.ts'
import type { Findings } from './torture-part.ts'

export type Work = 'record' | 'open' | 'import' | 'backUp' | 'rebuild'

export interface KillRound {
  readonly n: number
  readonly seed: number
  /** Of the store that grows from round to round. */
  readonly folder: string
  readonly random: SeededRandom
  readonly child: DeskChild
  readonly where: string
  readonly findings: Findings
}

/** What the rounds add up to. */
export interface KillTally {
  recorded: number
  lost: number
  imported: number
  importsCut: number
  backups: number
  backupsCut: number
  rebuildsCut: number
}

/** Looks at the events a round left behind, and at the names of all files brought in. */
type Check = (found: NewEvents, importedFiles: readonly string[]) => void

export const killDuring: Readonly<Record<Work, (round: KillRound, tally: KillTally) => Promise<Check>>> = {
  record: killRecording,
  open: killOpening,
  import: killImport,
  backUp: killBackUp,
  rebuild: killRebuild,
}

async function killRecording(round: KillRound): Promise<Check> {
  const { child, folder, random, seed, where, findings } = round
  child.tell({ task: 'record', folder, host: 'inProcess', seed, events: 10_000 })
  findings.expect((await child.hear('open')) !== null, `${where}: did not open`)
  await child.hearRecorded(random.between(0, 40))
  await delay(random.between(0, 8))
  await child.kill()
  return expectAtMostOneMore(round)
}

async function killOpening(round: KillRound): Promise<Check> {
  const { child, folder, random, seed } = round
  child.tell({ task: 'record', folder, host: 'inProcess', seed, events: 10_000 })
  await child.hear('opening')
  await delay(random.between(0, 15))
  await child.kill()
  return expectAtMostOneMore(round)
}

// A call that was cut off may have been recorded all the same; two cannot, for one waits for the other.
function expectAtMostOneMore({ child, where, findings }: KillRound): Check {
  const told = acknowledgedBy(child).length
  return ({ rows }) => {
    const more = rows.length - told
    findings.expect(more === 0 || more === 1, `${where}: ${rows.length} new events, ${told} acknowledged`)
  }
}

async function killImport(round: KillRound, tally: KillTally): Promise<Check> {
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
    const registered = rows.filter(({ type }) => type === 'caseRegistered').length
    const batches = files.filter(imported => imported === name).length
    const whole = registered === working?.rows && batches === 1
    const absent = registered === 0 && rows.length === 0 && batches === 0
    findings.expect(whole || absent, `${where}: ${registered} of ${working?.rows} rows, ${batches} batches`)
    findings.expect(whole || !answered, `${where}: the import was acknowledged and is not there`)
    tally.imported += registered
    if (absent) tally.importsCut++
  }
}

async function killBackUp(round: KillRound, tally: KillTally): Promise<Check> {
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
  return expectAtMostOneMore(round)
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
async function killRebuild(round: KillRound, tally: KillTally): Promise<Check> {
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

/** What the desk said it has recorded. */
export function acknowledgedBy({ lines }: DeskChild) {
  return lines.flatMap(line => (line.is === 'recorded' ? [line.acknowledged] : []))
}
