// One way of writing for text that is compared or checked: full and half width alike, no stray spaces.
// Not for text that is stored and shown: names keep the brackets their owners write.

// Control characters but for tab and line feed, format characters (zero width, soft hyphen, text direction, byte order
// mark) and non-characters.
const invisible = /[^\P{Cc}\t\n]|\p{Cf}|[\ufffe\uffff]/gu
const lineBreaks = /\r\n?|\u2028|\u2029/g

/** Text without what cannot be seen (control and zero-width characters, lone surrogates) and without outer spaces. */
export function cleanText(text: string): string {
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
