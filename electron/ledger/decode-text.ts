// Text of a file whose encoding nobody wrote down: UTF-8 or GB18030 (which holds GBK and GB2312), or UTF-16 with a mark.

export interface DecodedText {
  readonly text: string
  /** Some bytes are no characters in this encoding; they read as U+FFFD. */
  readonly damaged: boolean
}

const mostDamage = 0.01
const mostNuls = 0.001

/** The text, or null where the bytes are none (a picture, a program, an unknown encoding). */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = encodingOfMark(bytes)
  const decoded = marked ? decodeLoosely(bytes, [marked]) : decodeUnmarked(bytes)
  if (countOf(decoded.text, '\0') > decoded.text.length * mostNuls) return null
  return countOf(decoded.text, '\ufffd') > decoded.text.length * mostDamage ? null : decoded
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const encodings = ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding)
    if (text !== null) return { text, damaged: false }
  }
  return decodeLoosely(bytes, encodings)
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// One bad byte must not cost a year's ledger: the encoding that leaves fewer holes is taken.
function decodeLoosely(bytes: Uint8Array, encodings: readonly string[]): DecodedText {
  const texts = encodings.map(encoding => new TextDecoder(encoding).decode(bytes))
  const holes = texts.map(text => countOf(text, '\ufffd'))
  const best = holes.indexOf(Math.min(...holes))
  return { text: texts[best] ?? '', damaged: (holes[best] ?? 0) > 0 }
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}
