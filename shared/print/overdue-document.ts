// The overdue list, with what is at risk under it, as an A4 landscape document (DOMAIN section 4). Party names are
// printed as they come: the caller masks them for its reader.

import type { ClockLine } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { type Html, html } from './html.ts'
import { nameAction, nameRule, nameStage, writeAmount, writeDue } from './limit-words.ts'
import { printDate } from './print-date.ts'
import { printPage } from './print-page.ts'
import { signatureLine } from './signature-line.ts'
import { writeKnownOn } from './write-known-on.ts'

export interface OverdueList {
  readonly centreName: string
  readonly asOf: PlainDate
  /** In the order to be printed: the latest first. */
  readonly overdue: readonly ClockLine[]
  readonly atRisk: readonly ClockLine[]
  readonly groupByClerk: boolean
  /** Set: only what was recorded by the end of this day is in it. */
  readonly knownOn?: PlainDate | null
}

/** The document as a complete HTML text. */
export function overdueDocument(list: OverdueList, words: DocumentWords): string {
  const own = words.print.overdue
  const title = fillWords(own.title, { centre: list.centreName })
  const counts = [
    fillWords(own.count, { count: list.overdue.length }),
    fillWords(own.atRiskCount, { count: list.atRisk.length }),
  ]
  return printPage({
    words: words.print,
    orientation: 'landscape',
    title,
    style,
    body: html`
<h1>${title}</h1>
<div class="heading"><span>${writeAsOf(list, words.print)}</span><span>${counts.join(words.print.listSeparator)}</span><span>${own.order}</span></div>
${list.overdue.length === 0 ? html`<p class="none">${own.none}</p>` : table(list, 'overdue', words)}
${list.atRisk.length === 0 ? null : html`<h2>${own.atRisk}</h2>${table(list, 'atRisk', words)}`}
${signatureLine(words.print)}`,
  })
}

/** As of which day, and by which day it was recorded where that is another day than the list was made on. */
export function writeAsOf(
  { asOf, knownOn }: Pick<OverdueList, 'asOf' | 'knownOn'>,
  words: DocumentWords['print'],
): string {
  const day = fillWords(words.asOf, { date: printDate(asOf, words) })
  return !knownOn ? day : `${day}${words.listSeparator}${writeKnownOn(knownOn, words)}`
}

type Part = 'overdue' | 'atRisk'

const columnOrder = [
  'number',
  'caseNumber',
  'title',
  'parties',
  'clock',
  'start',
  'due',
  'late',
  'clerk',
  'stage',
  'lastStep',
] as const

function table(list: OverdueList, part: Part, words: DocumentWords): Html {
  const heads = words.print.overdue.columns
  const late = part === 'overdue' ? heads.daysLate : heads.left
  return html`<table class="clocks">
<colgroup>${columnOrder.map(column => html`<col class="${column}">`)}</colgroup>
<thead><tr>${columnOrder.map(column => html`<th>${column === 'late' ? late : heads[column]}</th>`)}</tr></thead>
<tbody>
${list.groupByClerk ? groupsOf(list[part], part, words) : linesOf(list[part], 1, part, words)}</tbody>
</table>`
}

// Numbers run through the groups, so that the last one is the length of the list.
function groupsOf(clocks: readonly ClockLine[], part: Part, words: DocumentWords): readonly Html[] {
  const own = words.print.overdue
  let printed = 0
  return [...Map.groupBy(clocks, ({ clerk }) => clerk)].map(([clerk, group]) => {
    const first = printed + 1
    printed += group.length
    const name = fillWords(own.group, { clerk: clerk ?? own.unassigned, count: group.length })
    return html`<tr class="group"><td colspan="${columnOrder.length}">${name}</td></tr>
${linesOf(group, first, part, words)}`
  })
}

function linesOf(
  clocks: readonly ClockLine[],
  firstNumber: number,
  part: Part,
  words: DocumentWords,
): readonly Html[] {
  return clocks.map((line, index) => lineOf(line, firstNumber + index, part, words))
}

function lineOf(line: ClockLine, number: number, part: Part, words: DocumentWords): Html {
  const limit = writeAmount(line.amount, line.unit, words.limits)
  const step = line.lastAction === null ? null : nameAction(line.kind, line.lastAction, words)
  return html`<tr><td class="centre">${number}</td><td>${line.caseNumber}</td><td>${line.title}</td><td>${line.parties}</td><td>${nameRule(
    line.ruleId,
    words,
  )}<br><small>${limit}</small></td><td class="centre">${line.start}</td><td class="centre">${writeDue(
    line.due,
    words,
  )}${pauseOf(line, words)}</td><td class="${part === 'overdue' ? 'days' : 'centre'}">${
    part === 'overdue' ? writeDaysLate(line.workingDaysLate) : leftOf(line, words)
  }</td><td class="centre">${line.clerk ?? '—'}</td><td class="centre">${nameStage(line.kind, line.stage, words)}</td><td class="centre">${line.lastStepOn}${
    step === null ? null : html`<br><small>${step}</small>`
  }</td></tr>
`
}

function pauseOf({ pausedSince }: ClockLine, { limits }: DocumentWords): Html | null {
  if (pausedSince === null) return null
  return html`<br><small>${fillWords(limits.pausedSince, { date: pausedSince })}</small>`
}

/** What is left is counted in days for a limit of months. */
export function leftOf({ light, left, unit }: ClockLine, { limits }: DocumentWords): string {
  if (light === 'dueToday') return limits.light.dueToday
  return left === null ? '—' : writeAmount(left, unit === 'workingDays' ? unit : 'calendarDays', limits)
}

// As the list on the screen: past due with no working day gone by is late all the same.
function writeDaysLate(days: number | null): string {
  if (days === null) return '—'
  return days === 0 ? '<1' : String(days)
}

const style = `
.clocks { font-size: 8.5pt; line-height: 1.25 }
.clocks .number { width: 9mm }
.clocks .caseNumber { width: 37mm }
.clocks .parties { width: 44mm }
.clocks .clock { width: 39mm }
.clocks .start, .clocks .due { width: 19mm }
.clocks .late { width: 18mm }
.clocks .clerk { width: 14mm }
.clocks .stage { width: 17mm }
.clocks .lastStep { width: 23mm }
.clocks small { text-wrap: balance }
.clocks .days { text-align: right; font-weight: bold; font-size: 11pt }
.clocks .group td { font-weight: bold; break-after: avoid }
.clocks .group { break-after: avoid }
.none { text-align: center; margin: 10mm 0 }
`
