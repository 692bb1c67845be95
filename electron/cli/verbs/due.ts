// anshi due: the due date of one limit, with pauses and extensions, explained on request.

import { readArguments } from '#electron/host/read-arguments.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar, type WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { lastDay, type PlainDate, parsePlainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { Clock, ClockFacts, Extension, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { bySupervisor, declareRule } from '#shared/limits/declare-rule.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import { type LimitRule, type LimitUnit, type PauseGround, pauseGrounds } from '#shared/limits/limit-rule.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import type { CliIo } from '../cli-io.ts'
import { explanationText } from '../explanation-text.ts'

const usage =
  'due --start YYYY-MM-DD (--limit 40wd|30d|1m | --rule ID) [--pause FROM..[TO][:GROUND]] [--extend N@APPROVED] [--believed-on YYYY-MM-DD] [--explain] [--json]'

const options = {
  start: { type: 'string' },
  limit: { type: 'string' },
  rule: { type: 'string' },
  pause: { type: 'string', multiple: true },
  extend: { type: 'string', multiple: true },
  'believed-on': { type: 'string' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

interface Request {
  readonly facts: ClockFacts
  readonly calendar: WorkingCalendar
  readonly explain: boolean
  readonly json: boolean
}

/** Prints the due date. Exit code: 0 answered (provisional and paused included), 2 asked wrongly. */
export function runDue(args: readonly string[], io: CliIo): number {
  const request = readRequest(args)
  if (typeof request === 'string') {
    io.err(`inputInvalid: ${request}`)
    return 2
  }
  const { calendar } = request
  const clock = computeClock(request.facts, calendar)
  // The calendar ends there: what would be due later is due on no day it knows.
  if (clock.due !== null && toDayNumber(clock.due.date) >= lastDay) {
    io.err('inputInvalid: the due date would lie beyond 2199')
    return 2
  }
  const lines = request.explain ? explainClock(request.facts, clock, calendar) : []
  if (request.json) io.out(JSON.stringify(request.explain ? { ...clock, explanation: lines } : clock))
  else {
    io.out(answerText(clock))
    for (const line of lines) io.out(explanationText(line))
  }
  return 0
}

function answerText(clock: Clock): string {
  if (clock.due === null)
    return `no due date: paused since ${clock.pausedSince}, ${clock.usedBeforePause} used`
  const { date, provisional } = clock.due
  if (provisional === 'unpublished')
    return `${date} provisional 暂定: rests on a year without a notice, Monday to Friday assumed`
  if (provisional === 'mayBeReassigned')
    return `${date} provisional 暂定: the next notice may still reassign late December`
  return date
}

function readRequest(args: readonly string[]): Request | string {
  const read = readArguments(args, options)
  if (!read.ok) return `${read.failure.details.field}; ${usage}`
  const { values } = read.value
  const start = parsePlainDate(values.start)
  if (start === null) return `--start must be a day such as 2026-02-05; ${usage}`
  const rule = readRule(values.limit, values.rule, start)
  if (typeof rule === 'string') return rule
  const pauses = readAll(values.pause ?? [], text => readPause(text, rule))
  if (typeof pauses === 'string') return pauses
  const extensions = readAll(values.extend ?? [], readExtension)
  if (typeof extensions === 'string') return extensions
  const calendar = readCalendar(values['believed-on'])
  if (typeof calendar === 'string') return calendar
  const facts = { rule, start, stop: null, pauses, extensions }
  return { facts, calendar, explain: values.explain === true, json: values.json === true }
}

// The calendar as it was published by a day: a due date given then is explained by what was known then.
function readCalendar(believed: string | undefined): WorkingCalendar | string {
  if (believed === undefined) return shippedCalendar()
  const believedOn = parsePlainDate(believed)
  return believedOn === null ? '--believed-on must be a day' : buildCalendar(shippedSource, { believedOn })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

const unitOfSuffix: Readonly<Record<string, LimitUnit>> = {
  wd: 'workingDays',
  d: 'calendarDays',
  m: 'months',
}

function readRule(limit: string | undefined, id: string | undefined, start: PlainDate): LimitRule | string {
  if ((limit === undefined) === (id === undefined)) return `give either --limit or --rule; ${usage}`
  if (id !== undefined)
    return ruleInForce(shippedRuleBook, id, start) ?? `no rule ${oneLine(id)} in force on ${start}`
  const [, amount, suffix] = /^(\d{1,5})(wd|d|m)$/.exec(limit ?? '') ?? []
  const unit = unitOfSuffix[suffix ?? '']
  if (unit === undefined) return '--limit must be such as 40wd, 30d or 1m'
  return declareRule('rightsProtection', {
    id: 'ANY',
    start: [],
    stop: [],
    amount: Number(amount),
    unit,
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis: 'command line',
  })
}

// Without a ground a pause is taken as one the rule allows; a rule that allows none says so in the explanation.
function readPause(text: string, rule: LimitRule): Pause | string {
  const [, first, last, given] = /^([^.]+)\.\.([^:]*)(?::(.+))?$/.exec(text) ?? []
  const from = parsePlainDate(first)
  const to = last === '' ? null : parsePlainDate(last)
  const ground = (given ?? rule.pauses[0] ?? 'suspension') as PauseGround
  if (from === null || (to === null && last !== '')) return '--pause must be FROM..TO or FROM.. with days'
  if (to !== null && to < from) return '--pause must not end before it begins'
  if (!pauseGrounds.includes(ground)) return `the ground of a pause is one of ${pauseGrounds.join(', ')}`
  return { ground, from, to }
}

function readExtension(text: string): Extension | string {
  const [, days, approved] = /^(\d{1,4})@(.+)$/.exec(text) ?? []
  const approvedOn = parsePlainDate(approved)
  if (approvedOn === null) return '--extend must be such as 5@2026-03-10'
  return { days: Number(days), appliedOn: null, approvedOn }
}

function readAll<T extends object>(
  texts: readonly string[],
  read: (text: string) => T | string,
): readonly T[] | string {
  const all: T[] = []
  for (const text of texts) {
    const one = read(text)
    if (typeof one === 'string') return one
    all.push(one)
  }
  return all
}
