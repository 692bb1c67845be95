// anshi restore: puts a backup in the place of the store. What was there is kept beside it, so this can be undone.

import { restoreStore } from '#db/restore-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { demand, readOptions } from '../read-options.ts'
import type { Verb } from '../verb.ts'

const usage = 'restore BACKUP [--json]'

export const runRestore: Verb = async call => {
  const { positionals } = readOptions(call.args, {}, usage)
  const backup = demand(positionals[0], 'BACKUP', usage)
  const restored = restoreStore(call.dataFolder, backup)
  if (!restored.ok) throw new FailureError(restored.failure.code, restored.failure.details)
  const { cases, keptAs } = restored.value
  const kept = keptAs === null ? 'there was no store before' : `the store before is kept as ${keptAs}`
  call.io.out(call.json ? JSON.stringify(restored.value) : `restored ${cases} cases; ${kept}`)
  return 0
}
