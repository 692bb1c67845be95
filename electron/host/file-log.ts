// Writes what happened behind the screen to a file in the data folder. Two files at most; never what a person typed.

import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskLog } from '#electron/desk/desk-services.ts'

const limitBytes = 2 * 1024 * 1024

/** A log in `folder`/logs. A log that cannot be written falls back to `fallback` and never stops the desk. */
export function openFileLog(folder: string, now: () => number, fallback: (line: string) => void): DeskLog {
  const logs = join(folder, 'logs')
  const write = (level: string, text: string) => {
    const line = `${new Date(now()).toISOString()} ${level} ${text}`
    try {
      makeFolder(logs)
      turnOver(logs)
      appendFileSync(join(logs, 'anshi.log'), `${line}\n`)
    } catch {
      fallback(line)
    }
  }
  return {
    error: (message, error) => write('error', `${message}: ${describe(error)}`),
    info: message => write('info', message),
  }
}

// Not its parents: a data folder that is not there, on a disk that was taken out, is not made by a line of the log.
function makeFolder(logs: string): void {
  if (!existsSync(logs)) mkdirSync(logs)
}

function turnOver(logs: string): void {
  const current = join(logs, 'anshi.log')
  const { size } = statSync(current, { throwIfNoEntry: false }) ?? { size: 0 }
  if (size <= limitBytes) return
  try {
    renameSync(current, join(logs, 'anshi.old.log'))
  } catch {
    // Windows keeps a file that somebody looks at: it grows on until it can be turned over.
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : ` | cause: ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
