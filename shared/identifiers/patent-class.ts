// Classes of an application: IPC 国际专利分类 for inventions and utility models, Locarno 洛迦诺 for designs.

import { type ShapedIdentifier, wrongShape } from './identifier.ts'
import { compactText } from './normalise-text.ts'

const ipc = /^([A-H]\d{2}[A-Z]\d{1,4}\/\d{2,6})(?:\(\d{4}\.\d{2}\)I?)?$/
const locarno = /^(0[1-9]|[12]\d|3[0-2])-\d{2}$/

/** Reads an IPC group (`H01M50/409`, an edition in brackets is dropped) or a Locarno class 01–32 (`15-05`). */
export function parsePatentClass(text: string): ShapedIdentifier {
  const compact = compactText(text).toUpperCase()
  const value = locarno.test(compact) ? compact : ipc.exec(compact)?.[1]
  return value === undefined ? wrongShape : { ok: true, value }
}
