// What of an .xlsx file is handed to the spreadsheet library: the parts that hold cells, and of a sheet only its cells.
// Drawings, charts, pivots, links to other files, column ranges and validations never reach it: none of them is a
// ledger's, and each is a way to make a small file cost hours.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import type { LedgerLimits } from './ledger-limits.ts'
import { storeZip } from './store-zip.ts'
import { readZipParts, type ZipPart } from './zip-parts.ts'

export interface CellsOfWorkbook {
  /** An archive of the parts that hold cells, checked, stored without compression. */
  readonly archive: Uint8Array
  /** For every sheet of the workbook in order: whether it holds cells (a chart sheet does not). */
  readonly holdsCells: readonly boolean[]
}

/** Longer paths name no part of a workbook, and are not searched for one. */
const longestPath = 200

const notRead =
  /(?:^|\/)(?:drawings|charts|chartsheets|dialogsheets|media|theme|pivot\w*|slicer\w*|timeline\w*|tables|query\w*|comments\w*|threadedComments|persons|externalLinks|customXml|printerSettings|ctrlProps|docProps|embeddings|activeX|richData)(?:\/|\d*\.xml)|worksheets\/_rels\//i

/**
 * The cells of a workbook, packed for the spreadsheet library.
 *
 * @returns ledgerUnreadable where it is no workbook or says contradictory things, and the failures of readZipParts
 */
export function extractCells(bytes: Uint8Array, limits: LedgerLimits): Outcome<CellsOfWorkbook> {
  const unpacked = readZipParts(bytes, limits, path => mostBytesOf(path, limits))
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  const find = (path: string): string | null => {
    const part = parts.find(({ path: other }) => other.toLowerCase() === path.toLowerCase())
    return part ? Buffer.from(part.bytes).toString('utf8') : null
  }
  const workbookPath = workbookPathOf(find('_rels/.rels') ?? '')
  const workbook = find(workbookPath)
  if (find('[Content_Types].xml') === null || workbook === null) return unreadable('notSpreadsheet')
  const relations = relationsOf(find(relationsPathOf(workbookPath)) ?? '')
  const ids = elements(workbook, 'sheet').flatMap(sheet => attribute(sheet, String.raw`\w+:id`) ?? [])
  // By file name: one part may be named in several ways, and each would be read in full.
  const targets = relations.filter(isWorksheet).map(relation => relation.target.split('/').at(-1) ?? '')
  const twins = [ids, targets, parts.map(part => part.path)].some(hasTwins)
  if (twins) return unreadable('damaged')
  if (ids.length > limits.sheets) return fail('ledgerTooLarge', { reason: 'sheets' })
  return succeed({
    archive: storeZip(parts.map(cellsOnly)),
    holdsCells: ids.map(id => relations.some(relation => relation.id === id && isWorksheet(relation))),
  })
}

function unreadable(reason: string): Outcome<never> {
  return fail('ledgerUnreadable', { reason })
}

function mostBytesOf(path: string, limits: LedgerLimits): number {
  if (path.length > longestPath || notRead.test(path) || !/\.(?:xml|rels)$/i.test(path)) return 0
  if (/sharedStrings\.xml$/i.test(path)) return limits.sharedStringsBytes
  return /worksheets\//i.test(path) ? limits.unpackedBytes : limits.smallPartBytes
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function relationsOf(xml: string): readonly Relation[] {
  return elements(xml, 'Relationship').map(tag => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    target: attribute(tag, 'Target') ?? '',
  }))
}

function isWorksheet(relation: Relation): boolean {
  return relation.type.endsWith('/worksheet')
}

function workbookPathOf(rootRelations: string): string {
  const relation = relationsOf(rootRelations).find(({ type }) => type.endsWith('/officeDocument'))
  return (relation?.target ?? 'xl/workbook.xml').replace(/^\//, '')
}

function relationsPathOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s[^<>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string | null {
  return (
    new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? null
  )
}

function hasTwins(texts: readonly string[]): boolean {
  return new Set(texts.map(text => text.toLowerCase())).size < texts.length
}

function cellsOnly(part: ZipPart): ZipPart {
  const xml = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength)
  const head = xml.subarray(0, 4_096).toString('latin1')
  if (!/<(?:\w+:)?worksheet[\s>]/.test(head)) return part
  const word = xml.indexOf('sheetData')
  const start = word < 0 ? -1 : xml.lastIndexOf('<', word)
  const end = xml.indexOf('>', xml.lastIndexOf('sheetData'))
  const cells = start < 0 || end < start ? Buffer.alloc(0) : xml.subarray(start, end + 1)
  return {
    path: part.path,
    bytes: Buffer.concat([Buffer.from('<worksheet>'), cells, Buffer.from('</worksheet>')]),
  }
}
