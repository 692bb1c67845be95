// Ledger of rights-protection assistance 维权援助.

import { creditCode, opinionNumber, rightNumber, rightType } from './common-columns.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { acceptedOn, applicant, concludedOn, receivedOn, respondent, shared } from './rights-columns.ts'

export const assistanceLayout: LedgerLayout = {
  id: 'assistance',
  kind: 'rightsProtection',
  subKind: 'assistance',
  requires: ['receivedOn', 'caseNumber', 'item'],
  columns: [
    ...shared,
    receivedOn('收案日期', '申请日期', '登记日期'),
    applicant,
    respondent,
    creditCode,
    rightType,
    rightNumber,
    { id: 'item', headers: ['援助事项', '援助类型', '事项', '援助内容'], reads: 'text', field: 'item' },
    acceptedOn,
    concludedOn('办结日期', '意见日期'),
    opinionNumber,
    { id: 'followedUpOn', headers: ['回访日期', '回访日'], reads: 'date' },
  ],
  steps: [
    { on: 'acceptedOn', action: 'accept' },
    {
      on: 'concludedOn',
      result: {
        column: 'result',
        words: {
          出具援助意见: { action: 'conclude', outcome: 'opinionIssued' },
          出具意见: { action: 'conclude', outcome: 'opinionIssued' },
          自行和解: { action: 'conclude', outcome: 'settled' },
          达成和解: { action: 'conclude', outcome: 'settled' },
          和解: { action: 'conclude', outcome: 'settled' },
          转调解: { action: 'conclude', outcome: 'toMediation' },
          转行政裁决: { action: 'conclude', outcome: 'toAdjudication' },
          终止: { action: 'terminate' },
          撤回: { action: 'withdraw' },
          不予受理: { action: 'refuse' },
        },
      },
      fields: { opinionNumber: 'opinionNumber', recoveredAmount: 'recoveredAmount' },
    },
    { on: 'followedUpOn', action: 'followUp' },
  ],
  title: ['item'],
}
