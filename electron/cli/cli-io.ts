// What a verb of the command line may touch. Verbs take it as an argument and read nothing of the process itself.

import type { PlainDate } from '#shared/dates/plain-date.ts'

export interface CliIo {
  out(line: string): void
  err(line: string): void
  /** Throws where the file cannot be read. */
  readFile(path: string): Uint8Array
  readonly today: PlainDate
}
