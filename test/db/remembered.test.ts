// What is kept of a store's answers is never older than the store.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remembered } from '#db/remembered.ts'
import type { ReadStore } from '#db/store-handle.ts'

let folder: string
let one: ReadStore
let other: ReadStore
let asked: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anshi-remembered-'))
  one = open()
  one.database.exec('CREATE TABLE fact (n INTEGER); INSERT INTO fact VALUES (1)')
  other = open()
  asked = 0
})
afterEach(() => {
  one.database.close()
  other.database.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(): ReadStore {
  const database = new Database(join(folder, 'store.sqlite'))
  database.pragma('journal_mode = WAL')
  return { database, folder, __mayRead: true }
}

function sum(store: ReadStore): number {
  return remembered(store, 'sum', () => {
    asked++
    return store.database.prepare('SELECT sum(n) FROM fact').pluck().get() as number
  })
}

const add = (store: ReadStore) => store.database.exec('INSERT INTO fact VALUES (1)')

describe('what is remembered of a store', () => {
  it('is asked once', () => {
    expect([sum(one), sum(one), sum(one)]).toEqual([1, 1, 1])
    expect(asked).toBe(1)
  })

  it('is told apart by its question', () => {
    expect([sum(one), remembered(one, 'another', () => 7), sum(one)]).toEqual([1, 7, 1])
  })

  it('is asked again after this connection wrote, and after another did', () => {
    expect(sum(one)).toBe(1)
    add(one)
    expect(sum(one)).toBe(2)
    add(other)
    expect(sum(one)).toBe(3)
    one.database.exec('UPDATE fact SET n = 5')
    expect([sum(one), sum(other)]).toEqual([15, 15])
    other.database.exec('DELETE FROM fact WHERE rowid > 1')
    expect([sum(one), sum(other)]).toEqual([5, 5])
  })

  it('is neither kept nor used within a transaction, which may yet be rolled back', () => {
    expect(sum(one)).toBe(1)
    one.database.exec('BEGIN')
    add(one)
    expect(sum(one)).toBe(2)
    one.database.exec('ROLLBACK')
    expect(sum(one)).toBe(1)
    one.database.exec('BEGIN')
    add(one)
    one.database.exec('COMMIT')
    expect(sum(one)).toBe(2)
  })

  it('may be asked so much that what was asked first is asked again', () => {
    expect(sum(one)).toBe(1)
    for (let n = 0; n < 1_000; n++) remembered(one, `question ${n}`, () => n)
    expect(sum(one)).toBe(1)
    expect(asked).toBe(2)
  })
})
