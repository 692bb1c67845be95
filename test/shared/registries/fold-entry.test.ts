// An entry from its events: late entries, and merges that leave no trace once undone.

import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'
import { type Entry, foldEntry } from '#shared/registries/fold-entry.ts'
import type { RegistryChange, RegistryEvent } from '#shared/registries/registry-event.ts'

const mine = '00000000-0000-7000-8000-000000000001'
const other = '00000000-0000-7000-8000-000000000002'
const start = plainDate('2025-01-01')

function fold(changes: readonly RegistryChange[], id = mine): Entry | null {
  const events = changes.map(
    (change, index): RegistryEvent => ({ seq: index + 1, recordedAtMs: 0, actor: 'li', change }),
  )
  return foldEntry(id, events)
}

const added: RegistryChange = {
  type: 'entryAdded',
  entryId: mine,
  kind: 'entity',
  on: start,
  name: '甲公司',
  facts: { remark: '初' },
}

/** Facts with a day or a year of their own, no two alike. */
const dated: readonly RegistryChange[] = [1, 2, 3, 4].flatMap((n): RegistryChange[] => [
  { type: 'entryRenamed', entryId: mine, on: addDays(start, n * 40), name: `甲公司${n}` },
  { type: 'entrySuspended', entryId: mine, from: addDays(start, n * 50), until: null, reason: String(n) },
  {
    type: 'suspensionEnded',
    entryId: mine,
    from: addDays(start, n * 50),
    on: addDays(start, n * 50 + 9),
    reason: '',
  },
  { type: 'quotaSet', entryId: mine, year: 2024 + n, amount: n },
])

describe('an entry', () => {
  it('is the same in whatever order its dated facts were recorded', () => {
    assert(
      property(shuffledSubarray([...dated], { minLength: dated.length }), shuffled => {
        expect(fold([added, ...shuffled])).toEqual(fold([added, ...dated]))
      }),
    )
  })

  it('is as before once a merge is undone, whatever happened in between', () => {
    const merge = record({
      type: constantFrom('entriesMerged' as const),
      entryId: constantFrom(mine),
      absorbed: constantFrom(other),
      on: integer({ min: 0, max: 900 }).map(days => addDays(start, days)),
      name: constantFrom('乙公司', '甲公司'),
      facts: constantFrom({}, { remark: '并' }),
    })
    const between = array(constantFrom(...dated), { maxLength: 6 })
    const undone: RegistryChange = { type: 'mergeUndone', entryId: mine, absorbed: other, reason: '误并' }
    assert(
      property(merge, between, (merged, since) => {
        expect(fold([added, merged, ...since, undone])).toEqual(fold([added, ...since]))
      }),
    )
  })

  it('keeps what was changed after a merge when the merge is undone', () => {
    const merged: RegistryChange = {
      type: 'entriesMerged',
      entryId: mine,
      absorbed: other,
      on: start,
      name: '甲公司',
      facts: { remark: '并' },
    }
    const changed: RegistryChange = { type: 'entryChanged', entryId: mine, facts: { remark: '改' } }
    const undone: RegistryChange = { type: 'mergeUndone', entryId: mine, absorbed: other, reason: '误并' }
    expect(fold([added, merged])?.facts).toEqual({ remark: '并' })
    expect(fold([added, merged, changed, undone])?.facts).toEqual({ remark: '改' })
  })

  it('is none without its addition', () => expect(fold(dated)).toBeNull())
})
