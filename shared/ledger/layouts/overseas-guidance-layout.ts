// Ledger of guidance in overseas disputes 海外纠纷应对指导.

import { creditCode } from './common-columns.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { acceptedOn, applicant, concludedOn, receivedOn, shared } from './rights-columns.ts'

export const overseasGuidanceLayout: LedgerLayout = {
  id: 'overseasGuidance',
  kind: 'rightsProtection',
  subKind: 'overseasGuidance',
  requires: ['receivedOn', 'caseNumber', 'country'],
  columns: [
    ...shared,
    receivedOn('申请日期'),
    applicant,
    creditCode,
    { id: 'country', headers: ['国家(地区)', '国家', '国别', '国家/地区'], reads: 'text', field: 'country' },
    { id: 'dispute', headers: ['纠纷类型', '纠纷', '涉外纠纷类型'], reads: 'text', field: 'dispute' },
    acceptedOn,
    concludedOn('指导意见日期', '指导日期'),
  ],
  steps: [
    { on: 'acceptedOn', action: 'accept' },
    {
      on: 'concludedOn',
      result: {
        column: 'result',
        words: {
          出具指导意见: { action: 'issueGuidance', outcome: 'guidanceIssued' },
          企业和解: { action: 'issueGuidance', outcome: 'settled' },
          和解: { action: 'issueGuidance', outcome: 'settled' },
          应诉中止: { action: 'issueGuidance', outcome: 'responseSuspended' },
          撤回: { action: 'withdraw' },
          不予受理: { action: 'refuse' },
        },
      },
      fields: { recoveredAmount: 'recoveredAmount' },
    },
  ],
  title: ['country', 'dispute'],
}
