// A list of cases as an A4 landscape document: every column that is shown, whole, the head repeated on each page.

import type { CaseColumnId } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { type CaseList, caseListHead, caseListLines, caseListText } from './case-list.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { html } from './html.ts'
import { printPage } from './print-page.ts'
import { signatureLine } from './signature-line.ts'

/** Parts of the width, so that any choice of columns fills the page and none is cut off. */
const widths: Readonly<Record<CaseColumnId, number>> = {
  light: 25,
  caseNumber: 36,
  title: 46,
  parties: 60,
  subKind: 21,
  stage: 20,
  outcome: 18,
  clerk: 12,
  receivedOn: 19,
  due: 29,
  closedOn: 19,
}
const numberWidth = 9

const centred: ReadonlySet<CaseColumnId> = new Set(['clerk', 'receivedOn', 'due', 'closedOn', 'stage'])

/** The document as a complete HTML text. */
export function caseListDocument(list: CaseList, lines: readonly CaseLine[], words: DocumentWords): string {
  const title = fillWords(words.print.caseList.title, { centre: list.centreName })
  const whole = list.columns.reduce((sum, column) => sum + widths[column], numberWidth)
  const share = (width: number): string => `${((width / whole) * 100).toFixed(2)}%`
  const number = words.print.overdue.columns.number
  return printPage({
    words: words.print,
    orientation: 'landscape',
    title,
    style: `
.cases { font-size: 8pt; line-height: 1.25 }
.cases .number { width: ${share(numberWidth)} }
${list.columns.map(column => `.cases .${column} { width: ${share(widths[column])} }`).join('\n')}
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
