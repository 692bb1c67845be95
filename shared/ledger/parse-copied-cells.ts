// Cells as a spreadsheet puts them on the clipboard: tabs between cells, lines between rows, a cell that holds either
// in double quotes. Knows nothing of what the cells mean.

/** More is no row somebody copies into a form. */
const mostRows = 200
const mostColumns = 100
const longestCell = 20_000
const longestText = 1_000_000

/** Rows of cells without outer blank rows; empty where the text holds no tab outside quotes. */
export function parseCopiedCells(text: string): readonly (readonly string[])[] {
  const copied = text.slice(0, longestText)
  const rows: string[][] = [[]]
  let tabs = 0
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/gy
  for (let match = cells.exec(copied); match !== null; match = cells.exec(copied)) {
    const [whole, quoted, plain = '', end = ''] = match
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"')
    rows.at(-1)?.push(cell.slice(0, longestCell).trim())
    if (end === '\t') tabs++
    else if (end !== '' && rows.length < mostRows) rows.push([])
    else break
    if (whole === '') break
  }
  if (tabs === 0) return []
  return rows.map(row => row.slice(0, mostColumns)).filter(row => row.some(cell => cell !== ''))
}
