// Files that a verb was asked to write where none can be: one line that says so, exit 2, and no half of a file.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '#electron/cli/write-output.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const entry = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

function anshi(args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' })
  return { status, lines: stderr.trim().split('\n') }
}

function refusal(code: string) {
  return { status: 2, lines: [expect.stringMatching(new RegExp(`^${code}: \\S`))] }
}

const bytes = new TextEncoder().encode('%PDF')

function failureAt(path: string): unknown {
  try {
    writeOutput(path, bytes)
    return null
  } catch (error) {
    return error
  }
}

describe('a file', () => {
  it.each([
    ['in a folder that is not there', join('nowhere', 'out.pdf')],
    ['in the place of a folder', 'folder'],
    ['below a file', join('file', 'out.pdf')],
    ['without a name', ''],
    ['of a name that is too long', 'x'.repeat(5_000)],
  ])('%s cannot be written', (_where, name) => {
    const at = scratchFolder({ file: 'as it was' })
    mkdirSync(join(at, 'folder'))
    const path = name === '' ? '' : join(at, name)
    expect(failureAt(path)).toMatchObject({ failure: { code: 'fileNotWritable', details: { file: path } } })
    expect(readFileSync(join(at, 'file'), 'utf8')).toBe('as it was')
  })

  it.runIf(existsSync('/dev/full'))('on a full disk cannot be written', () => {
    expect(failureAt('/dev/full')).toMatchObject({ failure: { code: 'dataFolderFull' } })
    expect(existsSync('/dev/full')).toBe(true)
  })

  it('takes the place of one that was there', () => {
    const path = join(scratchFolder({ 'out.pdf': 'a longer one of last month' }), 'out.pdf')
    writeOutput(path, bytes)
    expect(readFileSync(path, 'utf8')).toBe('%PDF')
  })
})

it('a summary says that its workbook cannot be written', () => {
  const data = scratchFolder()
  const month = ['summary', '--month', '2026-10', '--data', data]
  expect(anshi([...month, '--xlsx', join(data, 'nowhere', 'out.xlsx')])).toEqual(refusal('fileNotWritable'))
})

it('a backup says that its folder cannot take it', () => {
  const data = scratchFolder()
  writeFileSync(join(data, 'backups'), 'a file where the folder should be')
  expect(anshi(['backup', '--data', data])).toEqual(refusal('backupFailed'))
})
