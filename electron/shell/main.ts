// Entry of the Electron host. Reads the command line and the machine; everything else is handed over.

import { parseArgs } from 'node:util'
import { app } from 'electron'
import { openDesk } from '#electron/desk/open-desk.ts'
import { preloadFile, rendererFolder } from '#electron/host/built-folders.ts'
import { resolveDataFolder } from '#electron/host/data-folder.ts'
import { readSurroundings } from '#electron/host/surroundings.ts'
import { runShell } from './run-shell.ts'

// Chromium adds switches of its own, and an unpackaged app comes after its folder: what is not known is let pass.
const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { data: { type: 'string' } },
  strict: false,
})

// Not awaited: Electron is ready only when this module has ended.
runShell({
  dataFolder: resolveDataFolder(typeof values.data === 'string' ? values.data : null, readSurroundings()),
  rendererFolder,
  preloadFile,
  openDesk,
  args: process.argv.slice(1),
  now: Date.now,
  say: line => void process.stdout.write(`${line}\n`),
}).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  app.exit(1)
})
