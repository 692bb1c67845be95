// The lines that explain a due date, in words: what each day or pause did, and the running count beside it.

import type { TFunction } from 'i18next'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import { leftUnit, type Words } from '../state/words.ts'

export interface ExplainedLine {
  readonly text: string
  /** The count after this line; null where the line counts nothing. */
  readonly running: number | null
  readonly looks: 'counted' | 'skipped' | 'paused' | 'result' | 'note'
}

/** @param unit the unit of the limit explained */
export function explainLine(
  line: ExplanationLine,
  unit: LimitUnit,
  words: Words,
  t: TFunction,
): ExplainedLine {
  switch (line.type) {
    case 'counted':
      return { text: countedWords(line, words, t), running: line.number, looks: 'counted' }
    case 'skipped':
      return plain(skippedWords(line, words, t), 'skipped')
    case 'paused':
      return plain(pausedWords(line, unit, words, t), 'paused')
    case 'pauseWithoutEffect':
      return plain(idleWords(line, words, t), 'note')
    case 'extension':
      return plain(extensionWords(line, unit, words, t), line.verdict === 'counted' ? 'paused' : 'note')
    case 'due': {
      const key = line.provisional ? 'limits.explain.dueProvisional' : 'limits.explain.due'
      return plain(t(key, { date: words.day(line.date) }), 'result')
    }
    case 'waiting': {
      const amount = words.amount(line.used, leftUnit(unit))
      return plain(t('limits.explain.waiting', { date: words.day(line.since), amount }), 'result')
    }
    default:
      return plain(otherWords(line, words, t), 'note')
  }
}

function plain(text: string, looks: ExplainedLine['looks']): ExplainedLine {
  return { text, running: null, looks }
}

type LineOf<Type extends ExplanationLine['type']> = Extract<ExplanationLine, { type: Type }>

function countedWords({ date, makeUp }: LineOf<'counted'>, words: Words, t: TFunction): string {
  const day = words.day(date)
  return makeUp === null
    ? t('limits.explain.counted', { date: day })
    : t('limits.explain.countedMakeUp', { date: day, name: words.holiday(makeUp) })
}

function skippedWords({ from, to, reason }: LineOf<'skipped'>, words: Words, t: TFunction): string {
  const name = 'name' in reason ? words.holiday(reason.name) : ''
  const why = t(`limits.explain.reason.${reason.kind}`, { name })
  return from === to
    ? t('limits.explain.skippedDay', { from: words.day(from), reason: why })
    : t('limits.explain.skippedDays', { from: words.day(from), to: words.day(to), reason: why })
}

function pausedWords(line: LineOf<'paused'>, unit: LimitUnit, words: Words, t: TFunction): string {
  const grounds = line.grounds.map(words.ground).join(words.language === 'en' ? ', ' : '、')
  const from = words.day(line.from)
  if (line.to === null || line.units === null) return t('limits.explain.pausedOpen', { from, grounds })
  const amount = words.amount(line.units, leftUnit(unit))
  return t('limits.explain.paused', { from, to: words.day(line.to), grounds, amount })
}

function idleWords(line: LineOf<'pauseWithoutEffect'>, words: Words, t: TFunction): string {
  const given = {
    from: words.day(line.from),
    ground: words.ground(line.ground),
    why: t(`limits.explain.why.${line.why}`),
  }
  return line.to === null
    ? t('limits.explain.pauseWithoutEffectOpen', given)
    : t('limits.explain.pauseWithoutEffect', { ...given, to: words.day(line.to) })
}

function extensionWords(line: LineOf<'extension'>, unit: LimitUnit, words: Words, t: TFunction): string {
  return t(`limits.explain.extension.${line.verdict}`, {
    amount: words.amount(line.days, leftUnit(unit)),
    date: line.approvedOn === null ? '' : words.day(line.approvedOn),
  })
}

type Other = Exclude<
  ExplanationLine,
  { type: 'counted' | 'skipped' | 'paused' | 'pauseWithoutEffect' | 'extension' | 'due' | 'waiting' }
>

function otherWords(line: Other, words: Words, t: TFunction): string {
  switch (line.type) {
    case 'rule':
      return t('limits.explain.rule', {
        ...line,
        rule: words.rule(line.id),
        amount: words.amount(line.amount, line.unit),
        owner: t(`limits.owner.${line.owner}`),
        mark: t(`limits.mark.${line.mark}`),
      })
    case 'startNotCounted':
    case 'restarted':
      return t(`limits.explain.${line.type}`, { date: words.day(line.date) })
    case 'target':
      return t(line.clamped ? 'limits.explain.targetClamped' : 'limits.explain.target', {
        date: words.day(line.date),
      })
    case 'pausedDaysAdded':
    case 'extensionDaysAdded':
      return t(`limits.explain.${line.type}`, { count: line.days, date: words.day(line.date) })
    case 'rolled':
      return t('limits.explain.rolled', { from: words.day(line.from), to: words.day(line.to) })
    case 'calendarNotice':
      return noticeWords(line, t)
    case 'provisionalAssumption':
      return t(`limits.explain.assumption.${line.provisional}`, { year: line.year })
  }
}

function noticeWords({ year, version, notice, publishedOn }: LineOf<'calendarNotice'>, t: TFunction): string {
  if (notice === null) return t('limits.explain.calendarNoticeUnnamed', { year, version })
  return publishedOn === null
    ? t('limits.explain.calendarNoticeUndated', { year, notice })
    : t('limits.explain.calendarNotice', { year, notice, date: publishedOn })
}
