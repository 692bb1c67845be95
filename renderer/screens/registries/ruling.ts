// The short forms of an entry's page as data: what each asks for, and the change that comes of it.

import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import type { EntryProposal, EntryRuling } from '#shared/registries/registry-event.ts'

export const rulingActions = ['rename', 'suspend', 'resume', 'quota', 'remove', 'undoMerge'] as const
export type RulingAction = (typeof rulingActions)[number]

export interface RulingField {
  readonly id: 'newName' | 'nameFrom' | 'from' | 'until' | 'reason' | 'year' | 'amount' | 'removedOn'
  readonly type: 'text' | 'day' | 'number'
  readonly optional?: true
  readonly hint?: 'untilHint' | 'amountHint'
}

const reason: RulingField = { id: 'reason', type: 'text' }

export const rulingFields: Readonly<Record<RulingAction, readonly RulingField[]>> = {
  rename: [
    { id: 'newName', type: 'text' },
    { id: 'nameFrom', type: 'day' },
  ],
  suspend: [
    { id: 'from', type: 'day' },
    { id: 'until', type: 'day', optional: true, hint: 'untilHint' },
    reason,
  ],
  resume: [{ id: 'until', type: 'day' }, reason],
  quota: [
    { id: 'year', type: 'number' },
    { id: 'amount', type: 'number', optional: true, hint: 'amountHint' },
  ],
  remove: [{ id: 'removedOn', type: 'day' }, reason],
  undoMerge: [reason],
}

export type TypedRuling = Readonly<Partial<Record<RulingField['id'], string>>>

/** What is wrong with a value: null, nothing. */
export function problemOfRuling(field: RulingField, text: string): 'required' | 'day' | 'number' | null {
  const value = text.trim()
  if (value === '') return field.optional ? null : 'required'
  if (field.type === 'day') return parsePlainDate(value) === null ? 'day' : null
  if (field.type === 'number') return /^\d{1,6}$/.test(value) ? null : 'number'
  return null
}

interface Target {
  readonly entryId: string
  /** First day of the suspension that a resumption ends. */
  readonly suspendedFrom: PlainDate | null
  /** The entry whose merge is undone. */
  readonly absorbed: string | null
}

/** The change that was typed, once nothing is wrong with it; null where its target is gone. */
export function readRuling(
  action: RulingAction,
  typed: TypedRuling,
  { entryId, suspendedFrom, absorbed }: Target,
): EntryProposal | EntryRuling | null {
  const text = (id: RulingField['id']): string => (typed[id] ?? '').trim()
  const day = (id: RulingField['id']): PlainDate => text(id) as PlainDate
  switch (action) {
    case 'rename':
      return { type: 'entryRenamed', entryId, on: day('nameFrom'), name: text('newName') }
    case 'suspend':
      return {
        type: 'entrySuspended',
        entryId,
        from: day('from'),
        until: parsePlainDate(text('until')),
        reason: text('reason'),
      }
    case 'resume':
      return suspendedFrom === null
        ? null
        : {
            type: 'suspensionEnded',
            entryId,
            from: suspendedFrom,
            on: day('until'),
            reason: text('reason'),
          }
    case 'quota': {
      const amount = text('amount') === '' ? null : Number(text('amount'))
      return { type: 'quotaSet', entryId, year: Number(text('year')), amount }
    }
    case 'remove':
      return { type: 'entryRemoved', entryId, on: day('removedOn'), reason: text('reason') }
    case 'undoMerge':
      return absorbed === null ? null : { type: 'mergeUndone', entryId, absorbed, reason: text('reason') }
  }
}
