// The words of printed documents: titles, column heads, signatures, notes.

import type { Words } from '../words.ts'
import type { print as zhPrint } from '../zh-CN/print.ts'

export const print = {
  language: 'en',
  date: '{{year}}-{{twoDigitMonth}}-{{twoDigitDay}}',
  month: '{{year}}-{{twoDigitMonth}}',
  page: 'Page {{page}} of {{pages}}',
  draft: 'DRAFT',
  colon: ': ',
  asOf: 'As of {{date}}',
  summary: {
    title: '{{centre}} – Case statistics {{month}}',
    reportingUnit: 'Reporting unit: {{centre}}',
    period: 'Period: {{from}} to {{to}}',
    unit: 'Units: cases, working days, 10,000 yuan, %',
    signatures: {
      head: 'Head',
      reviewer: 'Reviewed by',
      author: 'Prepared by',
      phone: 'Telephone',
      date: 'Date (seal)',
    },
    definitions: 'Definitions',
    changes:
      'Changes are relative to the month before, the same month of last year, and last year to date; those of a rate are in percentage points (pp). “—” stands where the base is 0 or there is no figure; a real zero is “0”.',
    dating:
      'Figures count by the day something happened, whenever it was recorded; what has no certain day is left out.',
    balance:
      'Balance: open at start {{openAtStart}} + received {{received}} + transferred in {{transferredIn}} + reopened {{reopened}} − closed (transfers apart) {{closed}} − transferred out {{transferredOut}} = {{expected}}; open at end {{openAtEnd}}: {{verdict}}.',
    balanced: 'holds',
    unbalanced: 'does not hold, difference {{difference}}',
    draftReason: 'This is a draft. It must not be used as a final report until the following is settled.',
    breaking: 'Cases that break the balance ({{count}})',
    undated: 'Closed on a day that is not certain, left out of the figures ({{count}})',
    dating_unknown: 'the ledger gives no closing day',
    dating_doubtful: 'doubtful closing day',
  },
  overdue: {
    title: '{{centre}} – Overdue cases',
    count: '{{count}} overdue',
    atRiskCount: '{{count}} at risk',
    overdue: 'Overdue',
    atRisk: 'At risk',
    order: 'the latest first',
    none: 'Nothing is overdue.',
    group: '{{clerk}} ({{count}})',
    unassigned: 'No clerk assigned',
    columns: {
      number: 'No.',
      caseNumber: 'Case number',
      title: 'Title',
      parties: 'Parties',
      clock: 'Limit',
      start: 'Start',
      due: 'Due',
      daysLate: 'Working days late',
      left: 'Left',
      clerk: 'Clerk',
      stage: 'Stage',
      lastStep: 'Last step',
    },
    signatures: {
      author: 'Prepared by',
      supervisor: 'Supervisor',
      date: 'Date',
    },
  },
} as const satisfies Words<typeof zhPrint>
