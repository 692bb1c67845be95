// One line of the explanation of a due date, in words. What the lines are is decided by shared/limits.

import type { DayOffReason, ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { nameRule, writeAmount } from './limit-words.ts'

type Line<T extends ExplanationLine['type']> = Extract<ExplanationLine, { type: T }>

/** @param unit unit of the limit explained: what is given back or used up is counted in it (months: calendar days) */
export function explanationText(line: ExplanationLine, unit: LimitUnit, words: DocumentWords): string {
  const { explain } = words.limits
  const amount = (count: number) =>
    writeAmount(count, unit === 'workingDays' ? unit : 'calendarDays', words.limits)
  switch (line.type) {
    case 'rule':
      return ruleText(line, words)
    case 'startNotCounted':
      return fillWords(explain.startNotCounted, { date: line.date })
    case 'agreed':
      return fillWords(explain.agreed, { date: line.date })
    case 'restarted':
      return fillWords(explain.restarted, { date: line.date })
    case 'counted':
      return countedText(line, words)
    case 'skipped':
      return skippedText(line, words)
    case 'paused':
      return pausedText(line, amount, words)
    case 'pauseWithoutEffect':
      return idlePauseText(line, words)
    case 'target':
      return fillWords(line.clamped ? explain.targetClamped : explain.target, { date: line.date })
    case 'pausedDaysAdded':
      return fillWords(explain.pausedDaysAdded, { count: line.days, date: line.date })
    case 'extensionDaysAdded':
      return fillWords(explain.extensionDaysAdded, { count: line.days, date: line.date })
    case 'extension':
      return fillWords(explain.extension[line.verdict], {
        date: line.approvedOn ?? '',
        amount: amount(line.days),
      })
    case 'rolled':
      return fillWords(explain.rolled, { from: line.from, to: line.to })
    case 'due':
      return fillWords(line.provisional === null ? explain.due : explain.dueProvisional, { date: line.date })
    case 'waiting':
      return fillWords(explain.waiting, { date: line.since, amount: amount(line.used) })
    case 'calendarNotice':
      return noticeText(line, words)
    case 'provisionalAssumption':
      return fillWords(explain.assumption[line.provisional], { year: line.year })
  }
}

function ruleText(line: Line<'rule'>, words: DocumentWords): string {
  const { explain, owner, mark } = words.limits
  const text = fillWords(explain.rule, {
    rule: nameRule(line.id, words),
    amount: writeAmount(line.amount, line.unit, words.limits),
    owner: owner[line.owner],
    id: line.id,
    version: line.version,
    mark: mark[line.mark],
  })
  return [text, ...(line.unverified ? [explain.unverified] : [])].join(words.print.sentenceSeparator)
}

function countedText({ date, makeUp }: Line<'counted'>, words: DocumentWords): string {
  const { explain } = words.limits
  if (makeUp === null) return fillWords(explain.counted, { date })
  return fillWords(explain.countedMakeUp, { date, name: nameHoliday(makeUp, words) })
}

function skippedText({ from, to, reason }: Line<'skipped'>, words: DocumentWords): string {
  const { explain } = words.limits
  const values = { from, to, reason: reasonText(reason, words) }
  return fillWords(from === to ? explain.skippedDay : explain.skippedDays, values)
}

function reasonText(reason: DayOffReason, words: DocumentWords): string {
  const name = 'name' in reason ? nameHoliday(reason.name, words) : ''
  return fillWords(words.limits.explain.reason[reason.kind], { name })
}

function pausedText(
  { from, to, grounds, units }: Line<'paused'>,
  amount: (count: number) => string,
  words: DocumentWords,
): string {
  const { explain } = words.limits
  const named = grounds.map(ground => words.cases.pauseGround[ground]).join(words.print.listSeparator)
  if (to === null || units === null) return fillWords(explain.pausedOpen, { from, grounds: named })
  return fillWords(explain.paused, { from, to, grounds: named, amount: amount(units) })
}

function idlePauseText({ from, to, ground, why }: Line<'pauseWithoutEffect'>, words: DocumentWords): string {
  const { explain } = words.limits
  const values = { from, ground: words.cases.pauseGround[ground], why: explain.why[why] }
  if (to === null) return fillWords(explain.pauseWithoutEffectOpen, values)
  return fillWords(explain.pauseWithoutEffect, { ...values, to })
}

function noticeText(
  { year, version, notice, publishedOn }: Line<'calendarNotice'>,
  words: DocumentWords,
): string {
  const { explain } = words.limits
  if (notice === null) return fillWords(explain.calendarNoticeUnnamed, { year, version })
  if (publishedOn === null) return fillWords(explain.calendarNoticeUndated, { year, notice })
  return fillWords(explain.calendarNotice, { year, notice, date: publishedOn })
}

/** A holiday's own name where the language has one for it; a centre's own day off keeps its name. */
function nameHoliday(name: string, words: DocumentWords): string {
  const known: Readonly<Record<string, string | undefined>> = words.limits.holiday
  return known[name] ?? name
}
