// Entry of the command line: `anshi VERB`. Hands the process over to run-command.ts.

import { readFileSync } from 'node:fs'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import { runCommand } from './run-command.ts'

// Whoever reads may have read enough: `anshi overdue | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runCommand(process.argv.slice(2), {
  out: line => void process.stdout.write(`${line}\n`),
  err: line => void process.stderr.write(`${line}\n`),
  readFile: path => readFileSync(path),
  today: dayOfMoment(Date.now()),
})
