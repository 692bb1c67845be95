// A row of the bench: what was measured, beside its floor of the same run, and whether it keeps its goal.

export type Unit =
  | 'ns'
  | 'µs'
  | 'ms'
  | 's'
  | 'µs a case'
  | 'B a case'
  | 'rows/s'
  | 'cases/s'
  | 'MB'
  | '%'
  | ''

/** All that is given must hold. */
export interface Goal {
  /** In the unit of the row. */
  readonly most?: number
  readonly least?: number
  /** Times the floor. */
  readonly ratio?: number
}

export interface BenchRow {
  readonly what: string
  /** Null: not measured, `note` says why. */
  readonly value: number | null
  readonly unit: Unit
  /** What the machine needs for the same without us, in the unit of the row; null: nothing to compare with. */
  readonly floor: number | null
  readonly ratio: number | null
  /** Empty: shown for comparison. */
  readonly goal: string
  readonly verdict: 'within' | 'over' | null
  readonly note: string
}

interface Measured {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  readonly floor?: number
  readonly goal?: Goal
  readonly note?: string
}

export function benchRow({ what, value, unit, floor, goal, note = '' }: Measured): BenchRow {
  const ratio = floor === undefined ? null : value / floor
  return {
    what,
    value,
    unit,
    floor: floor ?? null,
    ratio,
    goal: goal ? goalText(goal, unit) : '',
    verdict: goal ? (isWithin(goal, value, ratio) ? 'within' : 'over') : null,
    note,
  }
}

/** @param why a word that stands where the figure would */
export function skippedRow(what: string, why: string): BenchRow {
  return {
    what,
    value: null,
    unit: '',
    floor: null,
    ratio: null,
    goal: '',
    verdict: null,
    note: `skipped: ${why}`,
  }
}

function isWithin({ most, least, ratio }: Goal, value: number, measured: number | null): boolean {
  return (
    value <= (most ?? Number.POSITIVE_INFINITY) &&
    value >= (least ?? Number.NEGATIVE_INFINITY) &&
    (ratio === undefined || (measured !== null && measured <= ratio))
  )
}

function goalText({ most, least, ratio }: Goal, unit: Unit): string {
  const parts = [
    ...(ratio === undefined ? [] : [`≤ ${ratio}×`]),
    ...(most === undefined ? [] : [`≤ ${most.toLocaleString('en')} ${unit}`]),
    ...(least === undefined ? [] : [`≥ ${least.toLocaleString('en')} ${unit}`]),
  ]
  return parts.join(', ')
}
