// anshi bench: the figures the project answers to, measured now. The benches live with the tests of a source checkout.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Verb } from '../verb.ts'

const entry = fileURLToPath(new URL('../../../test/bench/main.ts', import.meta.url))

export const runBench: Verb = async ({ args, json, io, dataFolder, isFolderGiven }) => {
  if (!existsSync(entry)) {
    io.err('unexpected: benches run from a source checkout only (npm run bench)')
    return 2
  }
  // Without a folder it invents cases of its own: the usual folder is somebody's desk.
  const data = isFolderGiven ? ['--data', dataFolder] : []
  const { status } = spawnSync(process.execPath, [entry, ...args, ...data, ...(json ? ['--json'] : [])], {
    stdio: 'inherit',
  })
  return status === 0 ? 0 : 2
}
