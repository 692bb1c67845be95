// When a clock turns yellow, where its rule does not say.

import type { LimitUnit } from './limit-rule.ts'

/**
 * Units left at which a limit is at risk: working days for working-day limits, otherwise calendar days.
 *
 * DOMAIN section 4 gives working days (3 or 20 %, whichever is more; 1 for limits up to 5), 30 calendar days (5) and
 * 3 months (10 days). Other calendar limits follow the 30 days (a sixth, at least 3; 1 up to 5 days); other month
 * limits lie on the line through 1 month = 30 days and 3 months: 2.5 days a month and 2.5 besides, rounded down. An
 * agreed day is warned of as 30 calendar days are.
 */
export function defaultWarnAt(amount: number, unit: LimitUnit): number {
  if (unit === 'byAgreement') return 5
  if (unit === 'months') return Math.floor(2.5 * (amount + 1))
  if (amount <= 5) return 1
  return Math.max(3, Math.floor(unit === 'workingDays' ? amount / 5 : amount / 6))
}
