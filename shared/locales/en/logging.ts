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
  problem: {
    clerkUnknown: 'There is no such clerk; choose one of the names offered.',
    tooLong: 'Too long: {{count}} characters at most.',
  },
}
