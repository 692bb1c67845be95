// The loopback host and the start by words they do not understand: one line, exit 2, nothing opened.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

it.each([
  ['loopback/main.ts', '--port', 'abc'],
  ['loopback/main.ts', '--port', '70000'],
  ['loopback/main.ts', '--sreve'],
  ['start/start.ts', '--dat', 'x'],
])('%s %s', (file, ...words) => {
  const entry = fileURLToPath(new URL(`../../../electron/${file}`, import.meta.url))
  const folder = scratchFolder()
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, '--data', folder, ...words], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect({ status, stderr, lines: stdout.trim().split('\n') }).toEqual({
    ...{ status: 2, stderr: '' },
    lines: [expect.stringMatching(/^inputInvalid: \S/)],
  })
  expect(readdirSync(folder)).toEqual([])
})
