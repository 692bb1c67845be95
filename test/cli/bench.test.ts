// The bench itself works: every part measures something and every row can be read by a machine. What it measures is
// nobody's test.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { BenchRow } from '../bench/bench-row.ts'
import { benchTable } from '../bench/bench-table.ts'
import { parts } from '../bench/parts.ts'

const entry = fileURLToPath(new URL('../bench/main.ts', import.meta.url))
// Those that start browsers and whole hosts are for people who want to know how fast they are.
const only = parts.map(({ name }) => name).filter(name => name !== 'start' && name !== 'use')

interface Answer {
  readonly cases: number
  readonly rows: readonly (BenchRow & { readonly part: string })[]
}

function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' })
}

it('measures every part on a small store', { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = bench('--cases', '500', '--json', '--only', only.join(','))
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')])
  const { cases, rows } = JSON.parse(stdout) as Answer
  expect(cases).toBe(500)
  expect([...new Set(rows.map(({ part }) => part))]).toEqual(only)
  for (const row of rows) {
    const known = [row.what, Number.isFinite(row.value), row.verdict === null || row.goal !== '']
    expect(known).toEqual([row.what, !row.note.startsWith('skipped'), true])
  }
  expect(rows.find(({ what }) => what.startsWith('13 months counted again'))?.note).toBe('equal')
  expect(rows.find(({ what }) => what.startsWith('verify'))?.note).toContain('equal')
  const table = benchTable([{ part: 'all', rows }])
  for (const { what } of rows) expect(table.filter(line => line.startsWith(what))).not.toEqual([])
})

it('refuses a part it does not have', () => {
  const { status, stderr } = bench('--only', 'nothing')
  expect([status, stderr.startsWith('inputInvalid: ')]).toEqual([2, true])
})
