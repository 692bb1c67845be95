// Takes away a store that was made ready and will not come in.

import { rmSync } from 'node:fs'
import { stagedFile } from '#db/restore-store.ts'

export function discardStaged(folder: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(stagedFile(folder) + part, { force: true })
}
