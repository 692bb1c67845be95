// Search: every kind of word, beside a bare statement of the same SQL.

import { findByIndex, findByReading, findCases, testOf } from '#db/search/find-cases.ts'
import { aboveAllPlaces } from '#db/search/search-place.ts'
import { planSearch } from '#db/search/search-plan.ts'
import { sampleOf } from '#db/search/token-sample.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { openForReading } from '../bench-ground.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow } from '../bench-row.ts'
import { repeatNow, spreadOf } from '../measure.ts'

const limit = 50

// Common and rare, found and not, short and long.
const words: Readonly<Record<string, readonly string[]>> = {
  'one character': ['湘', '霁', '垚', '某', '维', '鑫'],
  'two characters': ['公司', '湘潭', '陶瓷', '渊岚', '银行'],
  'three to six characters': ['棠翊恒', '限公司', '长沙棠翊', '锂电池隔板', '轨道检测小车', '没有这个'],
  'a part of a number': ['7', '20', '123', '0006', '60186', '202619', '〔2026〕00061', '(2025)'],
  'first letters': ['xt', 'jd', 'qq', 'cyh', 'xtty', 'yxgs', 'cyhkjd'],
  spelling: ['xi', 'xiang', 'xiangtan', 'changsha', 'tangyi', 'lvyuan', 'zhongqing'],
}

export const search: BenchPart = {
  name: 'search',
  run: ({ folder }) => {
    const store = openForReading(folder)
    try {
      const from = performance.now()
      findCases(store, '公司', limit, null)
      const first = performance.now() - from
      const rows = Object.entries(words).map(([kind, some]) => benchKind(store, kind, some))
      return [...rows, benchRow({ what: 'the first of a connection', value: first, unit: 'ms' })]
    } finally {
      store.database.close()
    }
  },
}

function benchKind(store: ReadStore, kind: string, some: readonly string[]): BenchRow {
  const searched = spreadOfAll(some.map(word => () => findCases(store, word, limit, null)))
  const bare = spreadOfAll(some.map(word => bareStatement(store, foldForSearch(word))))
  return benchRow({
    what: `${kind}: first ${limit} hits, p95`,
    value: searched.p95,
    unit: 'ms',
    floor: bare.p95,
    goal: { most: 2 },
    note: `p50 ${searched.p50.toFixed(2)} ms`,
  })
}

function spreadOfAll(works: readonly (() => unknown)[]) {
  return spreadOf(works.flatMap(work => repeatNow(work, 25).all))
}

// The statement that search would end with, prepared, with its values at hand.
function bareStatement(store: ReadStore, word: string): () => unknown {
  const { expression, readFirst } = planSearch(word, limit + 1, sampleOf(store))
  const sql = readFirst > 0 ? findByReading(testOf(store, word)) : findByIndex(testOf(store, word))
  const prepared = store.database.prepare(sql).pluck()
  const values = { word, expression, rows: readFirst, below: aboveAllPlaces, above: 0, limit: limit + 1 }
  return () => prepared.all(values)
}
