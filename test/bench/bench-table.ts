// The rows of the bench as a table of aligned columns.

import type { BenchRow } from './bench-row.ts'

export interface PartRows {
  readonly part: string
  readonly rows: readonly BenchRow[]
}

const headings = ['', 'measured', 'floor', 'ratio', 'goal', 'verdict', ''] as const
const toTheRight: readonly number[] = [1, 2, 3]

/** Lines of the table, a heading for each part. */
export function benchTable(parts: readonly PartRows[]): readonly string[] {
  const cells = parts.flatMap(({ rows }) => rows.map(cellsOf))
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map(row => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = column === row.length - 1 ? 0 : (widths[column] ?? 0)
        return toTheRight.includes(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [
    line(headings),
    ...parts.flatMap(({ part, rows }) => ['', part.toUpperCase(), ...rows.map(row => line(cellsOf(row)))]),
  ]
}

function cellsOf({ what, value, unit, floor, ratio, goal, verdict, note }: BenchRow): readonly string[] {
  const figure = (of: number | null) => (of === null ? '' : `${figureText(of)} ${unit}`.trim())
  return [
    what,
    figure(value),
    figure(floor),
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    goal,
    verdict ?? '',
    note,
  ]
}

function figureText(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
