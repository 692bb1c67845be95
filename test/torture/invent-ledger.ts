// A mediation ledger that no desk has seen: rows of the fixture under numbers of its own.

import { readFileSync } from 'node:fs'

const fixture = new URL('../fixtures/ledgers/mediation-2023.csv', import.meta.url)
const lines = new TextDecoder('gb18030').decode(readFileSync(fixture)).split('\r\n')

/** @param n keeps its numbers and rows apart from those of any other @returns UTF-8 CSV of so many rows */
export function inventLedger(n: number, rows: number): string {
  const [header = '', ...body] = lines
  const numbered = body
    .filter(line => /^[^",]+号,/.test(line))
    .slice(0, rows)
    .map((line, index) => line.replace(/^[^,]*/, `酷知调〔2023〕${n * 10_000 + index + 1}号`))
  return [header, ...numbered, ''].join('\r\n')
}
