// Reads a store's file that nobody has open, and leaves what lies beside it as it was.

import { existsSync, rmSync } from 'node:fs'

/** What `read` returns or throws. */
export function leavingNothingBeside<T>(file: string, read: () => T): T {
  const beside = [`${file}-wal`, `${file}-shm`].filter(part => !existsSync(part))
  try {
    return read()
  } finally {
    // A reader of a file in WAL mode makes these and cannot take them away itself.
    for (const part of beside) rmSync(part, { force: true })
  }
}
