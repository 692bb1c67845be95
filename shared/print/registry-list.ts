// A registry as a list: what a printed one and a workbook of it show, kind by kind. Names are written as they come: the
// caller masks them for its reader.

import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { RegistryShow } from '#shared/registries/entry-standing.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { type Html, html } from './html.ts'
import { printDate } from './print-date.ts'
import { printPage } from './print-page.ts'
import { dateCell, type Sheet, type SheetCell, textCell } from './sheet.ts'
import { signatureLine } from './signature-line.ts'

export interface RegistryList {
  readonly centreName: string
  readonly asOf: PlainDate
  readonly kind: EntryKind
  readonly show: RegistryShow
  /** How many entries there are, listed or not. */
  readonly total: number
  readonly lines: readonly RegistryLine[]
}

interface PrintedColumn {
  readonly id: keyof DocumentWords['registries']['column']
  /** Width of a spreadsheet column, in characters; paper shares its width out in the same proportions. */
  readonly width: number
  readonly cell: (line: RegistryLine, index: number) => SheetCell
}

const classOf = { left: '', center: 'centre', right: 'right' } as const

/** The document as a complete HTML text. */
export function registryDocument(list: RegistryList, words: DocumentWords): string {
  const columns = columnsOf(list, words)
  const heads = words.registries.column
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const share = (width: number): string => `w${Math.round((width / total) * 100)}`
  return printPage({
    words: words.print,
    orientation: 'landscape',
    title: titleOf(list, words),
    style: columns
      .map(({ width }) => `.${share(width)} { width: ${Math.round((width / total) * 100)}% }`)
      .join('\n'),
    body: html`
<h1>${titleOf(list, words)}</h1>
<div class="heading"><span>${asOf(list, words)}</span><span>${words.registries.show[list.show]}</span><span>${counted(list, words)}</span></div>
<table>
<colgroup>${columns.map(({ width }) => html`<col class="${share(width)}">`)}</colgroup>
<thead><tr>${columns.map(({ id }) => html`<th>${heads[id]}</th>`)}</tr></thead>
<tbody>
${list.lines.map(
  (line, index) =>
    html`<tr>${columns.map(({ cell }) => {
      const { value, align } = cell(line, index)
      return html`<td class="${classOf[align ?? 'left']}">${value}</td>`
    })}</tr>
`,
)}${emptyRow(list, columns.length, words)}</tbody>
</table>
${signatureLine(words.print)}`,
  })
}

function emptyRow({ lines }: RegistryList, columns: number, { registries }: DocumentWords): Html | null {
  if (lines.length > 0) return null
  return html`<tr><td class="centre" colspan="${columns}">${registries.file.none}</td></tr>`
}

export function registrySheets(list: RegistryList, words: DocumentWords): readonly Sheet[] {
  const columns = columnsOf(list, words)
  return [
    {
      name: words.registries.kind[list.kind],
      title: titleOf(list, words),
      subtitles: [asOf(list, words), counted(list, words)],
      columns: columns.map(({ id, width }) => ({ head: words.registries.column[id], width })),
      rows: list.lines.map((line, index) => columns.map(({ cell }) => dated(cell(line, index)))),
      footnotes: [],
    },
  ]
}

function titleOf({ centreName, kind }: RegistryList, { registries }: DocumentWords): string {
  return fillWords(registries.file.title, { centre: centreName, kind: registries.kind[kind] })
}

function asOf(list: RegistryList, { print }: DocumentWords): string {
  return fillWords(print.asOf, { date: printDate(list.asOf, print) })
}

function counted({ total, lines }: RegistryList, { registries }: DocumentWords): string {
  const { count, cut } = registries.file
  const listed = lines.length < total ? fillWords(cut, { count: lines.length }) : ''
  return `${fillWords(count, { count: total })}${listed}`
}

// A workbook wants a day that sorts as one; paper shows it as written.
function dated(cell: SheetCell): SheetCell {
  const isDay = typeof cell.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell.value)
  return isDay ? dateCell(cell.value as PlainDate) : cell
}

function number(value: number | null): SheetCell {
  return value === null ? textCell(null, 'right') : { value, format: '0', align: 'right' }
}

function columnsOf({ kind, show }: RegistryList, words: DocumentWords): readonly PrintedColumn[] {
  const all: readonly (PrintedColumn & { readonly only?: boolean })[] = [
    { id: 'number', width: 6, cell: (_line, index) => ({ value: index + 1, format: '0', align: 'center' }) },
    { id: 'name', width: 40, cell: ({ name }) => textCell(name) },
    { id: 'code', width: 22, cell: ({ code }) => textCell(code) },
    {
      id: 'mechanism',
      width: 18,
      only: kind === 'partner',
      cell: ({ mechanism }) => textCell(nameMechanism(mechanism, words)),
    },
    { id: 'standing', width: 16, cell: line => textCell(nameStanding(line, words)) },
    { id: 'quota', width: 10, only: kind === 'entity', cell: ({ quota }) => number(quota) },
    {
      id: 'left',
      width: 10,
      only: kind === 'entity',
      cell: ({ quota, used }) => number(quota === null ? null : Math.max(0, quota - used)),
    },
    { id: 'cases', width: 8, cell: ({ cases }) => number(cases) },
    { id: 'open', width: 8, cell: ({ open }) => number(open) },
    {
      id: 'lastReceivedOn',
      width: 12,
      cell: ({ lastReceivedOn }) => textCell(lastReceivedOn, 'center'),
    },
    {
      id: 'removedOn',
      width: 12,
      only: show === 'removed',
      cell: ({ removedOn }) => textCell(removedOn, 'center'),
    },
  ]
  return all.filter(({ only }) => only !== false)
}

function nameMechanism(mechanism: string | null, { registries }: DocumentWords): string | null {
  const names: Readonly<Record<string, string>> = registries.mechanism
  return mechanism === null ? null : (names[mechanism] ?? mechanism)
}

/** 在册, 暂停至 …, 未入册: how an entry stands today, in words. */
export function nameStanding(line: RegistryLine, { registries }: Pick<DocumentWords, 'registries'>): string {
  const { standing } = registries
  if (line.id === null) return standing.met
  if (line.removedOn !== null) return standing.removed
  if (line.suspendedUntil === 'open') return standing.suspendedOpen
  if (line.suspendedUntil !== null) return fillWords(standing.suspended, { until: line.suspendedUntil })
  return standing.inForce
}
