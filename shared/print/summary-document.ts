// The monthly summary as an A4 landscape document (DOMAIN section 6, layout). A summary that does not balance, or
// leaves cases out for want of a certain day, prints as a draft that names them.

import type { Summary, SummaryRow } from '#shared/contract/summary-contract.ts'
import type { PlainDate, PlainMonth } from '#shared/dates/plain-date.ts'
import { figureColumns, formatColumn } from '#shared/summary/format-figure.ts'
import { numberRows } from '#shared/summary/number-rows.ts'
import { rowLabel } from '#shared/summary/row-label.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { type Html, html } from './html.ts'
import { inBrackets } from './limit-words.ts'
import { printDate, printMonth } from './print-date.ts'
import { printPage } from './print-page.ts'
import { isDraft, listNotes, type NumberedNote, writeBalance } from './summary-notes.ts'
import { writeKnownOn } from './write-known-on.ts'

/**
 * The document as a complete HTML text; draft mark and reasons follow from the summary itself.
 *
 * @param knownOn set: only what was recorded by the end of this day is in the figures
 */
export function summaryDocument(
  summary: Summary,
  words: DocumentWords,
  knownOn: PlainDate | null = null,
): string {
  const own = words.print.summary
  const title = fillWords(own.title, {
    centre: summary.centreName,
    month: printMonth(summary.month as PlainMonth, words.print),
  })
  const notes = listNotes(summary.rows, words.summary)
  return printPage({
    words: words.print,
    orientation: 'landscape',
    title,
    mark: isDraft(summary) ? words.print.draft : null,
    style,
    body: html`
<h1>${title}</h1>
<div class="heading"><span>${fillWords(own.reportingUnit, { centre: summary.centreName })}</span><span>${fillWords(
      own.period,
      { from: printDate(summary.from, words.print), to: printDate(summary.to, words.print) },
    )}${knownOn && html`<br>${writeKnownOn(knownOn, words.print)}`}</span><span>${own.unit}</span></div>
${table(summary, notes, words)}
${explanations(summary, notes, words.print)}
${isDraft(summary) ? draftReasons(summary, words) : null}`,
  })
}

const columnOrder = ['number', 'indicator', 'unit', ...figureColumns, 'note'] as const

/** Rows that stay on one page with the signatures: a page of signatures alone could belong to any table. */
const closingRows = 3

function table(summary: Summary, notes: readonly NumberedNote[], words: DocumentWords): Html {
  const numbers = numberRows(summary.rows)
  const rows = summary.rows.map((row, index) =>
    row.indent === 0 ? section(row, words) : line(row, numbers[index] ?? '', notes, words),
  )
  return html`<table class="summary">
<colgroup>${columnOrder.map(column => html`<col class="${column}">`)}</colgroup>
<thead><tr>${columnOrder.map(column => html`<th>${words.summary.columns[column]}</th>`)}</tr></thead>
<tbody>
${rows.slice(0, -closingRows)}</tbody>
<tbody class="closing">
${rows.slice(-closingRows)}<tr><td class="signed" colspan="${columnOrder.length}">${signatures(words.print)}</td></tr>
</tbody>
</table>`
}

function section(row: SummaryRow, words: DocumentWords): Html {
  return html`<tr class="section"><td colspan="${columnOrder.length}">${rowLabel(row, words)}</td></tr>
`
}

function line(row: SummaryRow, number: string, notes: readonly NumberedNote[], words: DocumentWords): Html {
  const note = notes.find(({ id }) => id === row.note)
  return html`<tr${row.indent === 1 ? html` class="total"` : null}><td class="centre">${number}</td><td class="label${row.indent}">${rowLabel(
    row,
    words,
  )}</td><td class="centre">${words.summary.units[row.unit]}</td>${figuresOf(row, words.summary).map(
    text => html`<td class="right">${text}</td>`,
  )}<td class="centre">${note?.reference ?? null}</td></tr>
`
}

// A row that only groups has no figures, and no dashes either.
function figuresOf(row: SummaryRow, words: DocumentWords['summary']): readonly string[] {
  return figureColumns.map(column => (row.heading ? '' : formatColumn(row, column, words)))
}

function signatures(words: DocumentWords['print']): Html {
  const { head, reviewer, author, phone, date } = words.summary.signatures
  return html`<div class="signatures">${[head, reviewer, author, phone, date].map(
    name => html`<span>${name}${words.colon}</span>`,
  )}</div>`
}

function explanations(summary: Summary, notes: readonly NumberedNote[], words: DocumentWords['print']): Html {
  return html`<div class="notes"><p class="strong">${words.summary.definitions}</p>
<p>${words.summary.changes}</p>
<p>${words.summary.dating}</p>
<div class="columns">${notes.map(
    ({ reference, text }) => html`<p>${reference} ${text}</p>
`,
  )}</div>
<p>${writeBalance(summary.balance, words)}</p></div>`
}

function draftReasons({ balance, undated }: Summary, words: DocumentWords): Html {
  const own = words.print.summary
  // An undated closing is named once, with what is wrong with it.
  const broken = balance.breaking
    .filter(({ id }) => !undated.some(other => other.id === id))
    .map(({ caseNumber }) => caseNumber)
  const named = undated.map(
    ({ caseNumber, dating }) => `${caseNumber}${inBrackets(own[`dating_${dating}`], words)}`,
  )
  return html`<section class="draft"><h2>${own.draftReason}</h2>
${caseList(own.breaking, broken)}${caseList(own.undated, named)}</section>`
}

function caseList(words: string, cases: readonly string[]): Html | null {
  if (cases.length === 0) return null
  return html`<p class="strong">${fillWords(words, { count: cases.length })}</p>
<p class="cases">${cases.map(text => html`<span>${text}</span>`)}</p>
`
}

const style = `
.summary { font-size: 8.5pt; line-height: 1.25 }
.summary th, .summary td { padding: 0.55mm 0.9mm }
.summary .number { width: 10mm }
.summary .unit { width: 14mm }
.summary .thisMonth, .summary .lastMonth, .summary .sameMonthLastYear { width: 17mm }
.summary .yearToDate, .summary .lastYearToDate, .summary .target { width: 18mm }
.summary .monthChange, .summary .yearChange, .summary .toDateChange { width: 20mm }
.summary .achieved { width: 15mm }
.summary .note { width: 11mm }
.summary .section td { font-weight: bold; padding-top: 1mm; padding-bottom: 1mm; break-after: avoid }
.summary .section { break-after: avoid }
.summary .total { font-weight: bold }
.summary .label2 { padding-left: 5mm }
.summary .closing { break-inside: avoid }
.summary .signed { border: none; padding: 0; font-size: 10pt }
.draft { margin-top: 4mm }
.draft p { margin-top: 1mm; font-size: 9pt }
.draft .strong { break-after: avoid }
.cases { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.5mm 3mm }
`
