// Part of the job that brings ledgers in: a list of a registry. One transaction: all of the wanted rows are on disk when
// it ends, or none. What every row changes is found anew, because the registry may have moved since the list was read.

import { type ImportBatch, insertImportBatch } from '#db/queries/imports.ts'
import { inTransaction } from '#db/store-handle.ts'
import { writeRegistryChange } from '#electron/desk/record-registry-change.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RegistryRow } from '#shared/ledger/read-registry-sheet.ts'
import { advance, type HeldRegistryList, type JobContext, type JobControl } from './job.ts'
import { type JudgedRow, judgeEntryRow } from './judge-entry-row.ts'
import { hasErrors } from './read-registry-list.ts'

export interface ApplyRegistryListInput {
  readonly rows: 'all' | 'good'
  /** What is done with entries that the registry has: `leave`: nothing. */
  readonly known: 'update' | 'leave'
  readonly actor: string
  /** Whether quotas and suspensions may be recorded by whoever applies it; whoever read it must have been allowed too. */
  readonly mayRule: boolean
  readonly nowMs: number
  readonly today: PlainDate
}

type Taken = 'imported' | 'skipped' | 'leftOut'

export function applyRegistryList(
  context: JobContext,
  list: HeldRegistryList,
  input: ApplyRegistryListInput,
  control: JobControl,
): ImportBatch {
  const store = context.writer()
  const { kind, file } = list
  const { today } = input
  const mayRule = list.mayRule && input.mayRule
  return inTransaction(store, () => {
    const counts: Record<Taken, number> = { imported: 0, skipped: 0, leftOut: 0 }
    for (const [index, { row: read }] of list.rows.entries()) {
      if (index % 100 === 0) advance(control, 'importing', index, list.rows.length)
      const judged = judgeEntryRow(store, read, { kind, today, mayRule, file }, undefined, input.nowMs)
      const taken = decideTaking(judged, read, input)
      counts[taken]++
      if (taken !== 'imported') continue
      for (const change of judged.changes)
        writeRegistryChange(store, change, { actor: input.actor, atMs: input.nowMs, today })
    }
    const batch = { file, importedAtMs: input.nowMs, actor: input.actor, ...counts }
    return { id: insertImportBatch(store, batch), ...batch }
  })
}

// What could not be read is left out of a row that is wanted all the same; what the registry refuses, or the file says
// twice, is not wanted by anybody.
function decideTaking(judged: JudgedRow, read: RegistryRow, { rows, known }: ApplyRegistryListInput): Taken {
  const refused = judged.row.problems.slice(read.problems.length)
  const untakeable = read.problems.some(({ code }) => code === 'entryRepeated' || code === 'entryNameMissing')
  if (untakeable || hasErrors(refused) || (rows === 'good' && hasErrors(read.problems))) return 'leftOut'
  if (judged.does === 'nothing' || (judged.does === 'change' && known === 'leave')) return 'skipped'
  return 'imported'
}
