// anshi serve: the desk over 127.0.0.1 for a machine without a display. Prints its address and stays until stopped.

import { openDesk } from '#electron/desk/open-desk.ts'
import { rendererFolder } from '#electron/host/built-folders.ts'
import { parsePort } from '#electron/host/read-arguments.ts'
import { hasDisplay, isRoot, readSurroundings, stopOnSignal } from '#electron/host/surroundings.ts'
import { runLoopback } from '#electron/loopback/run-loopback.ts'
import { complain } from '../complain.ts'
import { demand, readOptions } from '../read-options.ts'
import type { Verb } from '../verb.ts'

const usage = 'serve [--port N]'

export const runServe: Verb = async ({ args, dataFolder, io, printPdf }) => {
  const { values } = readOptions(args, { port: { type: 'string', default: '0' } }, usage)
  const port = demand(parsePort(values.port), '--port', usage)
  const code = await runLoopback({
    dataFolder,
    rendererFolder,
    port,
    mode: 'serve',
    browser: null,
    hasDisplay: hasDisplay(readSurroundings()),
    asRoot: isRoot(),
    openDesk,
    printPdf,
    now: Date.now,
    stop: stopOnSignal(),
    say: io.out,
    complain: failure => complain(io, failure),
  })
  return code === 0 ? 0 : 2
}
