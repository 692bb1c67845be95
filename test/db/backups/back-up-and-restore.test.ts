// Backups of a store in use, what thinning leaves of them, and going back to one.

import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { attachmentFile } from '#db/attachments/attachment-file.ts'
import { verifyAttachment } from '#db/attachments/verify-attachment.ts'
import { manifestFile, readManifest } from '#db/backups/backup-manifest.ts'
import { inspectStoreFile } from '#db/backups/inspect-store-file.ts'
import { listBackups } from '#db/backups/list-backups.ts'
import { thinBackups } from '#db/backups/thin-backups.ts'
import { backupsFolderOf, storeFileName } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { restoreStore, stageRestore, undoRestore } from '#db/restore-store.ts'
import { incomingFile, moveStoreAside } from '#db/store-files.ts'
import { type BackUpInput, backUp } from '#electron/jobs/back-up.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const noon = Date.UTC(2026, 10, 21, 4)
const dayMs = 86_400_000

let folder: string

beforeEach(() => {
  folder = scratchFolder()
  unpackStore('store-v1.sqlite.gz', folder)
})

async function make(change: Partial<BackUpInput> = {}, isCancelled = () => false) {
  const opened = openStore(folder, noon - 1)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store } = opened.value
  const context = {
    folder,
    reckoning: foldReckoning([]),
    plans: new Map(),
    reader: () => store,
    writer: () => store,
  }
  const input: BackUpInput = { nowMs: noon, reason: 'asked', secondFolder: null, ...change }
  try {
    return await backUp(context, input, { report: () => undefined, isCancelled })
  } finally {
    opened.value.close()
  }
}

function attach(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  const file = attachmentFile(folder, hash)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return hash
}

function eventsIn(file: string): number {
  const inspected = inspectStoreFile(file)
  return inspected.whole ? inspected.contents.events : -1
}

describe('a backup', () => {
  it('is one plain file with a manifest of what was checked', async () => {
    const made = await make()
    const manifest = readManifest(made.file)
    expect(made.file).toBe(join(backupsFolderOf(folder), 'anshi-20261121-040000000.sqlite'))
    expect(manifest).toMatchObject({ reason: 'asked', events: made.events, cases: made.cases })
    expect(manifest?.sha256).toBe(createHash('sha256').update(readFileSync(made.file)).digest('hex'))
    expect(manifest?.lastSeq).toBe(made.events)
    const ours = readdirSync(backupsFolderOf(folder)).filter(name => name.includes('040000000'))
    expect(ours.sort()).toEqual(['anshi-20261121-040000000.json', 'anshi-20261121-040000000.sqlite'])
  })

  it('never takes the name of another', async () => {
    const first = await make()
    const before = readFileSync(first.file)
    const second = await make()
    expect(second.file).not.toBe(first.file)
    expect(readFileSync(first.file).equals(before)).toBe(true)
  })

  it('that is stopped leaves nothing', async () => {
    await expect(make({}, () => true)).rejects.toThrow(FailureError)
    expect(readdirSync(backupsFolderOf(folder)).filter(name => name.includes('040000000'))).toEqual([])
  })

  it('brings the attachments along, once', async () => {
    const hash = attach('受理通知书')
    const made = await make()
    expect(readFileSync(attachmentFile(backupsFolderOf(folder), hash), 'utf8')).toBe('受理通知书')
    expect(readManifest(made.file)?.attachments).toBe(1)
    await make({ nowMs: noon + 1 })
    expect(verifyAttachment(backupsFolderOf(folder), hash)).toBe('whole')
  })

  it('is copied to a second folder and read back there', async () => {
    const hash = attach('调解协议书')
    const usb = join(scratchFolder(), 'usb')
    const made = await make({ secondFolder: usb })
    expect(made.second).toBe('ok')
    const [copy] = listBackups(usb)
    expect(copy?.manifest?.sha256).toBe(made.sha256)
    expect(existsSync(attachmentFile(usb, hash))).toBe(true)
  })

  it('is whole where the second folder cannot be had, and says so', async () => {
    const made = await make({ secondFolder: join(folder, storeFileName, 'no folder') })
    expect(made.second).toMatch(/^failed: /)
    expect(readManifest(made.file)).not.toBeNull()
  })

  it('that was changed since counts as unchecked', async () => {
    const { file } = await make()
    appendFileSync(file, 'x')
    expect(listBackups(backupsFolderOf(folder)).find(one => one.file === file)?.manifest).toBeNull()
  })
})

describe('thinning a folder', () => {
  it('removes only checked backups of our own naming', async () => {
    const made = await make({ nowMs: noon + 400 * dayMs })
    const backups = backupsFolderOf(folder)
    const manifest = readFileSync(manifestFile(made.file))
    const copyOf = (name: string, withManifest: boolean) => {
      writeFileSync(join(backups, `${name}.sqlite`), readFileSync(made.file))
      if (withManifest) writeFileSync(join(backups, `${name}.json`), manifest)
    }
    for (let day = 1; day <= 30; day++) copyOf(`anshi-202701${String(day).padStart(2, '0')}-040000000`, true)
    copyOf('anshi-20200101-040000000', false)
    copyOf('my own copy', true)
    const gone = thinBackups(backups)
    expect(gone.length).toBeGreaterThan(10)
    const left = readdirSync(backups)
    expect(left).toEqual(expect.arrayContaining(['my own copy.sqlite', 'my own copy.json']))
    expect(left).toContain('anshi-20200101-040000000.sqlite')
    expect(existsSync(made.file)).toBe(true)
    for (const name of gone) expect(left).not.toContain(name)
  })
})

describe('a restore', () => {
  it('puts the backup in place, keeps the store before, and can be undone', async () => {
    const { file, events } = await make()
    const restored = restoreStore(folder, file, noon)
    if (!restored.ok) throw new Error(restored.failure.code)
    expect(restored.value.events).toBe(events)
    expect(restored.value.keptAs).toMatch(/anshi\.sqlite\.before-restore-20261121-040000000$/)
    expect(eventsIn(restored.value.keptAs ?? '')).toBe(events)
    const undone = undoRestore(folder, noon + 1)
    expect(undone).toMatchObject({ ok: true, value: { events } })
  })

  it('brings back attachments that are gone', async () => {
    const hash = attach('口审通知书')
    const { file } = await make()
    rmSync(attachmentFile(folder, hash))
    expect(restoreStore(folder, file, noon)).toMatchObject({ ok: true })
    expect(readFileSync(attachmentFile(folder, hash), 'utf8')).toBe('口审通知书')
  })

  it.each([
    ['missing', () => join(folder, 'no.sqlite')],
    ['no database', () => writeAnd('not a database '.repeat(200))],
  ])('refuses a backup that is %s and leaves the store alone', (_what, file) => {
    const before = readFileSync(join(folder, storeFileName))
    expect(restoreStore(folder, file(), noon)).toMatchObject({
      ok: false,
      failure: { code: 'backupUnusable' },
    })
    expect(readFileSync(join(folder, storeFileName)).equals(before)).toBe(true)
    expect(readdirSync(folder).filter(name => name.includes('incoming'))).toEqual([])
  })

  it('refuses a backup of which one byte is not as it was', async () => {
    const { file } = await make()
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 1, bytes.length - 50)
    writeFileSync(file, bytes)
    expect(restoreStore(folder, file, noon)).toMatchObject({ ok: false, failure: { code: 'backupUnusable' } })
  })

  it('interrupted between its renames is finished when the desk is opened', async () => {
    const { file, events } = await make()
    expect(stageRestore(folder, file).ok).toBe(true)
    renameSync(`${incomingFile(folder)}.partial`, incomingFile(folder))
    moveStoreAside(folder, 'before-restore', noon)
    const opened = openStore(folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    opened.value.close()
    expect(eventsIn(join(folder, storeFileName))).toBe(events)
  })

  it('is asked for where the store is gone and its backups are not: no empty one is made', async () => {
    await make()
    moveStoreAside(folder, 'damaged', noon)
    expect(openStore(folder)).toMatchObject({ ok: false, failure: { code: 'storeMissing' } })
    expect(existsSync(join(folder, storeFileName))).toBe(false)
  })

  it('has nothing to undo where nothing was restored', () => {
    expect(undoRestore(folder, noon)).toMatchObject({ ok: false, failure: { code: 'nothingToUndo' } })
  })
})

function writeAnd(text: string): string {
  const file = join(folder, 'theirs.sqlite')
  writeFileSync(file, text)
  return file
}
