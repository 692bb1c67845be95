// One sheet for the open cases of all rights-protection businesses; a column tells which business a case is of.

import { common, rightNumber, rightType } from './common-columns.ts'
import { categoryWords } from './complaint-layout.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { acceptedOn, applicant, caseNumber, receivedOn, respondent } from './rights-columns.ts'

export const openRightsLayout: LedgerLayout = {
  id: 'openRights',
  kind: 'rightsProtection',
  subKind: { column: 'business', missing: 'businessMissing', unknown: 'businessUnknown' },
  requires: ['receivedOn', 'caseNumber', 'business'],
  columns: [
    ...common,
    caseNumber,
    receivedOn('登记日期', '申请日期'),
    {
      id: 'business',
      headers: ['业务类别', '业务类型', '维权类别', '维权类型'],
      reads: 'choice',
      words: {
        维权援助: 'assistance',
        侵权判定咨询: 'infringementOpinion',
        侵权判定: 'infringementOpinion',
        举报投诉: 'complaint',
        投诉举报: 'complaint',
        行政裁决: 'adjudication',
        海外指导: 'overseasGuidance',
        海外纠纷应对指导: 'overseasGuidance',
        海外维权: 'overseasGuidance',
      },
    },
    { ...applicant, fieldBySubKind: { complaint: 'reporter' } },
    respondent,
    rightType,
    rightNumber,
    { ...acceptedOn, headers: [...acceptedOn.headers, '立案日期'] },
  ],
  steps: [{ on: 'acceptedOn', action: 'accept' }],
  title: ['respondent', 'rightNumber'],
  fromRemark: { field: 'category', subKind: 'complaint', words: categoryWords },
}
