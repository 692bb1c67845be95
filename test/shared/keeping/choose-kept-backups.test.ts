// Thinning: many backups of late, few of long ago, the newest always.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseKeptBackups } from '#shared/keeping/choose-kept-backups.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Noon in Shanghai. */
const start = Date.UTC(2026, 0, 1, 4)

const daily = (days: number) => Array.from({ length: days }, (_, day) => ({ madeAtMs: start + day * dayMs }))
const momentsOf = (kept: readonly { madeAtMs: number }[]) => kept.map(({ madeAtMs }) => madeAtMs)

describe('thinning', () => {
  it('keeps everything of the newest day', () => {
    const sameDay = [0, 2, 4, 6].map(hour => ({ madeAtMs: start + hour * hourMs }))
    expect(chooseKeptBackups(sameDay)).toHaveLength(4)
  })

  it('keeps the newest of each earlier day', () => {
    const morning = { madeAtMs: start }
    const evening = { madeAtMs: start + 6 * hourMs }
    const next = { madeAtMs: start + dayMs }
    expect(chooseKeptBackups([morning, evening, next])).toEqual([next, evening])
  })

  it('keeps twelve days, then weeks, then months of a year of daily backups', () => {
    const kept = momentsOf(chooseKeptBackups(daily(365)))
    const newest = start + 364 * dayMs
    const ages = kept.map(moment => Math.round((newest - moment) / dayMs))
    expect(ages.slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(kept.length).toBeLessThanOrEqual(12 + 10 + 9)
    // Nine months with a backup, the newest being December: the oldest kept is the last of April.
    expect(new Date(Math.min(...kept)).toISOString().slice(0, 10)).toBe('2026-04-30')
  })

  it('counts periods that hold a backup: nothing goes because nobody came', () => {
    const beforeAndAfterTheHoliday = [{ madeAtMs: start }, { madeAtMs: start + 400 * dayMs }]
    expect(chooseKeptBackups(beforeAndAfterTheHoliday)).toHaveLength(2)
  })

  it('has nothing to keep of nothing', () => {
    expect(chooseKeptBackups([])).toEqual([])
  })

  it('keeps the newest and never adds, in any order, and again changes nothing', () => {
    const backups = fc.array(fc.record({ madeAtMs: fc.integer({ min: start, max: start + 900 * dayMs }) }))
    fc.assert(
      fc.property(backups, given => {
        const kept = chooseKeptBackups(given)
        expect(given).toEqual(expect.arrayContaining([...kept]))
        if (given.length > 0) expect(kept[0]?.madeAtMs).toBe(Math.max(...momentsOf(given)))
        expect(momentsOf(chooseKeptBackups(kept))).toEqual(momentsOf(kept))
        expect(momentsOf(chooseKeptBackups([...given].reverse()))).toEqual(momentsOf(kept))
      }),
    )
  })
})
