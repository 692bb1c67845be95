// Reads an amount of money however a ledger writes it, in exact decimal arithmetic. What cannot be an amount is null.

import { compactText } from '#shared/identifiers/normalise-text.ts'
import type { LedgerCell } from './ledger-sheet.ts'

/** What a bare number of the column counts: its header says 万元, or it is yuan. */
export type AmountUnit = 'yuan' | 'wan'

const written =
  /^(?:人民币|RMB|CNY|[¥￥])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(亿|千万|百万|万|千)?[元圆]?整?$/i

/** Powers of ten from yuan. */
const powerOfWord: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }
const powerOfUnit: Readonly<Record<AmountUnit, number>> = { yuan: 0, wan: 4 }
const fenPower = 2

/** Longer texts are no amounts, and are not searched for one. */
const longestText = 60

/**
 * Whole fen of an amount: `12.5万`, `125000`, `125,000元`, `￥1,250.5`, or a number. A unit written in the cell goes
 * before the column's. Fractions of a fen are rounded half up. Null for anything else, below zero, or too large to be
 * counted exactly.
 */
export function parseLedgerAmount(cell: LedgerCell | undefined, unit: AmountUnit = 'yuan'): number | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string' && cell.length > longestText) return null
  const text = typeof cell === 'number' ? decimalText(cell) : compactText(cell)
  const match = written.exec(text)
  if (!match) return null
  const word = match[3]
  const ownUnit = word !== undefined || /[元圆]整?$/.test(text)
  const power = ownUnit ? (powerOfWord[word ?? ''] ?? 0) : powerOfUnit[unit]
  return scale((match[1] ?? '').replaceAll(',', ''), match[2] ?? '', power + fenPower)
}

// Ten decimals are more than any amount has and fewer than a binary fraction's noise (67.06999999999999 is 67.07).
function decimalText(number: number): string {
  return Math.abs(number) < 1e15 ? number.toFixed(10) : ''
}

/** `whole.fraction` × 10^power, rounded half up. */
function scale(whole: string, fraction: string, power: number): number | null {
  if (whole.length > 16) return null
  const filled = fraction.padEnd(power + 1, '0')
  const roundUp = (filled[power] ?? '0') >= '5' ? 1n : 0n
  const fen = BigInt(whole + filled.slice(0, power)) + roundUp
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(fen) : null
}
