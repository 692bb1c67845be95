// How this centre figures its summary: the period and the definitions a centre may choose between.

import type { SummaryOptions } from './compute-summary.ts'
import type { PassRateBase } from './overall-rows.ts'
import type { PeriodStyle } from './summary-period.ts'

export const summaryStyle: Omit<SummaryOptions, 'grantLimitDays'> & {
  readonly period: PeriodStyle
  readonly passRateBase: PassRateBase
} = {
  period: 'calendarMonth',
  passRateBase: 'accepted',
  targets: {},
}
