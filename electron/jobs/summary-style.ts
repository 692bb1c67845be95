// How this centre figures its summary: the period and the definitions a centre may choose between.

import type { SummaryOptions } from '#shared/summary/compute-summary.ts'
import type { PassRateBase } from '#shared/summary/overall-rows.ts'
import type { PeriodStyle } from '#shared/summary/summary-period.ts'

export const summaryStyle: SummaryOptions & {
  readonly period: PeriodStyle
  readonly passRateBase: PassRateBase
} = {
  period: 'calendarMonth',
  passRateBase: 'accepted',
  grantLimitDays: { invention: 40, utilityModel: 10, design: 5 },
  targets: {},
}
