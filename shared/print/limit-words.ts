// Amounts, lights and names of limits as documents write them. Names a centre added itself have no words: their id
// stands.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import type { DueDate } from '#shared/limits/clock.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'

type LimitWords = DocumentWords['limits']

/** 6 个工作日; `1 working day` where the language has a singular. */
export function writeAmount(count: number, unit: LimitUnit, { amount }: LimitWords): string {
  const singular = count === 1 ? amount[`${unit}_one`] : undefined
  return fillWords(singular ?? amount[`${unit}_other`], { count })
}

/** 2027-01-12（暂定）, or a dash while the clock waits. */
export function writeDue(due: DueDate | null, words: DocumentWords): string {
  if (due === null) return '—'
  return due.provisional === null ? due.date : `${due.date}${inBrackets(words.limits.provisional, words)}`
}

export function inBrackets(text: string, words: DocumentWords): string {
  return fillWords(words.print.brackets, { text })
}

export function nameRule(ruleId: string, words: DocumentWords): string {
  return wordOf(words.limits.rule, ruleId)
}

export function nameStage(kind: CaseKind, stage: string, words: DocumentWords): string {
  return wordOf(words.cases.stage[kind], stage)
}

export function nameAction(kind: CaseKind, action: string, words: DocumentWords): string {
  return wordOf(words.cases.action[kind], action)
}

/** A result may be called otherwise for a kind: 预审不合格, 调解不成. */
export function nameOutcome(kind: CaseKind, outcome: string, words: DocumentWords): string {
  return wordOf({ ...words.cases.outcome, ...words.cases.outcomeOf[kind] }, outcome)
}

function wordOf(words: Readonly<Record<string, string | undefined>>, id: string): string {
  return words[id] ?? id
}
