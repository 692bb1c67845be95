// How the statements of search go through the store: by index, in the order hits are shown, sorting nothing.

import { describe, expect, it } from 'vitest'
import { findByIndex, findByReading } from '#db/search/find-cases.ts'
import { planSearch } from '#db/search/search-plan.ts'
import { sampleOf } from '#db/search/token-sample.ts'
import { inventSearchedCases, openSearchedStore } from '#test/builders/searched-store.ts'

const store = openSearchedStore(inventSearchedCases(600, 5))
const range = { below: 2 ** 31 - 1, above: 0, limit: 50, word: '公司' }

function planOf(sql: string, values: Record<string, unknown>): string[] {
  const rows = store.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[]
  return rows.map(({ detail }) => detail)
}

describe('the plan of a search', () => {
  it('walks the index in the order of hits and looks each text up by its key', () => {
    const plan = planOf(findByIndex('instr'), { ...range, expression: '"公司"' })
    expect(plan).toEqual([
      expect.stringMatching(/^SCAN search_token VIRTUAL TABLE INDEX .*M/),
      'SEARCH searched_case USING INTEGER PRIMARY KEY (rowid=?)',
    ])
  })

  it('reads texts in the order of hits, as many as it was told', () => {
    const plan = planOf(findByReading('instr'), { ...range, rows: 100 }).join('\n')
    expect(plan).toContain('SEARCH searched_case USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  it('asks the index for the rarest parts of a word, never for more than two', () => {
    const { expression } = planSearch('湘潭棠翊恒机电科技有限公司', 50, sampleOf(store))
    expect(expression.match(/"/g)).toHaveLength(4)
    expect(expression).not.toMatch(/有限|限公|公司/)
  })

  it('gathers no long list where most cases have the word', () => {
    expect(planSearch('湘', 50, sampleOf(store)).readFirst).toBeGreaterThan(0)
    expect(planSearch('垚岫', 50, sampleOf(store)).readFirst).toBe(0)
  })
})
