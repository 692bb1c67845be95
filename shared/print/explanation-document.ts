// 期限说明单: why a due date is what it is, line by line with a running count, as an A4 portrait document.

import type { CaseLine, ClockView } from '#shared/contract/views.ts'
import { dayOfWeek, type PlainDate } from '#shared/dates/plain-date.ts'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { DocumentWords } from './document-words.ts'
import { explanationText } from './explanation-text.ts'
import { fillWords } from './fill-words.ts'
import { type Html, html } from './html.ts'
import { inBrackets, nameRule, writeAmount, writeDue } from './limit-words.ts'
import { printDate } from './print-date.ts'
import { printPage } from './print-page.ts'

export interface Explanation {
  readonly centreName: string
  readonly asOf: PlainDate
  /** Parties are printed as they come: the caller masks them for its reader. */
  readonly case: Pick<CaseLine, 'caseNumber' | 'title' | 'parties' | 'clerk'>
  readonly clock: ClockView
  /** Legal basis or source of the rule, as the rule book gives it. */
  readonly basis: string
  readonly lines: readonly ExplanationLine[]
}

/** The document as a complete HTML text. */
export function explanationDocument(explanation: Explanation, words: DocumentWords): string {
  const own = words.print.explanation
  return printPage({
    words: words.print,
    orientation: 'portrait',
    title: `${own.title} ${explanation.case.caseNumber}`,
    style,
    body: html`
<h1>${own.title}</h1>
<div class="heading"><span>${explanation.centreName}</span><span></span><span>${fillWords(words.print.asOf, {
      date: printDate(explanation.asOf, words.print),
    })}</span></div>
${facts(explanation, words)}
<h2>${own.course}</h2>
${course(explanation, words)}
<div class="signatures">${[own.signatures.clerk, own.signatures.supervisor, own.signatures.date].map(
      name => html`<span>${name}${words.print.colon}</span>`,
    )}</div>`,
  })
}

function facts({ case: subject, clock, basis }: Explanation, words: DocumentWords): Html {
  const { facts: names } = words.print.explanation
  const wide = (name: string, text: string) =>
    html`<tr><th>${name}</th><td colspan="3">${text}</td></tr>
`
  const pair = (first: readonly [string, string], second: readonly [string, string]) =>
    html`<tr>${[first, second].map(([name, text]) => html`<th>${name}</th><td>${text}</td>`)}</tr>
`
  return html`<table class="facts">
<colgroup><col class="name"><col><col class="name"><col></colgroup>
<tbody>
${pair([names.caseNumber, subject.caseNumber], [names.clerk, subject.clerk ?? '—'])}${wide(
  names.title,
  subject.title,
)}${wide(names.parties, subject.parties)}${pair(
  [names.clock, nameRule(clock.ruleId, words)],
  [names.limit, writeAmount(clock.amount, clock.unit, words.limits)],
)}${wide(names.basis, basis)}${pair(
  [names.start, clock.start],
  [names.originalDue, writeDue(clock.originalDue, words)],
)}${pair([names.due, writeDue(clock.due, words)], [names.state, stateText(clock, words)])}</tbody>
</table>`
}

/** 超期（超 6 个工作日）, 正常（剩 6 个工作日）, 暂停（自 2026-09-11 暂停）, 今日到期. */
function stateText(clock: ClockView, words: DocumentWords): string {
  const detail = stateDetail(clock, words.limits)
  const light = words.limits.light[clock.light]
  return detail === null ? light : `${light}${inBrackets(detail, words)}`
}

function stateDetail(clock: ClockView, limits: DocumentWords['limits']): string | null {
  if (clock.workingDaysLate !== null && clock.workingDaysLate > 0) {
    return fillWords(limits.late, { amount: writeAmount(clock.workingDaysLate, 'workingDays', limits) })
  }
  if (clock.light === 'paused' && clock.pausedSince !== null) {
    return fillWords(limits.pausedSince, { date: clock.pausedSince })
  }
  if (clock.stop !== null || clock.light === 'dueToday' || clock.left === null) return null
  const unit = clock.unit === 'workingDays' ? clock.unit : 'calendarDays'
  return fillWords(limits.left, { amount: writeAmount(clock.left, unit, limits) })
}

function course({ lines, clock }: Explanation, words: DocumentWords): Html {
  const own = words.print.explanation
  return html`<table class="course">
<colgroup><col class="text"><col class="weekday"><col class="count"></colgroup>
<thead><tr><th>${own.columns.text}</th><th>${own.columns.weekday}</th><th>${own.columns.count}</th></tr></thead>
<tbody>
${lines.map(line => {
  const weekday = 'date' in line ? own.weekdays[weekdayOf(line.date)] : null
  const count = line.type === 'counted' ? line.number : null
  return html`<tr class="${line.type}"><td>${explanationText(line, clock.unit, words)}</td><td class="centre">${weekday}</td><td class="right">${count}</td></tr>
`
})}</tbody>
</table>`
}

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function weekdayOf(date: PlainDate): (typeof weekdayNames)[number] {
  return weekdayNames[dayOfWeek(date) - 1] ?? 'monday'
}

const style = `
.facts th { font-weight: normal; text-align: left }
.facts .name { width: 27mm }
.course { font-size: 9pt; line-height: 1.2 }
.course th, .course td { padding: 0.35mm 1mm }
.course .weekday { width: 20mm }
.course .count { width: 16mm }
.course .due td, .course .waiting td { font-weight: bold }
.course .skipped td:first-child, .course .paused td:first-child { padding-left: 5mm }
`
