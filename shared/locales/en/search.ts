// Words of the search over all cases.

import type { Words } from '../words.ts'
import type { search as zhSearch } from '../zh-CN/search.ts'

export const search = {
  label: 'Found cases',
  field: {
    caseNumber: 'Case number',
    title: 'Title',
    party: 'Party',
    applicationNumber: 'Application number',
    rightNumber: 'Right number',
    courtCaseNumber: 'Court case number',
    platformNumber: 'Platform number',
  },
  found_one: '{{count}} case found',
  found_other: '{{count}} cases found',
  foundMore_other: 'First {{count}} cases, there are more',
  all: 'Show all results in the list of cases',
  none: 'Nothing found for “{{text}}”',
  noneNext:
    'Type any part of a case or application number, any characters of a title or party, or pinyin initials.',
  failed: 'The search did not finish. Press Enter to look in the list of cases.',
  listShown: 'Many cases match and were not counted one by one, as of {{date}}',
} as const satisfies Words<typeof zhSearch>
