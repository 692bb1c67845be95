// What the command line answers to words it does not know, to folders that are no desk's, and to a reader who has read
// enough: one line, exit 2, and nothing made.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runBackUpVerb } from '#electron/cli/verbs/back-up.ts'
import { runImport } from '#electron/cli/verbs/import.ts'
import { runOverdue } from '#electron/cli/verbs/overdue.ts'
import { runRestore } from '#electron/cli/verbs/restore.ts'
import { runVerify } from '#electron/cli/verbs/verify.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { recordCli } from './cli-recorder.ts'

const entry = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

function anshi(args: readonly string[], cwd = scratchFolder()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8', cwd })
  return { status, stdout, lines: stderr.trim().split('\n') }
}

function refusal(code: string) {
  return { status: 2, stdout: '', lines: [expect.stringMatching(new RegExp(`^${code}: \\S`))] }
}

describe('words that are not understood', () => {
  it.each([['toString'], ['constructor', '--json'], ['__proto__'], []])('%s', (...args) => {
    expect(anshi(args)).toEqual(refusal('inputInvalid'))
  })

  it.each([
    [runBackUpVerb, ['--nonsense']],
    [runVerify, ['extra']],
    [runOverdue, ['extra']],
    [runImport, ['one.csv', 'two.csv']],
    [runRestore, ['one.sqlite', 'two.sqlite']],
    [runRestore, ['--undo', 'one.sqlite']],
  ])('after a verb', async (verb, args) => {
    const folder = scratchFolder()
    const call = { args, dataFolder: folder, isFolderGiven: true, json: false, io: recordCli() }
    await expect(verb({ ...call, printPdf: null, writeFile: () => undefined })).rejects.toMatchObject({
      failure: { code: 'inputInvalid' },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('an option where the folder should be', () => {
    const cwd = scratchFolder()
    expect(anshi(['overdue', '--data', '--json'], cwd)).toEqual(refusal('inputInvalid'))
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe('a folder that is not there', () => {
  it.each([
    ['overdue'],
    ['summary', '--month', '2026-10'],
    ['backup'],
    ['verify'],
    ['import', entry, '--dry-run'],
  ])('is not made by %s', (...args) => {
    const folder = join(scratchFolder(), 'mistyped')
    expect(anshi([...args, '--data', folder])).toEqual(refusal('dataFolderMissing'))
    expect(existsSync(folder)).toBe(false)
  })
})

it('a reader that goes away ends nothing with a stack', async () => {
  const file = join(scratchFolder(), 'lines.jsonl')
  writeFileSync(file, '{"start":"2026-01-01","n":1,"unit":"working","due":"2026-01-05"}\n'.repeat(20_000))
  const child = spawn(process.execPath, [entry, 'conform', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.once('data', () => child.stdout.destroy())
  let complained = ''
  child.stderr.on('data', text => {
    complained += text
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  expect({ code, complained }).toEqual({ code: 1, complained: '' })
})
