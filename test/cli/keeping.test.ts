// backup, restore and verify on the command line: what they print, their exit codes, and the way back.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachmentFile } from '#db/attachments/attachment-file.ts'
import { storeFileName } from '#db/data-folder.ts'
import type { VerbCall } from '#electron/cli/verb.ts'
import { runBackUpVerb } from '#electron/cli/verbs/back-up.ts'
import { runRestore } from '#electron/cli/verbs/restore.ts'
import { runVerify } from '#electron/cli/verbs/verify.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

function callOn(dataFolder: string, args: readonly string[] = []) {
  const said: string[] = []
  const io = {
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
    readFile: (path: string) => readFileSync(path),
    today: plainDate('2026-11-21'),
  }
  const call: VerbCall = {
    args,
    dataFolder,
    isFolderGiven: true,
    json: false,
    io,
    printPdf: null,
    writeFile: writeFileSync,
  }
  return { call, said }
}

function folderWithStore(): string {
  const folder = scratchFolder()
  unpackStore('store-v1.sqlite.gz', folder)
  return folder
}

async function folderUpToDate(): Promise<string> {
  const folder = folderWithStore()
  expect(await runVerify(callOn(folder).call)).toBe(0)
  return folder
}

async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'none'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

describe('backup and restore', () => {
  it('name the file, keep the store before, and can be undone', async () => {
    const folder = folderWithStore()
    const backup = callOn(folder)
    expect(await runBackUpVerb(backup.call)).toBe(0)
    const [file = ''] = backup.said[0]?.split('\t') ?? []
    const restore = callOn(folder, [file])
    expect(await runRestore(restore.call)).toBe(0)
    expect(restore.said[0]).toMatch(/^restored \d+ cases; the store before is kept as .*before-restore-/)
    const undo = callOn(folder, ['--undo'])
    expect(await runRestore(undo.call)).toBe(0)
    expect(await runVerify(callOn(folder).call)).toBe(0)
  })

  it('refuse what is no backup', async () => {
    const folder = folderWithStore()
    const theirs = join(folder, 'theirs.txt')
    writeFileSync(theirs, 'x'.repeat(5_000))
    expect(await codeOf(runRestore(callOn(folder, [theirs]).call))).toBe('backupUnusable')
    expect(await codeOf(runRestore(callOn(folder, ['--undo']).call))).toBe('nothingToUndo')
  })
})

describe('verify', () => {
  it('answers 0 for a whole store, one of an earlier version too', async () => {
    const { call, said } = callOn(folderWithStore())
    expect(await runVerify(call)).toBe(0)
    expect(said.at(-1)).toMatch(/0 findings$/)
  })

  it('answers 1 and names an attachment that does not hold what its name says', async () => {
    const folder = await folderUpToDate()
    const hash = 'ab'.repeat(32)
    mkdirSync(join(attachmentFile(folder, hash), '..'), { recursive: true })
    writeFileSync(attachmentFile(folder, hash), 'something else')
    const { call, said } = callOn(folder)
    expect(await runVerify(call)).toBe(1)
    expect(said[0]).toContain(`attachment ${hash}`)
  })

  it.each([1, 2, 9, 20, 30, 40, 50])(
    'answers 1 and lists what is damaged, without an exception, page %i',
    async page => {
      const folder = await folderUpToDate()
      const file = join(folder, storeFileName)
      const bytes = readFileSync(file)
      bytes.fill(0xff, (page - 1) * 4_096, (page - 1) * 4_096 + 200)
      writeFileSync(file, bytes)
      const { call, said } = callOn(folder)
      expect(await runVerify(call)).toBe(1)
      expect(said[0]).toMatch(/^(integrity|unreadable|store): /)
    },
  )
})
