// Writes sample.jsonl: known answers for `anshi conform`, worked out by a walk day by day. Fixed seed, so the file is
// always the same. Run: node test/calendar-data/generate-conform-sample.ts

import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { daysOn, dayWalk, nextDay, type WalkedPause, walkDue } from '#test/shared/calendar/day-walk.ts'

const walk = dayWalk(shippedSource.years)
const units = { working: 'workingDays', calendar: 'calendarDays', month: 'months' } as const

export function generateSample(): string {
  const random = seeded(20261121)
  const lines: object[] = []
  for (let index = 0; index < 260; index++)
    lines.push(index % 5 === 4 ? countLine(random) : dueLine(random, index))
  lines.push({ start: '2026-11-30', n: 3, unit: 'month', due: null, why: 'needs 2027' })
  lines.push({ start: '2026-12-16', n: 4, unit: 'working', due: '2026-12-22', why: 'only late December' })
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

type Random = (below: number) => number

// A linear congruential generator: enough for spread, and the same everywhere.
function seeded(seed: number): Random {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function dueLine(random: Random, index: number): object {
  const unit = (['working', 'calendar', 'month'] as const)[index % 3] ?? 'working'
  const start = daysOn('2004-01-01', random(8_390))
  const n = unit === 'month' ? 1 + random(6) : random(61)
  const pauses = index % 2 === 0 ? somePauses(random, start) : []
  const due = walkDue(walk, start, n, units[unit], pauses)
  const known = due !== null && due <= '2026-12-31' ? due : null
  return { start, n, unit, due: known, ...(pauses.length > 0 ? { pauses } : {}) }
}

function somePauses(random: Random, start: string): readonly WalkedPause[] {
  return Array.from({ length: 1 + random(3) }, () => {
    const from = daysOn(start, random(50) - 10)
    return { from, to: random(8) === 0 ? null : daysOn(from, random(25)) }
  })
}

function countLine(random: Random): object {
  const from = daysOn('2004-01-01', random(8_000))
  const to = daysOn(from, random(300) - 150)
  if (to < '2004-01-01') return { from, to: from, signed: 0 }
  return { from, to, signed: from <= to ? workingDaysAfter(from, to) : -workingDaysBefore(from, to) }
}

function workingDaysAfter(from: string, to: string): number {
  let days = 0
  for (let day = from; day < to; ) {
    day = nextDay(day)
    if (walk.isWorking(day)) days++
  }
  return days
}

function workingDaysBefore(from: string, to: string): number {
  let days = 0
  for (let day = to; day < from; day = nextDay(day)) if (walk.isWorking(day)) days++
  return days
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL('../fixtures/conform/sample.jsonl', import.meta.url), generateSample())
