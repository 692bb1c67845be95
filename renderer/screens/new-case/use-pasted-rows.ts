// Rows pasted into the form: looked at first, then one after another in the form. Rows that wait are a draft like what is
// typed, so that closing the window loses none.

import { type ClipboardEvent, useState } from 'react'
import { type PastedRows, readPastedRows } from '#shared/ledger/read-pasted-rows.ts'
import { useDraft } from '../../state/drafts.ts'
import { pasteRegistration, type RegistrationValues } from './registration-values.ts'

interface Waiting {
  readonly rows: readonly RegistrationValues[]
}

export function usePastedRows(values: RegistrationValues, change: (values: RegistrationValues) => void) {
  const [pasted, setPasted] = useState<PastedRows | null>(null)
  const waiting = useDraft<Waiting>('new-case-rows', { rows: [] })
  const { rows } = waiting.values

  /** The next row into the form; false: there is none. */
  function takeNext(): boolean {
    const [next, ...rest] = rows
    if (!next) return false
    change(next)
    if (rest.length > 0) waiting.change({ rows: rest })
    else waiting.clear()
    return true
  }

  return {
    /** Looked at and not filled in yet. */
    pasted,
    waiting: rows.length,
    takeNext,
    dropWaiting: waiting.clear,
    paste(event: ClipboardEvent): void {
      const found = readPastedRows(event.clipboardData.getData('text/plain'), values.kind, values.subKind)
      if (!found) return
      event.preventDefault()
      setPasted(found)
    },
    fill(): void {
      const [first, ...rest] = pasted?.cases.map(one => pasteRegistration(values, one)) ?? []
      if (first) change(first)
      if (rest.length > 0) waiting.change({ rows: [...rows, ...rest] })
      setPasted(null)
    },
    cancel(): void {
      setPasted(null)
    },
  }
}
