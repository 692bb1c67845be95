// Odd calls of every verb: one line that begins with a code, exit 2 (verify, which has looked: 1), and nothing written.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { runCommand } from '#electron/cli/run-command.ts'
import { openTestDesk } from '#test/builders/test-desk.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { recordCli } from './cli-recorder.ts'

const hasProc = process.platform === 'linux'

/** A folder with every kind of thing a path can be mistaken for. */
function oddFolder(): string {
  const at = scratchFolder({
    file: 'x',
    'empty.csv': '',
    'damaged/anshi.sqlite': 'SQLite format 3\0 no more',
  })
  writeFileSync(
    join(at, 'binary'),
    Uint8Array.from({ length: 3_000 }, (_, n) => (n * 37) % 256),
  )
  mkdirSync(join(at, 'folder'))
  const made = openStore(join(at, 'newer'))
  if (made.ok) made.value.close()
  const newer = new Database(join(at, 'newer', storeFileName))
  newer.pragma('user_version = 9999')
  newer.close()
  return at
}

// A lock that was given back stays as an empty file, and so does what SQLite reads a store by.
function everythingIn(at: string): readonly string[] {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => !/\.lock$|-(wal|shm)$/.test(path))
    .sort()
}

/** `@` stands for the folder. */
async function ask(words: string, at: string) {
  const io = { ...recordCli(), readFile: (path: string) => readFileSync(path) }
  const args = words.split(' ').map(word => word.replace('@', at))
  const code = await runCommand(args, io)
  return { code, printed: io.printed, complained: io.complained }
}

function refusal(code: string) {
  return { code: 2, printed: [], complained: [expect.stringMatching(new RegExp(`^${code}: \\S[^\\n]*$`))] }
}

describe('words', () => {
  it.each([
    'due',
    'due --start 2026-02-30 --limit 5wd',
    'due --start 0001-01-01 --limit 5wd',
    'due --start --limit 5wd',
    'due --start 2026-02-03 --limit -1wd',
    'due --start 2026-02-03 --limit 5wd --limit 6wd',
    'due --start 2026-02-03 --limit 99999wd',
    'due --start 2199-12-01 --limit 40wd',
    'due --start 2026-02-03 --rule __proto__',
    'due --start 2026-02-03 --limit 5wd --pause 2026-02-05..2026-02-04',
    'due --start 2026-02-03 --limit 5wd --extend 5@2026-02-30',
    'due --start 2026-02-03 --limit 5wd --believed-on soon',
    'due --start 2026-02-03 --limit 5wd --nonsense',
    'due --start 2026-02-03 --limit 5wd extra',
    'conform',
    'conform @/file @/file',
    'conform @/nowhere',
    'conform @/folder',
    'conform @/empty.csv',
    'conform @/binary',
    'conform @/file',
    'overdue --as-of 2026-02-30 --data @/folder',
    'overdue --as-of 9999-12-31 --data @/folder',
    'overdue --as-of --data @/folder',
    'overdue --as-of 2026-01-01 --as-of 2026-01-02 --data @/folder',
    'overdue --known-on 2026-02-30 --data @/folder',
    'overdue --known-on 2026-01-01 --known-on=2026-01-02 --data @/folder',
    'overdue --data @/folder --data @/newer',
    'overdue --data',
    'overdue --data=',
    'summary --data @/folder',
    'summary --month 2026-13 --data @/folder',
    'summary --month 2026-10 --month 2026-11 --data @/folder',
    'summary --month 2026-10 --pdf --data @/folder',
    'summary --month 2026-10 --pdf= --data @/folder',
    'backup --known-on 2026-01-01 --data @/folder',
    'restore --data @/folder',
    'verify extra --data @/folder',
    'demo --data @/folder',
    'demo --cases 0 --data @/folder',
    'demo --cases 1e3 --data @/folder',
    'demo --cases 99999999999 --data @/folder',
    'demo --cases 5 --seed 4294967296 --data @/folder',
    'demo --cases 5 --shape toString --data @/folder',
    'import --data @/folder',
    'import @/file --kind toString --data @/folder',
    'import @/file --rows some --data @/folder',
    'import @/file --known maybe --data @/folder',
    'serve --port 65536 --data @/folder',
    'serve extra --data @/folder',
    'bench --nonsense',
    'bench --cases x',
    'help',
    '--version',
  ])('%s', async words => {
    const at = oddFolder()
    const before = everythingIn(at)
    expect(await ask(words, at)).toEqual(refusal('inputInvalid'))
    expect(everythingIn(at)).toEqual(before)
  })
})

describe('files and folders', () => {
  it.each<[string, string]>([
    ['overdue --data @/file', 'dataFolderMissing'],
    ['overdue --data @/file/below', 'dataFolderMissing'],
    ['overdue --data @/damaged', 'storeDamaged'],
    ['overdue --data @/newer', 'storeNewer'],
    ['summary --month 2026-10 --data @/damaged', 'storeDamaged'],
    ['backup --data @/newer', 'storeNewer'],
    ['backup --data @/file', 'dataFolderMissing'],
    ['demo --cases 5 --data @/file', 'dataFolderMissing'],
    ['demo --cases 5 --data @/newer', 'storeNewer'],
    ['verify --data @/file', 'dataFolderMissing'],
    ['verify --data @/newer', 'storeNewer'],
    ['import @/nowhere --data @/new', 'ledgerUnreadable'],
    ['import @/folder --data @/new', 'ledgerUnreadable'],
    ['import @/file --data @/damaged', 'storeDamaged'],
    ['import @/file --data @/newer', 'storeNewer'],
    ['import @/file --data @/file', 'dataFolderMissing'],
    ['import @/empty.csv --dry-run --data @/new', 'dataFolderMissing'],
    ['restore @/nowhere --data @/new', 'backupUnusable'],
    ['restore @/folder --data @/new', 'backupUnusable'],
    ['restore @/file --data @/folder', 'backupUnusable'],
    ['restore @/binary --data @/folder', 'backupUnusable'],
    ['restore @/newer/anshi.sqlite --data @/folder', 'storeNewer'],
    ['restore @/newer/anshi.sqlite --data @/file', 'dataFolderMissing'],
    ['restore --undo --data @/nowhere', 'dataFolderMissing'],
    ['restore --undo --data @/file', 'dataFolderMissing'],
    ['restore --undo --data @/folder', 'nothingToUndo'],
    ['bench --data @/file', 'dataFolderMissing'],
  ])('%s', async (words, code) => {
    const at = oddFolder()
    const before = everythingIn(at)
    expect(await ask(words, at)).toEqual(refusal(code))
    expect(everythingIn(at)).toEqual(before)
  })

  it('restore leaves the store where the other cannot be put in its place', async () => {
    const at = oddFolder()
    const made = openStore(join(at, 'desk'))
    if (made.ok) made.value.close()
    mkdirSync(join(at, 'desk', `${storeFileName}.incoming`, 'held'), { recursive: true })
    cpSync(join(at, 'desk', storeFileName), join(at, 'backup'))
    const before = everythingIn(at).filter(path => !path.endsWith('.partial'))
    expect(await ask('restore @/backup --data @/desk', at)).toEqual(refusal('storeNotReplaced'))
    expect(everythingIn(at).filter(path => !path.endsWith('.partial'))).toEqual(before)
  })

  it('serve says that its port is taken', async () => {
    const at = oddFolder()
    const taken = createServer()
    const port = await new Promise<number>(resolve =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port)),
    )
    const answer = await ask(`serve --port ${port} --data @/folder`, at)
    taken.close()
    expect(answer).toEqual(refusal('portUnavailable'))
  })

  it.runIf(hasProc).each(['overdue --data /proc', 'backup --data /proc', 'demo --cases 5 --data /proc'])(
    '%s',
    async words => {
      expect(await ask(words, '')).toEqual(refusal('dataFolderReadOnly'))
    },
  )

  it('verify says of a damaged store that it is', async () => {
    const { code, printed, complained } = await ask('verify --data @/damaged', oddFolder())
    expect({ code, lines: printed.length, complained }).toEqual({ code: 1, lines: 1, complained: [] })
  })
})

it('damage that is met on the way is told in one line, with what the desk noted', async () => {
  const at = scratchFolder()
  const desk = await openTestDesk('2026-11-20')
  await desk.desk.demonstrate(60, 1)
  await desk.desk.close()
  cpSync(join(desk.folder, storeFileName), join(at, storeFileName))
  await desk.close()
  const bytes = readFileSync(join(at, storeFileName))
  for (let page = 20; (page + 1) * 4_096 < bytes.length; page += 3)
    bytes.fill(0xff, page * 4_096, page * 4_096 + 200)
  writeFileSync(join(at, storeFileName), bytes)
  const told = await ask('overdue --data @', at)
  expect(told).toEqual(refusal('storeDamaged'))
  expect(told.complained[0]).toContain('the store is damaged')
})
