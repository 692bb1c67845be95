// Text as the cells of an .xlsx file can hold it: legal, not too long, and never read as a formula.

/** Most characters a cell of an .xlsx file may hold. */
const cellLimit = 32_767

/** The text as it can be written; characters the format has no place for become U+FFFD. */
export function writableText(text: string): string {
  // Control characters and lone surrogates cannot be written in XML; a file with one is "damaged" to its reader.
  const legal = text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
  const short = legal.length <= cellLimit ? legal : `${legal.slice(0, cellLimit - 1).toWellFormed()}…`
  // The format reads _x0041_ as the character of that number; its own escape keeps what was typed.
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/**
 * Whether a spreadsheet program would take the text for a formula when the cell is edited or saved as CSV. Such a cell
 * gets the text format `@`.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

/** Characters of the standard font that a text takes; a Chinese character takes two. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
}
