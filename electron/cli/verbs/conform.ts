// anshi conform FILE.jsonl: holds the calendar and the limit walk against known answers, one JSON object a line.

import { readArguments } from '#electron/host/read-arguments.ts'
import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import type { CalendarAnswer } from '#shared/calendar/calendar-answer.ts'
import { countWorkingDays } from '#shared/calendar/count-working-days.ts'
import { rollToWorkingDay } from '#shared/calendar/next-working-day.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import {
  addDays,
  addMonths,
  fromDayNumber,
  type PlainDate,
  parsePlainDate,
} from '#shared/dates/plain-date.ts'
import { dayLimitOf } from '#shared/limits/day-limit.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import { walkLimit } from '#shared/limits/limit-walk.ts'
import { spansAfter } from '#shared/limits/paused-spans.ts'
import type { CliIo } from '../cli-io.ts'

const units: Readonly<Record<string, LimitUnit>> = {
  working: 'workingDays',
  calendar: 'calendarDays',
  month: 'months',
}

interface Paused {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

interface DueLine {
  readonly start: PlainDate
  readonly n: number
  readonly unit: LimitUnit
  readonly pauses: readonly Paused[]
  readonly due: PlainDate | null
}

interface CountLine {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly signed: number | null
}

/** Exit code: 0 all agree, 1 some do not, 2 the file or a line of it cannot be read. */
export function runConform(args: readonly string[], io: CliIo): number {
  const lines = readLines(args, io)
  if (lines === null) return 2
  const calendar = shippedCalendar()
  let passed = 0
  let failed = 0
  for (const { number, text } of lines) {
    const line = parseLine(text)
    if (line === null) {
      io.err(`inputInvalid: line ${number} is not a due-date or count line`)
      return 2
    }
    const [expected, got] =
      'due' in line ? [line.due, dueOf(line, calendar)] : [line.signed, signedOf(line, calendar)]
    if (expected === got) passed++
    else {
      failed++
      io.out(`line ${number}: expected ${expected}, got ${got}`)
    }
  }
  io.out(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function readLines(
  args: readonly string[],
  io: CliIo,
): readonly { readonly number: number; readonly text: string }[] | null {
  try {
    const read = readArguments(args, {}, 1)
    if (!read.ok) throw new Error(String(read.failure.details.field))
    const [file] = read.value.positionals
    if (file === undefined) throw new Error('give one file')
    const text = new TextDecoder('utf-8', { fatal: true }).decode(io.readFile(file))
    const lines = text
      .split('\n')
      .map((line, index) => ({ number: index + 1, text: line.trim() }))
      .filter(line => line.text !== '')
    // Nothing was held against anything: that is no agreement.
    if (lines.length === 0) throw new Error('the file holds no lines')
    return lines
  } catch (error) {
    io.err(`inputInvalid: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)}`)
    return null
  }
}

function parseLine(text: string): DueLine | CountLine | null {
  const value = parseObject(text)
  if (value === null) return null
  return 'signed' in value ? parseCountLine(value) : parseDueLine(value)
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function parseCountLine(value: Record<string, unknown>): CountLine | null {
  const from = parsePlainDate(value.from)
  const to = parsePlainDate(value.to)
  const { signed } = value
  if (from === null || to === null || (signed !== null && !Number.isInteger(signed))) return null
  return { from, to, signed: signed as number | null }
}

function parseDueLine(value: Record<string, unknown>): DueLine | null {
  const start = parsePlainDate(value.start)
  const due = value.due === null ? null : (parsePlainDate(value.due) ?? undefined)
  const unit = typeof value.unit === 'string' ? units[value.unit] : undefined
  const pauses = parsePauses(value.pauses)
  if (start === null || due === undefined || unit === undefined || pauses === null) return null
  if (!Number.isInteger(value.n) || Math.abs(value.n as number) > 100_000) return null
  return { start, n: value.n as number, unit, pauses, due }
}

function parsePauses(value: unknown): readonly Paused[] | null {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return null
  const pauses: Paused[] = []
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'object' || item === null) return null
    const { from, to } = item as Record<string, unknown>
    const begin = parsePlainDate(from)
    const end = to === null || to === undefined ? null : (parsePlainDate(to) ?? undefined)
    if (begin === null || end === undefined || (end !== null && end < begin)) return null
    pauses.push({ from: begin, to: end })
  }
  return pauses
}

function dueOf(line: DueLine, calendar: WorkingCalendar): PlainDate | null {
  if (line.n < 0) return dateOf(walkBack(line, calendar))
  const limit = dayLimitOf({ amount: line.n, unit: line.unit }, line.start)
  const walk = walkLimit(limit, spansAfter(limit.start, line.pauses), calendar)
  return walk.ends && walk.provisional !== 'unpublished' ? fromDayNumber(walk.due) : null
}

// No limit runs backwards; a line that asks is a question to the calendar alone.
function walkBack({ start, n, unit }: DueLine, calendar: WorkingCalendar): CalendarAnswer {
  if (unit === 'workingDays') return addWorkingDays(calendar, start, n)
  return rollToWorkingDay(calendar, unit === 'months' ? addMonths(start, n) : addDays(start, n))
}

function dateOf(answer: CalendarAnswer): PlainDate | null {
  return answer.ok ? answer.date : null
}

function signedOf(line: CountLine, calendar: WorkingCalendar): number | null {
  const count = countWorkingDays(calendar, line.from, line.to)
  return count.ok ? count.days : null
}
