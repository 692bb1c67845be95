// anshi restore: puts a backup in the place of the store. What was there is kept beside it; --undo puts it back.

import { resolve } from 'node:path'
import { restoreStore, undoRestore } from '#db/restore-store.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { demand, readOptions } from '../read-options.ts'
import type { Verb } from '../verb.ts'

const usage = 'restore BACKUP | --undo [--json]'

export const runRestore: Verb = async call => {
  const { positionals, values } = readOptions(
    call.args,
    { undo: { type: 'boolean', default: false } },
    usage,
    call.args.includes('--undo') ? 0 : 1,
  )
  const nowMs = Date.now()
  const restored = values.undo
    ? undoRestore(call.dataFolder, nowMs)
    : restoreStore(call.dataFolder, resolve(demand(positionals[0], 'BACKUP', usage)), nowMs)
  if (!restored.ok) throw new FailureError(restored.failure.code, restored.failure.details)
  const { cases, keptAs } = restored.value
  const kept =
    keptAs === null
      ? 'there was no store before'
      : `the store before is kept as ${keptAs}; restore --undo puts it back`
  call.io.out(call.json ? JSON.stringify(restored.value) : `restored ${cases} cases; ${kept}`)
  return 0
}
