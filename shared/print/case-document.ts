// 案件卷宗表: one case on paper: what it is, its limits, its course, its attachments. A4 portrait.

import { fieldsOf } from '#shared/cases/kinds.ts'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import type { ClockView } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type CaseDocumentWords, describeEntry, nameEntry, nameField, writeValue } from './case-words.ts'
import { fillWords } from './fill-words.ts'
import { type Html, html } from './html.ts'
import { nameOutcome, nameRule, nameStage, writeAmount, writeDue } from './limit-words.ts'
import { printDate } from './print-date.ts'
import { printPage } from './print-page.ts'

export interface CaseSheet {
  readonly centreName: string
  readonly asOf: PlainDate
  /** As its reader may see it: names are printed as they come. */
  readonly view: CaseView
  /** A moment of recording, from milliseconds since 1970, as `2026-11-21 09:30`. */
  readonly writeMoment: (ms: number) => string
}

/** The document as a complete HTML text. */
export function caseDocument(sheet: CaseSheet, words: CaseDocumentWords): string {
  const own = words.dossier.print
  const { line } = sheet.view
  return printPage({
    words: words.print,
    orientation: 'portrait',
    title: `${own.title} ${line.caseNumber}`,
    style,
    body: html`
<h1>${own.title}</h1>
<div class="heading"><span>${sheet.centreName}</span><span></span><span>${fillWords(words.print.asOf, {
      date: printDate(sheet.asOf, words.print),
    })}</span></div>
${basics(sheet, words)}
<h2>${own.clocks}</h2>
${clockTable(sheet.view.clocks, words)}
<h2>${own.course}</h2>
${courseTable(sheet, words)}
<div class="closing"><h2>${own.attachments}</h2>
${attachmentTable(sheet.view.timeline, words)}
<div class="notes"><p>${own.masked}</p></div>
<div class="signatures">${[own.signatures.clerk, own.signatures.supervisor, own.signatures.date].map(
      name => html`<span>${name}${words.print.colon}</span>`,
    )}</div></div>`,
  })
}

type Pair = readonly [string, string]

function basics({ view }: CaseSheet, words: CaseDocumentWords): Html {
  const names = words.dossier.print.fields
  const { line } = view
  const kind = [words.cases.kind[line.kind], line.subKind && words.cases.subKind[line.subKind]]
  const head: Pair[] = [
    [names.caseNumber, line.caseNumber],
    [names.kind, kind.filter(Boolean).join(' · ')],
    [names.stage, nameStage(line.kind, line.stage, words)],
    [names.clerk, line.clerk ?? '—'],
    [names.received, `${line.receivedOn} ${view.receivedTime ?? ''}`.trim()],
    [names.closed, line.closedOn ?? '—'],
  ]
  const wide: Pair[] = [
    [names.title, line.title],
    [names.parties, line.parties],
    ...(line.outcome ? [[names.outcome, nameOutcome(line.kind, line.outcome, words)] as const] : []),
  ]
  const fields = fieldsOf(line.kind, line.subKind).flatMap(({ id }): Pair[] => {
    const value = view.fields[id]
    return value === undefined ? [] : [[nameField(id, words), writeValue(line.kind, id, value, words)]]
  })
  return html`<table class="facts">
<colgroup><col class="name"><col><col class="name"><col></colgroup>
<tbody>
${wide.slice(0, 1).map(wideRow)}${inPairs(head)}${wide.slice(1).map(wideRow)}${inPairs(fields)}</tbody>
</table>`
}

function wideRow([name, text]: Pair): Html {
  return html`<tr><th>${name}</th><td colspan="3">${text}</td></tr>
`
}

function inPairs(pairs: readonly Pair[]): readonly Html[] {
  const rows: Html[] = []
  for (let index = 0; index < pairs.length; index += 2) {
    const [first, second] = [pairs[index], pairs[index + 1]]
    if (first && !second) rows.push(wideRow(first))
    else if (first && second)
      rows.push(html`<tr>${[first, second].map(([name, text]) => html`<th>${name}</th><td>${text}</td>`)}</tr>
`)
  }
  return rows
}

function clockTable(clocks: readonly ClockView[], words: CaseDocumentWords): Html {
  const own = words.dossier.print
  const heads = own.clockColumns
  if (clocks.length === 0) return html`<p>${own.none}</p>`
  return html`<table class="clocks">
<colgroup><col class="rule"><col><col><col><col><col><col></colgroup>
<thead><tr>${Object.values(heads).map(head => html`<th>${head}</th>`)}</tr></thead>
<tbody>
${clocks.map(
  clock =>
    html`<tr><td>${nameRule(clock.ruleId, words)}${clock.round > 1 ? ` (${clock.round})` : null}</td>${[
      writeAmount(clock.amount, clock.unit, words.limits),
      clock.start,
      writeDue(clock.originalDue, words),
      writeDue(clock.due, words),
      clock.stop ?? '—',
      words.limits.light[clock.light],
    ].map(text => html`<td class="centre">${text}</td>`)}</tr>
`,
)}</tbody>
</table>`
}

function courseTable({ view, writeMoment }: CaseSheet, words: CaseDocumentWords): Html {
  const own = words.dossier.print
  const entries = inCourse(view.timeline)
  return html`<table class="course">
<colgroup><col class="number"><col class="day"><col class="step"><col><col class="actor"><col class="moment"></colgroup>
<thead><tr>${Object.values(own.courseColumns).map(head => html`<th>${head}</th>`)}</tr></thead>
<tbody>
${entries.map((entry, index) => {
  const content = describeEntry(entry, view, words)
  const because = entry.retraction
    ? html`<div class="why">${fillWords(own.retractedBecause, { reason: entry.retraction.reason })}</div>`
    : null
  return html`<tr class="${entry.retracted ? 'retracted' : 'standing'}"><td class="centre">${index + 1}</td><td class="centre">${entry.happenedOn}</td><td><span>${nameEntry(entry, view.line.kind, words)}</span></td><td><span>${content}</span>${because}</td><td>${entry.actor}</td><td class="centre">${writeMoment(entry.recordedAtMs)}</td></tr>
`
})}</tbody>
</table>`
}

/** In the order things happened; a taking-back is told at the record it took back. */
export function inCourse(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return timeline
    .filter(({ type }) => type !== 'eventRetracted')
    .sort(
      (a, b) =>
        (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0) ||
        a.recordedAtMs - b.recordedAtMs,
    )
}

function attachmentTable(timeline: readonly TimelineEntry[], words: CaseDocumentWords): Html {
  const own = words.dossier.print
  const files = timeline.flatMap(({ attachment, retracted }) =>
    attachment && !retracted ? [attachment] : [],
  )
  if (files.length === 0) return html`<p>${own.none}</p>`
  return html`<table class="files">
<colgroup><col class="number"><col><col class="label"><col class="size"><col class="hash"></colgroup>
<thead><tr>${Object.values(own.attachmentColumns).map(head => html`<th>${head}</th>`)}</tr></thead>
<tbody>
${files.map(
  ({ name, label, bytes, sha256 }, index) =>
    html`<tr><td class="centre">${index + 1}</td><td>${name}</td><td>${label}</td><td class="right">${writeBytes(bytes, words)}</td><td class="hash">${sha256}</td></tr>
`,
)}</tbody>
</table>`
}

/** 12 KB, 3.4 MB. */
export function writeBytes(bytes: number, { dossier }: Pick<CaseDocumentWords, 'dossier'>): string {
  const { bytes: few, kilobytes, megabytes } = dossier.attachments
  if (bytes < 1024) return fillWords(few, { count: bytes })
  if (bytes < 1024 * 1024) return fillWords(kilobytes, { count: Math.round(bytes / 1024) })
  return fillWords(megabytes, { count: (bytes / 1024 / 1024).toFixed(1) })
}

const style = `
.facts th { font-weight: normal; text-align: left }
.facts .name { width: 27mm }
.clocks, .course, .files { font-size: 9pt; line-height: 1.25 }
.clocks .rule { width: 44mm }
.course .number, .files .number { width: 10mm }
.course .day { width: 21mm }
.course .step { width: 30mm }
.course .actor { width: 20mm }
.course .moment { width: 29mm }
.files .label { width: 34mm }
.files .size { width: 17mm }
.files .hash { width: 52mm; font-size: 7pt }
/* A page of signatures alone could belong to any case. */
.closing { break-inside: avoid }
.retracted span { text-decoration: line-through }
.retracted .why { font-size: 8pt }
`
