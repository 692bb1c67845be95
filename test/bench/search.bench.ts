// Search on a desk of so many cases: every kind of word, through the contract's own way and beside a bare statement of
// the same SQL, and what it costs the file.

import Database from 'better-sqlite3'
import { findByIndex, findByReading, findCases, testOf } from '#db/search/find-cases.ts'
import { aboveAllPlaces } from '#db/search/search-place.ts'
import { planSearch } from '#db/search/search-plan.ts'
import { sampleOf } from '#db/search/token-sample.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import type { BenchRow } from './main.ts'

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

/** @param file the store of a desk that is open elsewhere or not at all; it is only read */
export function benchSearch(file: string): BenchRow[] {
  const database = new Database(file, { readonly: true })
  const store: ReadStore = { database, folder: '', __mayRead: true }
  try {
    const loaded = timed(() => findCases(store, '公司', limit, null))
    const rows = Object.entries(words).map(([kind, some]) => benchKind(store, kind, some))
    const first = {
      what: 'search: the first of a connection',
      measured: `${loaded.toFixed(0)} ms`,
      ratio: null,
      goal: '',
    }
    return [...rows, first, benchSize(database)]
  } finally {
    database.close()
  }
}

function benchKind(store: ReadStore, kind: string, some: readonly string[]): BenchRow {
  const searched = some.flatMap(word => repeat(() => findCases(store, word, limit, null)))
  const bare = some.flatMap(word => repeat(bareStatement(store, foldForSearch(word))))
  return {
    what: `search: ${kind}, first ${limit} hits`,
    measured: `p50 ${at(searched, 0.5)} ms, p95 ${at(searched, 0.95)} ms; bare p50 ${at(bare, 0.5)} ms, p95 ${at(bare, 0.95)} ms`,
    ratio: Number(at(searched, 0.5)) / Number(at(bare, 0.5)),
    goal: 'p95 ≤ 2 ms',
  }
}

// The statement that search would end with, prepared, with its values at hand.
function bareStatement(store: ReadStore, word: string): () => unknown {
  const { expression, readFirst } = planSearch(word, limit + 1, sampleOf(store))
  const sql = readFirst > 0 ? findByReading(testOf(store, word)) : findByIndex(testOf(store, word))
  const prepared = store.database.prepare(sql).pluck()
  const values = { word, expression, rows: readFirst, below: aboveAllPlaces, above: 0, limit: limit + 1 }
  return () => prepared.all(values)
}

function benchSize(database: Database.Database): BenchRow {
  const cases = database.prepare('SELECT count(*) FROM searched_case').pluck().get() as number
  const bytes = database
    .prepare(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%'`)
    .pluck()
    .get() as number
  return {
    what: `search: size, ${cases} cases`,
    measured: `${Math.round(bytes / cases)} B a case`,
    ratio: null,
    goal: '≤ 800 B a case',
  }
}

function repeat(work: () => unknown): number[] {
  work()
  return Array.from({ length: 25 }, () => timed(work))
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function at(all: readonly number[], share: number): string {
  const sorted = [...all].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2)
}
