// Damaged, hostile and nonsensical ledgers, made from the real ones. The same seed always gives the same file.

import { readFixture } from './fixture-ledgers.ts'
import { sheetData, smallWorkbook } from './small-workbook.ts'
import { rezip, zip } from './zip-files.ts'

export interface MutatedLedger {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mutation: string
}

interface Dice {
  /** A whole number from 0 to below `end`. */
  roll(end: number): number
  pick<T>(items: readonly T[]): T
}

// mulberry32
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const roll = (end: number): number => Math.floor(next() * end)
  return {
    roll,
    pick: items => {
      const item = items[roll(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}

const csvHead = 120_000
const csv = readFixture('mediation-2023.csv').slice(0, csvHead)
const workbooks = [readFixture('open-2026-11.xlsx'), readFixture('rights-2023-2024.xlsx')]
const sheetPath = 'xl/worksheets/sheet1.xml'

const nasty = [
  '=1+1',
  "=cmd|'/c calc'!A0",
  '@SUM(1)',
  '-1',
  '\0\0\0',
  '\ud800',
  '\u202e反',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  '-'.repeat(30_000),
  ' '.repeat(30_000),
  '2026.'.repeat(5_000),
  '('.repeat(20_000),
  '某'.repeat(100_000),
  '"',
  '""',
  '\n',
  '1e308',
  '2026-02-30',
  '〇'.repeat(10_000),
]

type Mutation = (dice: Dice) => { readonly name: string; readonly bytes: Uint8Array }

function anyFile(dice: Dice): { readonly name: string; readonly bytes: Uint8Array } {
  return dice.roll(2) === 0 ? { name: 'a.csv', bytes: csv } : { name: 'a.xlsx', bytes: dice.pick(workbooks) }
}

function changed(dice: Dice, change: (bytes: Buffer) => Uint8Array): ReturnType<Mutation> {
  const { name, bytes } = anyFile(dice)
  return { name, bytes: change(Buffer.from(bytes)) }
}

function flip(bytes: Buffer, dice: Dice, times: number): Buffer {
  for (let i = 0; i < times; i++) bytes[dice.roll(bytes.length)] = dice.roll(256)
  return bytes
}

function inSheet(dice: Dice, change: (xml: Buffer) => Uint8Array): ReturnType<Mutation> {
  return { name: 'a.xlsx', bytes: rezip(dice.pick(workbooks), sheetPath, change) }
}

/** Some cells of a CSV replaced. */
function withCells(dice: Dice, cell: () => string): ReturnType<Mutation> {
  const lines = new TextDecoder('gb18030').decode(csv).split('\r\n')
  for (let i = 0; i < 20; i++) {
    const at = 1 + dice.roll(lines.length - 1)
    const cells = (lines[at] ?? '').split(',')
    cells[dice.roll(cells.length)] = cell()
    lines[at] = cells.join(',')
  }
  return { name: 'a.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) }
}

/** Some cells of a workbook replaced, in well-formed XML. */
function withSheetCells(dice: Dice, cell: string): ReturnType<Mutation> {
  const escaped = cell.replace(/[<&\0\ud800]/g, '?')
  return inSheet(dice, xml => {
    const text = xml.toString('utf8')
    const replaced = text.replace(/<(c r="\w+")[^>]*?(?:\/>|>.*?<\/c>)/g, (whole, ref: string) =>
      dice.roll(40) === 0 ? `<${ref} t="inlineStr"><is><t>${escaped}</t></is></c>` : whole,
    )
    return Buffer.from(replaced)
  })
}

const structures: readonly ((dice: Dice) => string)[] = [
  () =>
    '<sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  () => `<cols>${'<col min="1" max="16384"/>'.repeat(50_000)}</cols>${sheetData([['甲']])}`,
  () => `<sheetData>${'<row>'.repeat(200_000)}`,
  () => `<sheetData>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</sheetData>`,
  () => `<sheetData><row>${'<c t="s"><v>99999999</v></c>'.repeat(20_000)}</row></sheetData>`,
  () => '<sheetData><row r="-5"><c r="-1"/><c r="ZZZZZZ99999999999"><v>1</v></c></row></sheetData>',
  () => '<sheetData><row r="1e9"><c r="A1e9"><v>x</v></c></row></sheetData>',
  dice => `<sheetData><row><c s="${dice.roll(9_999)}"><v>${'9'.repeat(400)}</v></c></row></sheetData>`,
  () => `<sheetData><row><c t="inlineStr"><is><t>${'&amp;'.repeat(100_000)}</t></is></c></row></sheetData>`,
  () =>
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sheetData><row><c><v>&b;</v></c></row></sheetData>',
  () => `<sheetData><row><c ${'x="1" '.repeat(50_000)}><v>1</v></c></row></sheetData>`,
  () => `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`,
]

const bombs: readonly ((dice: Dice) => Uint8Array)[] = [
  dice => rezip(dice.pick(workbooks), sheetPath, () => Buffer.alloc(20_000_000 + dice.roll(30_000_000))),
  dice => zip([{ path: sheetPath, bytes: Buffer.alloc(10_000_000), claimedBytes: dice.roll(2 ** 32) }]),
  dice =>
    zip(
      Array.from({ length: 3_000 }, (_, i) => ({
        path: `xl/${'p'.repeat(dice.roll(300))}${i}.xml`,
        bytes: Buffer.alloc(500),
      })),
    ),
  dice =>
    smallWorkbook({
      sheets: [sheetData([['甲']])],
      ids: Array.from({ length: 1 + dice.roll(500) }, () => 'rId1'),
    }),
  dice => smallWorkbook({ sheets: Array.from({ length: 90 + dice.roll(20) }, () => sheetData([['甲', 1]])) }),
]

const mutations: Readonly<Record<string, Mutation>> = {
  truncated: dice => changed(dice, bytes => bytes.subarray(0, dice.roll(bytes.length))),
  flipped: dice => changed(dice, bytes => flip(bytes, dice, 1 + dice.roll(50))),
  'cut out of the middle': dice =>
    changed(dice, bytes => {
      const at = dice.roll(bytes.length)
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + dice.roll(5_000))])
    }),
  'doubled in the middle': dice =>
    changed(dice, bytes => {
      const at = dice.roll(bytes.length)
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - dice.roll(5_000)))])
    }),
  zeroed: dice =>
    changed(dice, bytes => {
      const at = dice.roll(bytes.length)
      return bytes.fill(0, at, Math.min(bytes.length, at + dice.roll(500)))
    }),
  noise: dice => ({
    name: dice.pick(['a.csv', 'a.xlsx', 'a.xls', 'a.txt', 'a', '..\\..\\a.csv']),
    bytes: flip(
      Buffer.alloc(1 + dice.roll(20_000), dice.pick(['PK\x03\x04', ',', '"', 'a,\n'])),
      dice,
      5_000,
    ),
  }),
  misnamed: dice => ({
    ...anyFile(dice),
    name: dice.pick(['a.pdf', 'a.xls', 'a', `${'长'.repeat(5_000)}.csv`]),
  }),
  'CSV of nasty cells': dice => withCells(dice, () => dice.pick(nasty)),
  'CSV of mixed encodings': dice => ({
    name: 'a.csv',
    bytes: Buffer.concat([
      csv.subarray(0, dice.roll(csvHead)),
      new TextEncoder().encode('混合编码,"'),
      csv.subarray(dice.roll(csvHead)),
    ]),
  }),
  'workbook of nasty cells': dice => withSheetCells(dice, dice.pick(nasty)),
  'workbook of broken XML': dice => inSheet(dice, xml => flip(xml, dice, 1 + dice.roll(200))),
  'workbook of cut XML': dice => inSheet(dice, xml => xml.subarray(0, dice.roll(xml.length))),
  'workbook of another structure': dice => ({
    name: 'a.xlsx',
    bytes: smallWorkbook({ sheets: [dice.pick(structures)(dice)] }),
  }),
  bomb: dice => ({ name: 'a.xlsx', bytes: dice.pick(bombs)(dice) }),
}

const names = Object.keys(mutations)

/** The mutated ledger of a seed; the mutations take turns. */
export function mutatedLedger(seed: number): MutatedLedger {
  const mutation = names[seed % names.length] ?? 'flipped'
  const made = mutations[mutation]?.(diceOf(seed))
  if (!made) throw new Error(`no mutation ${mutation}`)
  return { ...made, mutation }
}
