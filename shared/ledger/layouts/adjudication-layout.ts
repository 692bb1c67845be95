// Ledger of administrative adjudications of patent infringement 行政裁决.

import { rightNumber } from './common-columns.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { applicant, concludedOn, receivedOn, respondent, shared } from './rights-columns.ts'

export const adjudicationLayout: LedgerLayout = {
  id: 'adjudication',
  kind: 'rightsProtection',
  subKind: 'adjudication',
  requires: ['receivedOn', 'caseNumber', 'acceptedOn', 'respondent'],
  columns: [
    ...shared,
    receivedOn('请求日期', '申请日期'),
    applicant,
    respondent,
    { ...rightNumber, headers: ['专利号', '涉案专利号', '权利号'], isPatent: true },
    { id: 'acceptedOn', headers: ['立案日期', '立案日', '立案时间'], reads: 'date' },
    { id: 'servedOn', headers: ['送达日期', '送达日'], reads: 'date' },
    { id: 'defendedOn', headers: ['答辩日期', '答辩日'], reads: 'date' },
    {
      id: 'publicHearing',
      headers: ['公开审理', '是否公开审理'],
      reads: 'yesNo',
      field: 'publicHearing',
    },
    { id: 'heardOn', headers: ['口审日期', '口头审理日期', '审理日期'], reads: 'date' },
    {
      id: 'decidingBody',
      headers: ['作出机关', '裁决机关', '作出单位'],
      reads: 'text',
      field: 'decidingBody',
    },
    concludedOn('裁决日期', '决定日期'),
  ],
  steps: [
    { on: 'acceptedOn', action: 'docket' },
    { on: 'servedOn', action: 'serve' },
    { on: 'defendedOn', action: 'recordDefence' },
    { on: 'heardOn', action: 'holdHearing', fields: { publicHearing: 'publicHearing' } },
    {
      on: 'concludedOn',
      result: {
        column: 'result',
        words: {
          侵权成立: { action: 'decide', outcome: 'infringementFound' },
          侵权不成立: { action: 'decide', outcome: 'noInfringement' },
          不侵权: { action: 'decide', outcome: 'noInfringement' },
          达成调解: { action: 'decide', outcome: 'mediated' },
          调解结案: { action: 'decide', outcome: 'mediated' },
          撤案: { action: 'decide', outcome: 'dismissed' },
          驳回请求: { action: 'decide', outcome: 'dismissed' },
          撤回: { action: 'withdraw' },
          不予受理: { action: 'refuseDocket' },
          不予立案: { action: 'refuseDocket' },
        },
      },
      fields: { recoveredAmount: 'recoveredAmount' },
    },
  ],
  title: ['applicant', 'respondent'],
}
