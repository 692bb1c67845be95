// The page of a confidential case for whoever may not open it: its number, course, clocks and lights, and not a word of
// what it is about.

import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'

/** @param view whose line lists already withhold */
export function withholdView(view: CaseView): CaseView {
  return {
    ...view,
    fields: { confidential: true },
    masked: [],
    mayUnmask: false,
    overrides: {},
    deemed: view.deemed && { ...view.deemed, reason: '' },
    ledger: null,
    actions: [],
    extendable: [],
    timeline: view.timeline.map(withholdEntry),
  }
}

function withholdEntry(entry: TimelineEntry): TimelineEntry {
  return {
    ...entry,
    note: '',
    fields: {},
    attachment: null,
    series: entry.series && { ...entry.series, name: '' },
    receipt: entry.receipt && { ...entry.receipt, reason: '' },
    retraction: entry.retraction && { ...entry.retraction, reason: '' },
  }
}
