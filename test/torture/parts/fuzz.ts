// Every procedure is called with anything, by anyone. It answers as the contract says or fails with a code; a call that
// fails has written nothing, and says nothing of stacks, SQL or what was sent.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { isContractProcedure } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { storeFileName } from '#db/data-folder.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import { type Role, roles } from '#shared/access/role.ts'
import { contract, sessionHeader } from '#shared/contract/contract.ts'
import { failureCodes } from '#shared/contract/failure.ts'
import { type ListedProcedure, listProcedures } from '#test/contract/list-procedures.ts'
import { expectWhole } from '../check-store.ts'
import { inventInput, shapeOf } from '../invent-input.ts'
import { describe, mustOpen, type TortureDesk, tortureNowMs } from '../open-torture-desk.ts'
import { recordSome } from '../record-load.ts'
import { scratchFolder } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'
import { startWatchdog } from '../watchdog.ts'

const administrator = { login: 'admin', name: '管理员甲', password: 'long enough 1' }
/** Sealing a password takes a third of a second: enough of these calls are made by the way. */
const slowProcedures: ReadonlySet<string> = new Set(['desk.setUp', 'users.create', 'users.resetPassword'])
const longestMs = 60_000

export const fuzz: TorturePart = {
  name: 'fuzz',
  rounds: { full: 30_000, short: 800 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const random = seededRandom(seed)
    const folder = scratchFolder()
    let nowMs = tortureNowMs
    const desk = await mustOpen(folder, { now: () => nowMs })
    const centre = { centreName: '湘潭市知识产权保护中心', shortName: '潭保', region: '湖南' }
    await desk.as(null).desk.setUp({ ...centre, administrator, start: 'empty' })
    await recordSome(desk.as('clerk'), seed, 40)
    const watch = watchStore(folder)
    const watchdog = startWatchdog(longestMs)
    const answers = new Map<string, number>()
    for (let n = 1; n <= rounds && findings.lines.length < 20; n++) {
      watchdog.begin(n)
      nowMs += 1_000
      const answer = await callOnce(desk, random, watch, `seed ${seed}, call ${n}`, findings)
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
    }
    await watchdog.stop()
    watch.close()
    await desk.desk.close()
    const polluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {}
    findings.expect(!polluted, 'the prototype of every object was changed')
    for (const line of desk.logged.slice(0, 5)) findings.add(`seed ${seed}: logged: ${line}`)
    await expectWhole(folder, `seed ${seed}, after all calls`, findings)
    const listed = [...answers].sort(([, a], [, b]) => b - a).map(([answer, times]) => `${times} ${answer}`)
    return { did: `${rounds} calls: ${listed.join(', ')}`, wrong: findings.lines, skipped: null }
  },
}

const inputs = new Map<string, ReturnType<typeof shapeOf>>(
  Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) =>
      isContractProcedure(procedure)
        ? [[`${area}.${name}`, shapeOf(procedure['~orpc'].inputSchema)] as const]
        : [],
    ),
  ),
)

/** @returns the code it failed with, or `answered` */
async function callOnce(
  desk: TortureDesk,
  random: SeededRandom,
  watch: StoreWatch,
  where: string,
  findings: Findings,
): Promise<string> {
  const who = random.pick<Role | 'nobody' | 'forger'>([...roles, ...roles, 'nobody', 'forger'])
  const { path, callers, call } = chooseProcedure(random, clientOf(desk, who))
  const input = random.chance(0.05) ? undefined : inventInput(random, inputs.get(path) ?? {})
  const before = watch.look()
  const thrown = await call(input).then(endStream, (error: unknown) => ({ error }))
  const told = `${where}: ${path} as ${who}`
  if (thrown === null) {
    const may = callers === 'anyone' || (callers as readonly string[]).includes(who)
    findings.expect(may, `${told}: answered`)
    return 'answered'
  }
  findings.expect(watch.isUntouchedSince(before), `${told}: failed and wrote`)
  return codeOf(thrown.error, `${told} with ${show(input)}`, findings)
}

function chooseProcedure(
  random: SeededRandom,
  client: Parameters<typeof listProcedures>[0],
): ListedProcedure {
  const all = listProcedures(client)
  const chosen = random.pick(all)
  return slowProcedures.has(chosen.path) && random.chance(0.95) ? random.pick(all) : chosen
}

// A session of its own for every call: some calls end theirs.
function clientOf(desk: TortureDesk, who: Role | 'nobody' | 'forger') {
  if (who === 'nobody') return desk.as(null)
  if (who !== 'forger') return desk.as(who)
  const reqHeaders = new Headers({ [sessionHeader]: 'a token that nobody was given' })
  return createRouterClient(desk.desk.router, { context: { reqHeaders, connection: 'torture' } })
}

const leak = /SELECT |INSERT |SqliteError|SQLITE_|\.[jt]s:\d|node_modules|DROP TABLE|etc\/passwd/i

function codeOf(error: unknown, told: string, findings: Findings): string {
  const { code, data } = error as { code?: unknown; data?: { code?: string } }
  const known = code === 'FAILURE' && failureCodes.some(one => one === data?.code)
  findings.expect(known, `${told}: threw ${describe(error)}`)
  findings.expect(data?.code !== 'unexpected', `${told}: not expected`)
  findings.expect(!leak.test(JSON.stringify(error)), `${told}: says too much: ${JSON.stringify(error)}`)
  return data?.code ?? 'no code'
}

async function endStream(answer: unknown): Promise<null> {
  if (typeof answer === 'object' && answer !== null && 'return' in answer)
    await (answer as AsyncGenerator).return(undefined)
  return null
}

function show(input: unknown): string {
  return inspect(input, { depth: 3, maxStringLength: 60, breakLength: Number.POSITIVE_INFINITY }).slice(
    0,
    200,
  )
}

interface StoreWatch {
  look(): StoreLook
  /** Whether nothing was written but what is kept of refused passwords. */
  isUntouchedSince(before: StoreLook): boolean
  close(): void
}

interface StoreLook {
  /** Changes with every commit of another connection. */
  readonly version: number
  /** Hash of all tables. */
  readonly tables: string
}

// Tables are hashed after calls that wrote only, so that every call can be watched.
function watchStore(folder: string): StoreWatch {
  const database = new Database(join(folder, storeFileName), { readonly: true })
  const versionOf = () => database.pragma('data_version', { simple: true }) as number
  let hashedAt = -1
  let hash = ''
  const look = (): StoreLook => {
    const version = versionOf()
    if (version !== hashedAt) {
      hash = hashTables(database)
      hashedAt = version
    }
    return { version, tables: hash }
  }
  return {
    look,
    isUntouchedSince: before => versionOf() === before.version || look().tables === before.tables,
    close: () => void database.close(),
  }
}

function hashTables(database: Database.Database): string {
  const names = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all() as string[]
  const hash = createHash('sha256')
  for (const name of names) {
    // What the desk records of itself in spite of a refusal: a wrong password, the backup before an import.
    if (name === 'desk_seal') continue
    const where = name === 'desk_event' ? " WHERE type NOT IN ('passwordRefused', 'backedUp')" : ''
    for (const row of database.prepare(`SELECT * FROM "${name}"${where}`).raw().iterate())
      hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}
