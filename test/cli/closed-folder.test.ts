// A data folder that cannot be opened, from the command line: one line with the code, and exit 2. No page, no stack.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '#db/open-store.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const entry = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

function complaintAbout(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'overdue', '--data', folder], {
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.trim().split('\n') }
}

it('in use by another process', () => {
  const folder = scratchFolder()
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { status, stdout, lines } = complaintAbout(folder)
  opened.value.close()
  expect({ status, stdout, lines }).toEqual({
    status: 2,
    stdout: '',
    lines: [expect.stringMatching(/^dataFolderInUse: \S/)],
  })
})

it('not there', () => {
  const folder = join(scratchFolder({ usb: 'a file where the disk should be' }), 'usb', 'desk')
  expect(complaintAbout(folder)).toEqual({
    status: 2,
    stdout: '',
    lines: [expect.stringMatching(/^dataFolderMissing: \S/)],
  })
})
