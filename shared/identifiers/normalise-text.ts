// One way of writing for text that is compared or checked: full and half width alike, no stray spaces.
// Not for text that is stored and shown: names keep the brackets their owners write.

// Control characters but for tab and line feed, format characters (zero width, soft hyphen, text direction, byte order
// mark) and non-characters.
const invisible = /[^\P{Cc}\t\n]|\p{Cf}|[\ufffe\uffff]/gu
// Most text holds none of it, and the long way round is ten times as slow.
const plain =
  /^[\t\n -~\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufff8]*$/
const lineBreaks = /\r\n?|\u2028|\u2029/g

/** Text without what cannot be seen (control and zero-width characters, lone surrogates) and without outer spaces. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text.trim()
  return text.toWellFormed().replace(lineBreaks, '\n').replace(invisible, '').trim()
}

/** Text for comparison: compatibility forms unified (Ａ１（） → A1()), outer spaces gone. 〔〕 stay as they are. */
export function normaliseText(text: string): string {
  return cleanText(text).normalize('NFKC').trim()
}

/** The first `length` characters, never half of one. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).toWellFormed()
}

/** As `normaliseText`, with every space and line break gone. */
export function compactText(text: string): string {
  return normaliseText(text).replace(/\s+/g, '')
}
