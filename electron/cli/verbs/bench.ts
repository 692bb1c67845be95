// anshi bench: the figures the project answers to, measured now. The benches live with the tests of a source checkout.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openStoreForReading } from '#db/open-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { demand, readOptions } from '../read-options.ts'
import type { Verb } from '../verb.ts'

const entry = fileURLToPath(new URL('../../../test/bench/main.ts', import.meta.url))

const usage = 'bench [--cases N] [--data DIR] [--only a,b] [--json]'

export const runBench: Verb = async ({ args, json, io, dataFolder, isFolderGiven }) => {
  if (!existsSync(entry)) {
    io.err('unexpected: benches run from a source checkout only (npm run bench)')
    return 2
  }
  const { values } = readOptions(args, { cases: { type: 'string' }, only: { type: 'string' } }, usage)
  demand(/^[1-9]\d{0,7}$/.test(values.cases ?? '1') ? true : null, '--cases', usage)
  if (isFolderGiven) demandStore(dataFolder)
  // Without a folder it invents cases of its own: the usual folder is somebody's desk.
  const data = isFolderGiven ? ['--data', dataFolder] : []
  const { status } = spawnSync(process.execPath, [entry, ...args, ...data, ...(json ? ['--json'] : [])], {
    stdio: 'inherit',
  })
  return status === 0 ? 0 : 2
}

function demandStore(folder: string): void {
  const opened = openStoreForReading(folder)
  if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.details)
  opened.value.close()
}
