// What the command line answers to words it does not know, to folders that are no desk's, and to a reader who has read
// enough: one line, exit 2, and nothing made.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { unpackStore } from '#test/builders/frozen-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

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

  it('after a verb', () => {
    const folder = scratchFolder()
    unpackStore('store-v1.sqlite.gz', folder)
    for (const words of [
      ['backup', '--nonsense'],
      ['verify', 'extra'],
      ['overdue', 'extra'],
      ['import', 'one.csv', 'two.csv'],
      ['restore', 'one.sqlite', 'two.sqlite'],
      ['restore', '--undo', 'one.sqlite'],
    ])
      expect(anshi([...words, '--data', folder])).toEqual(refusal('inputInvalid'))
  })

  it('an option where the folder should be', () => {
    const cwd = scratchFolder()
    expect(anshi(['overdue', '--data', '--json'], cwd)).toEqual(refusal('inputInvalid'))
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe('a folder that is no desk', () => {
  it.each([['overdue'], ['summary', '--month', '2026-10'], ['backup'], ['verify']])(
    'is not made one by %s',
    (...args) => {
      const folder = join(scratchFolder(), 'mistyped')
      expect(anshi([...args, '--data', folder])).toEqual(refusal('dataFolderMissing'))
      expect(existsSync(folder)).toBe(false)
    },
  )
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
