// A workbook for tests, built part by part, so that a test can say exactly what stands in its XML.

import { zip } from './zip-files.ts'

export interface SmallWorkbook {
  /** XML between <worksheet> and </worksheet>, per sheet. */
  readonly sheets: readonly string[]
  readonly workbookProperties?: string
  readonly extraParts?: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** Relation ids of the sheets, where they are not rId1, rId2, … */
  readonly ids?: readonly string[]
}

const text = (xml: string): Uint8Array => new TextEncoder().encode(xml)
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of an .xlsx file. Style 1 of a cell is a date. */
export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  const ids = workbook.ids ?? workbook.sheets.map((_, i) => `rId${i + 1}`)
  const sheets = ids.map((id, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="${id}"/>`).join('')
  const relations = workbook.sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relationType}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId9999" Type="${relationType}/styles" Target="styles.xml"/>`
  return zip([
    { path: '[Content_Types].xml', bytes: text('<Types/>') },
    {
      path: '_rels/.rels',
      bytes: text(
        `<Relationships><Relationship Id="r" Type="${relationType}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      path: 'xl/workbook.xml',
      bytes: text(`<workbook>${workbook.workbookProperties ?? ''}<sheets>${sheets}</sheets></workbook>`),
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      bytes: text(`<Relationships>${relations.join('')}${styles}</Relationships>`),
    },
    {
      path: 'xl/styles.xml',
      bytes: text('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    },
    ...workbook.sheets.map((xml, i) => ({
      path: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: text(`<worksheet>${xml}</worksheet>`),
    })),
    ...(workbook.extraParts ?? []),
  ])
}

/** Cells of text and numbers as sheet XML, a row each. */
export function sheetData(rows: readonly (readonly (string | number)[])[]): string {
  const xml = rows.map(cells => {
    const row = cells.map(cell =>
      typeof cell === 'number'
        ? `<c><v>${cell}</v></c>`
        : `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`,
    )
    return `<row>${row.join('')}</row>`
  })
  return `<sheetData>${xml.join('')}</sheetData>`
}
