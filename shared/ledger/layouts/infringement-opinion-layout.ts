// Ledger of opinions on infringement 侵权判定咨询.

import { opinionNumber, rightNumber } from './common-columns.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { acceptedOn, applicant, concludedOn, receivedOn, shared } from './rights-columns.ts'

export const infringementOpinionLayout: LedgerLayout = {
  id: 'infringementOpinion',
  kind: 'rightsProtection',
  subKind: 'infringementOpinion',
  requires: ['receivedOn', 'caseNumber', 'product'],
  columns: [
    ...shared,
    receivedOn('委托日期', '申请日期'),
    applicant,
    rightNumber,
    {
      id: 'product',
      headers: ['涉案产品', '被控产品', '产品', '涉案产品名称'],
      reads: 'text',
      field: 'product',
    },
    { id: 'expert', headers: ['专家', '咨询专家', '专家姓名'], reads: 'text', field: 'expert' },
    acceptedOn,
    concludedOn('出具日期', '意见出具日期'),
    opinionNumber,
  ],
  steps: [
    { on: 'acceptedOn', action: 'accept' },
    {
      on: 'concludedOn',
      result: {
        column: 'result',
        words: {
          落入保护范围: { action: 'issueOpinion', outcome: 'withinScope' },
          落入: { action: 'issueOpinion', outcome: 'withinScope' },
          未落入保护范围: { action: 'issueOpinion', outcome: 'outsideScope' },
          不落入保护范围: { action: 'issueOpinion', outcome: 'outsideScope' },
          未落入: { action: 'issueOpinion', outcome: 'outsideScope' },
          终止: { action: 'terminate' },
          撤回: { action: 'withdraw' },
          不予受理: { action: 'refuse' },
        },
      },
      fields: { opinionNumber: 'opinionNumber', recoveredAmount: 'recoveredAmount' },
    },
  ],
  title: ['product'],
}
