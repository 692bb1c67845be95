// A command line for tests: keeps what was printed, reads files from memory.

import type { CliIo } from '#electron/cli/cli-io.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

export interface CliRecorder extends CliIo {
  readonly printed: string[]
  readonly complained: string[]
}

export function recordCli(files: Readonly<Record<string, string | Uint8Array>> = {}): CliRecorder {
  const printed: string[] = []
  const complained: string[] = []
  return {
    printed,
    complained,
    out: line => printed.push(line),
    err: line => complained.push(line),
    readFile: path => {
      const content = files[path]
      if (content === undefined) throw new Error(`no such file: ${path}`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    today: plainDate('2026-11-21'),
  }
}
