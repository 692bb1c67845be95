// The words of the domain in the language of the screen: kinds, stages, limits, days, money. Codes in, words out.

import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { dayOfWeek, type PlainDate } from '#shared/dates/plain-date.ts'
import type { LimitUnit, PauseGround } from '#shared/limits/limit-rule.ts'
import { type LanguageId, languages } from '#shared/locales/languages.ts'
import {
  inBrackets,
  nameAction,
  nameOutcome,
  nameRule,
  nameStage,
  writeAmount,
} from '#shared/print/limit-words.ts'
import { fenToWan } from '#shared/summary/format-figure.ts'

type Table = Readonly<Record<string, string>>

export type Words = ReturnType<typeof createWords>

const englishMonths = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })

/** A code without a word (a newer desk, a retired rule) shows as itself. */
function wordIn(table: Table, code: string): string {
  return Object.hasOwn(table, code) ? (table[code] ?? code) : code
}

export function createWords(language: LanguageId, t: TFunction) {
  const all = languages[language]
  const { cases, limits, frame, ledger, registries } = all
  const columns = { ...registries.field, ...ledger.meaning, ...cases.field }
  const day = (date: PlainDate): string => `${date} ${wordIn(frame.weekday, String(dayOfWeek(date)))}`
  const amount = (count: number, unit: LimitUnit): string => writeAmount(count, unit, limits)
  // Past due over a weekend: late, and no working day has passed yet.
  const lateAmount = (days: number): string => (days === 0 ? limits.underOneDay : amount(days, 'workingDays'))
  return {
    language,
    kind: (kind: CaseKind) => cases.kind[kind],
    kindShort: (kind: CaseKind) => cases.kindShort[kind],
    subKind: (subKind: SubKind | null) => (subKind === null ? '' : cases.subKind[subKind]),
    stage: (kind: CaseKind, stage: string) => nameStage(kind, stage, all),
    /** A stage where the kind may not be known: kinds that use the same name have words of their own. */
    anyStage: (stage: string, kind?: CaseKind) => {
      const tables: readonly Table[] = kind ? [cases.stage[kind]] : Object.values(cases.stage)
      const known = tables.filter(table => Object.hasOwn(table, stage))
      return known.length === 0 ? stage : [...new Set(known.map(table => wordIn(table, stage)))].join(' / ')
    },
    action: (kind: CaseKind, action: string) => nameAction(kind, action, all),
    field: (field: string) => wordIn(cases.field, field),
    choice: (field: string, value: string) =>
      wordIn((cases.choice as Readonly<Record<string, Table>>)[field] ?? {}, value),
    /** @param kind where a result is told of a case, which may call it by a name of its own */
    outcome: (outcome: string, kind?: CaseKind) =>
      kind === undefined ? wordIn(cases.outcome, outcome) : nameOutcome(kind, outcome, all),
    /** Who recorded: an account's name, or what stands for one. */
    actor: (actor: string) => wordIn(cases.actor, actor),
    ground: (ground: PauseGround | string) => wordIn(cases.pauseGround, ground),
    rule: (rule: string) => nameRule(rule, all),
    holiday: (name: string) => wordIn(limits.holiday, name),
    /** What a column of a ledger fills. */
    meaning: (column: string) => wordIn(columns, column),
    problem: (code: string) => wordIn(ledger.problem, code),
    /** `期限：2026-12-01` */
    named: (name: string, value: string) => `${name}${all.print.colon}${value}`,
    /** `（已隐去）` */
    bracketed: (text: string) => inBrackets(text, all),
    list: (names: readonly string[]) => names.join(all.print.listSeparator),
    clauses: (clauses: readonly string[]) => clauses.join(frame.clauseSeparator),
    /** Sentences that follow one another: Chinese ones without a space. */
    sentences: (...sentences: readonly string[]) => sentences.join(language === 'en' ? ' ' : ''),
    /** 1 January … 12 December; Chinese counts them. */
    month: (month: number) =>
      language === 'en' ? englishMonths.format(Date.UTC(2026, month - 1, 1)) : String(month),
    /** 1 Monday … 7 Sunday. */
    weekday: (weekday: number) => wordIn(frame.weekday, String(weekday)),
    weekdayShort: (weekday: number) => wordIn(frame.weekdayShort, String(weekday)),
    /** `2026-11-21 周六` */
    day,
    /** `6 个工作日` */
    amount,
    /** What long work is doing. */
    phase: (phase: string) => wordIn(frame.job.phase, phase),
    eventType: (type: string) => wordIn(cases.eventType, type),
    leftAmount: (left: number, unit: LimitUnit) => amount(left, leftUnit(unit)),
    /** Units are calendar days once a month limit is counted down. */
    left: (left: number, unit: LimitUnit) => t('limits.left', { amount: amount(left, leftUnit(unit)) }),
    late: (days: number) =>
      days === 0 ? limits.lateUnderOneDay : t('limits.late', { amount: lateAmount(days) }),
    lateAmount,
    /** `12.50 万元`, from whole fen. */
    money: (fen: number) => t('frame.money', { amount: fenToWan(fen).toFixed(2) }),
  }
}

/** The unit that what is left of a limit is counted in. */
export function leftUnit(unit: ClockView['unit']): LimitUnit {
  return unit === 'workingDays' ? 'workingDays' : 'calendarDays'
}

export function useWords(): Words {
  const { t, i18n } = useTranslation()
  return useMemo(() => createWords(i18n.language as LanguageId, t), [i18n.language, t])
}
