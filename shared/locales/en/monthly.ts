// English words of the screen around the monthly summary.

import type { Words } from '../words.ts'
import type { monthly as zhMonthly } from '../zh-CN/monthly.ts'

export const monthly = {
  title: 'Monthly summary',
  lead: '{{from}} to {{to}}, by the day things happened',
  month: 'Month',
  previous: 'Previous month',
  following: 'Next month',
  view: 'Shown as',
  table: 'Table',
  preview: 'Print preview',
  print: 'Print',
  pdf: 'Save PDF',
  xlsx: 'Export to Excel',
  breaking: 'Cases that break the balance',
  undated_one: '{{count}} case closed on an uncertain day, left out of figures by month',
  undated_other: '{{count}} cases closed on an uncertain day, left out of figures by month',
  undatedKind: { unknown: 'the ledger gives no closing day', doubtful: 'closing day doubtful' },
  behind: '{{row}}, {{column}}',
  behindCount_one: '{{count}} case',
  behindCount_other: '{{count}} cases',
  opens: 'Show the cases behind this figure',
  previewTitle: 'Print preview of {{month}}',
} as const satisfies Words<typeof zhMonthly>
