// Case numbers of courts 法院案号, e.g. （2023）湘0104诉前调1406号. Only the shape can be checked.

import { type ShapedIdentifier, wrongShape } from './identifier.ts'
import { compactText } from './normalise-text.ts'

// Year, court (with or without its number), kind of case, serial; 之一 marks a later decision in the same case.
const shape =
  /^[([〔【](\d{4})[)\]〕】](\p{Script=Han}+(?:\d{2,4}\p{Script=Han}+)?\d{1,7}号(?:之[一二三四五六七八九十]+)?)$/u

/** Reads a court's case number; brackets are unified to （ ）, as the courts themselves write them. */
export function parseCourtCaseNumber(text: string): ShapedIdentifier {
  const match = shape.exec(compactText(text))
  return match ? { ok: true, value: `（${match[1]}）${match[2]}` } : wrongShape
}
