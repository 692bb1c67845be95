// What a process that was killed while it copied leaves behind.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { removeHalfCopiesOf } from '#db/backups/remove-half-copies.ts'
import { backupsFolderOf } from '#db/data-folder.ts'
import { openStore } from '#db/open-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { startChild } from '#test/torture/start-child.ts'

const halves = {
  'anshi.sqlite.incoming.partial': 'half',
  'anshi.sqlite.incoming.partial-journal': 'half',
  'attachments/.3f1c2b9a-0000-4000-8000-000000000001.partial': 'half',
  'backups/anshi-20261120-040000000.sqlite.partial': 'half',
  'backups/anshi-20261120-040000000.sqlite.partial-journal': 'half',
  'backups/anshi-20261120-040000000.json.partial': 'half',
}
/** Files that only look like it: somebody's own. */
const others = {
  'backups/anshi-20261119-040000000.sqlite.bak': 'kept',
  'backups/anshi.sqlite.partial': 'kept',
  'backups/copy of anshi-20261120-040000000.sqlite.partial': 'kept',
  'notes.partial': 'kept',
}

function open(folder: string): string {
  const opened = openStore(folder)
  if (opened.ok) onTestFinished(() => opened.value.close())
  return opened.ok ? 'open' : opened.failure.code
}

const left = (folder: string, files: object) =>
  Object.keys(files).filter(file => existsSync(join(folder, file)))

it('is removed at the next opening, and nothing else', () => {
  const folder = scratchFolder({ ...halves, ...others })
  expect(open(folder)).toBe('open')
  expect(left(folder, halves)).toEqual([])
  expect(left(folder, others)).toEqual(Object.keys(others))
})

it('stays while another process has the folder: it may be at work on it', async () => {
  const folder = scratchFolder()
  const child = startChild()
  onTestFinished(() => child.kill())
  child.tell({ task: 'open', folder, host: 'inProcess' })
  await child.hear('open')
  mkdirSync(backupsFolderOf(folder), { recursive: true })
  const half = join(backupsFolderOf(folder), 'anshi-20261120-040000000.sqlite.partial')
  writeFileSync(half, 'half')
  expect(open(folder)).toBe('dataFolderInUse')
  expect(existsSync(half)).toBe(true)
  await child.kill()
  expect(open(folder)).toBe('open')
  expect(existsSync(half)).toBe(false)
})

it('is removed from a second folder only where it is of a backup of this desk', () => {
  const own = 'anshi-20261120-040000000.sqlite'
  const backups = scratchFolder({ [own]: 'whole' })
  const second = scratchFolder({
    [`${own}.partial`]: 'half',
    'anshi-20261120-050000000.sqlite.partial': 'half',
  })
  expect(removeHalfCopiesOf(backups, second)).toEqual([join(second, `${own}.partial`)])
  expect(readdirSync(second)).toEqual(['anshi-20261120-050000000.sqlite.partial'])
})
