// Words of logging a case, in English.

import type { Words } from '../words.ts'
import type { logging as chinese } from '../zh-CN/logging.ts'

export const logging: Words<typeof chinese> = {
  override: {
    label: 'Reason to keep it',
    needed: 'The check digit is wrong: correct the number, or say why it is kept.',
    placeholder: 'e.g. so written on the certificate',
    mark: 'kept with a wrong check digit',
    reason: 'Kept because: {{reason}}',
  },
  deemed: {
    line: 'Counts as received on {{date}} ({{how}})',
    how: {
      sameDay: 'within office hours',
      afterHours: 'came after hours',
      dayOff: 'came on a day off',
      corrected: 'corrected by the clerk',
    },
    correct: 'Correct',
    asFound: 'Restore',
    on: 'Counts as received on',
    reason: 'Reason for the correction',
    onPage: 'Counts as received on {{date}}: {{how}}',
    beforeReceipt: 'Not before the day it came in.',
    reasonNeeded: 'Say why it is corrected.',
  },
  officeHours: {
    title: 'Office hours',
    lead: 'What comes in after hours or on a day off counts from the next working day.',
    opens: 'Opens',
    closes: 'Closes',
    save: 'Save office hours',
    saved: 'Office hours saved',
    wrong: 'Write times like 09:00, closing after opening.',
  },
  offers: {
    title: 'Names in the registries',
    cases_other: '{{count}} cases',
    cases_one: '{{count}} case',
    formerName: 'former name, now {{name}}',
    suspended: 'suspended',
  },
  duplicate: {
    title: 'May have been logged before',
    lead: 'These cases are like the one being logged; open and compare them first. If it is another case, log it.',
    why: {
      applicationNumber: 'same application number',
      courtCaseNumber: 'same court case number',
      platformNumber: 'same platform number',
      partiesAndRight: 'same parties and right within a year',
    },
    reason: 'Why it is another case',
    anyway: 'Log it anyway',
    back: 'Back to the form',
    note: 'Like {{cases}}, logged all the same. {{reason}}',
    received: 'received {{date}}',
  },
  paste: {
    title: 'Where the pasted cells go',
    rows_other: '{{count}} rows, one after another: each comes when the one before is logged.',
    rows_one: '{{count}} row.',
    byHeader: 'Read by the pasted header.',
    byOrder: 'No header: read in the usual order of the ledger; please check.',
    column: 'Column',
    value: 'Cell',
    goesTo: 'Goes to',
    nowhere: 'nowhere (recorded later)',
    problem: 'not understood, please type it',
    fill: 'Fill the form',
    cancel: 'Leave it',
    left_other: '{{count}} rows left',
    left_one: '{{count}} row left',
    drop: 'Drop the other rows',
  },
  problem: {
    clerkUnknown: 'There is no such clerk; choose one of the names offered.',
    tooLong: 'Too long: {{count}} characters at most.',
  },
}
