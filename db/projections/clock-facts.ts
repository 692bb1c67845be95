// What the clocks of a case follow from besides their rows: its pauses and extensions, and what the steps that started
// them brought. Few cases have any, and a row. With it a change of calendar or rules is worked out from rows alone.

import type { CaseClock } from '#shared/cases/case-clocks.ts'
import { toDayNumber } from '#shared/dates/plain-date.ts'
import type { Extension, Pause } from '#shared/limits/clock.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { fromDayColumn, toDayColumn } from '../day-column.ts'
import type { RowValues } from './case-projection.ts'

export interface StoredClockFacts {
  readonly pauses: readonly Pause[]
  readonly extensions: ReadonlyMap<RuleId, readonly Extension[]>
  /** By `ownKey`: the amount that the step brought; null: it agreed on no day where it might have. */
  readonly own: ReadonlyMap<string, number | null>
}

export const noClockFacts: StoredClockFacts = { pauses: [], extensions: new Map(), own: new Map() }

export function ownKey(rule: string, round: number): string {
  return `${rule} ${round}`
}

type PauseText = readonly [ground: Pause['ground'], from: number, to: number | null]
type ExtensionText = readonly [days: number, approvedOn: number | null, refused?: 1]
type OwnText = readonly [rule: string, round: number, amount: number | null]

/** The row of a case; empty where its clocks have nothing but their rule, start and stop. */
export function computeClockFactsRows(caseId: number, clocks: readonly CaseClock[]): readonly RowValues[] {
  const pauses = (clocks[0]?.facts.pauses ?? []).map(
    ({ ground, from, to }): PauseText => [ground, toDayNumber(from), toDayColumn(to)],
  )
  const extensions: Record<string, readonly ExtensionText[]> = {}
  const own: OwnText[] = []
  for (const { facts, round } of clocks) {
    const { rule, ownAmount, agreedOn } = facts
    // The first round of a rule has them all; a later one is found among them by its start.
    if (facts.extensions.length > 0) extensions[rule.id] ??= facts.extensions.map(toExtensionText)
    if (ownAmount !== undefined) own.push([rule.id, round, ownAmount])
    else if (rule.unit === 'byAgreement' && agreedOn === undefined) own.push([rule.id, round, null])
  }
  const values = [textOrNull(pauses), textOrNull(extensions), textOrNull(own)]
  return values.every(value => value === null) ? [] : [[caseId, ...values]]
}

/** @param columns pauses, extensions and own, as stored */
export function parseClockFacts([pauses, extensions, own]: readonly (string | null)[]): StoredClockFacts {
  if (!pauses && !extensions && !own) return noClockFacts
  return {
    pauses: (parse(pauses, []) as PauseText[]).map(([ground, from, to]) => ({
      ground,
      from: fromDayColumn(from),
      to: fromDayColumn(to),
    })),
    extensions: new Map(
      Object.entries(parse(extensions, {}) as Record<string, ExtensionText[]>).map(([rule, texts]) => [
        rule as RuleId,
        texts.map(toExtension),
      ]),
    ),
    own: new Map((parse(own, []) as OwnText[]).map(([rule, round, amount]) => [ownKey(rule, round), amount])),
  }
}

/** The rules for which an extension was applied for and nobody has decided. @param extensions as stored */
export function rulesWithPendingExtension(extensions: string): ReadonlySet<string> {
  const texts = Object.entries(parse(extensions, {}) as Record<string, ExtensionText[]>)
  return new Set(texts.flatMap(([rule, asked]) => (asked.some(isPending) ? [rule] : [])))
}

function isPending([, approvedOn, refused]: ExtensionText): boolean {
  return approvedOn === null && refused === undefined
}

function toExtensionText({ days, approvedOn, refused }: Extension): ExtensionText {
  return refused ? [days, toDayColumn(approvedOn), 1] : [days, toDayColumn(approvedOn)]
}

// When it was applied for, and why, says nothing about any date.
function toExtension([days, approvedOn, refused]: ExtensionText): Extension {
  return {
    days,
    appliedOn: null,
    approvedOn: fromDayColumn(approvedOn),
    ...(refused === 1 && { refused: true }),
  }
}

function textOrNull(value: readonly unknown[] | Readonly<Record<string, unknown>>): string | null {
  return Object.keys(value).length === 0 ? null : JSON.stringify(value)
}

function parse(text: string | null | undefined, otherwise: unknown): unknown {
  return text ? JSON.parse(text) : otherwise
}
