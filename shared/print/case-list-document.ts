// A list of cases as an A4 landscape document: every column that is shown, whole, the head repeated on each page.

import type { CaseColumnId } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { type CaseList, caseListHead, caseListLines, caseListText } from './case-list.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { html } from './html.ts'
import { printPage } from './print-page.ts'
import { signatureLine } from './signature-line.ts'

/** Millimetres in which a case number with a desk's code, a date, a name of three characters stays on one line. */
const neededMm: Readonly<Record<CaseColumnId, number>> = {
  light: 23,
  caseNumber: 39,
  title: 34,
  parties: 44,
  subKind: 21,
  stage: 17,
  outcome: 14,
  clerk: 12,
  receivedOn: 19,
  due: 21,
  closedOn: 19,
}
const numberMm = 9
/** A4 landscape between its margins. */
const paperMm = 269
/** Texts of any length: they take what the others leave. */
const texts: readonly CaseColumnId[] = ['title', 'parties']

/** Parts of the width, so that any choice of columns fills the page and none is cut off. */
function shareOut(columns: readonly CaseColumnId[]): ReadonlyMap<CaseColumnId | 'number', number> {
  const needed = (some: readonly CaseColumnId[]) => some.reduce((sum, column) => sum + neededMm[column], 0)
  const whole = numberMm + needed(columns)
  const chosenTexts = columns.filter(column => texts.includes(column))
  const base = chosenTexts.length === 0 ? whole : paperMm
  const spareOf = (column: CaseColumnId): number =>
    chosenTexts.includes(column) ? ((base - whole) * neededMm[column]) / needed(chosenTexts) : 0
  const shareOf = (column: CaseColumnId): number => (neededMm[column] + spareOf(column)) / base
  return new Map([['number', numberMm / base], ...columns.map(column => [column, shareOf(column)] as const)])
}

const centred: ReadonlySet<CaseColumnId> = new Set(['clerk', 'receivedOn', 'due', 'closedOn', 'stage'])

/** The document as a complete HTML text. */
export function caseListDocument(list: CaseList, lines: readonly CaseLine[], words: DocumentWords): string {
  const title = fillWords(words.print.caseList.title, { centre: list.centreName })
  const number = words.print.overdue.columns.number
  return printPage({
    words: words.print,
    orientation: 'landscape',
    title,
    style: `
.cases { font-size: 8pt; line-height: 1.25 }
${[...shareOut(list.columns)].map(([column, share]) => `.cases .${column} { width: ${(share * 100).toFixed(2)}% }`).join('\n')}
.lines { display: flex; justify-content: space-between; gap: 6mm; margin-bottom: 1.5mm }
`,
    body: html`
<h1>${title}</h1>
<div class="lines">${caseListLines(list, lines.length, words).map(line => html`<span>${line}</span>`)}</div>
<table class="cases">
<colgroup><col class="number">${list.columns.map(column => html`<col class="${column}">`)}</colgroup>
<thead><tr><th>${number}</th>${list.columns.map(column => html`<th>${caseListHead(column, words)}</th>`)}</tr></thead>
<tbody>
${lines.map(
  (line, index) => html`<tr><td class="centre">${index + 1}</td>${list.columns.map(
    column =>
      html`<td class="${centred.has(column) ? 'centre' : ''}">${caseListText(line, column, words)}</td>`,
  )}</tr>
`,
)}</tbody>
</table>
${signatureLine(words.print)}`,
  })
}
