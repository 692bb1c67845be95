// Ledger of complaints and reports 举报投诉. Who reported is never part of a title.

import { rightNumber, rightType } from './common-columns.ts'
import type { LedgerLayout } from './ledger-layout.ts'
import { acceptedOn, concludedOn, receivedOn, shared } from './rights-columns.ts'

export const categoryWords = { 投诉: 'complaint', 举报: 'report' } as const

export const complaintLayout: LedgerLayout = {
  id: 'complaint',
  kind: 'rightsProtection',
  subKind: 'complaint',
  requires: ['receivedOn', 'caseNumber', 'category'],
  columns: [
    ...shared,
    receivedOn('登记日期', '接收日期'),
    {
      id: 'category',
      headers: ['类别', '举报投诉类别', '举报/投诉', '投诉举报类别'],
      reads: 'choice',
      field: 'category',
      words: categoryWords,
    },
    {
      id: 'reporter',
      headers: ['举报(投诉)人', '投诉(举报)人', '举报投诉人', '举报人', '投诉人', '投诉举报人'],
      reads: 'party',
      field: 'reporter',
    },
    {
      id: 'respondent',
      headers: ['被举报(投诉)人', '被投诉(举报)人', '被举报投诉人', '被举报人', '被投诉人', '被投诉举报人'],
      reads: 'party',
      field: 'respondent',
    },
    { id: 'platform', headers: ['平台', '电商平台', '涉案平台'], reads: 'text', field: 'platform' },
    { id: 'link', headers: ['链接', '网址', '商品链接'], reads: 'text', field: 'link' },
    rightType,
    rightNumber,
    acceptedOn,
    {
      id: 'transferredTo',
      headers: ['移送单位', '移送部门', '分送单位'],
      reads: 'text',
      field: 'transferredTo',
    },
    { id: 'transferredOn', headers: ['移送日期', '分送日期'], reads: 'date' },
    concludedOn('办结日期'),
    { id: 'fedBackOn', headers: ['反馈日期', '反馈日'], reads: 'date' },
  ],
  steps: [
    { on: 'acceptedOn', action: 'accept' },
    {
      on: 'transferredOn',
      action: 'handOver',
      evidence: 'transferredTo',
      fields: { transferredTo: 'transferredTo' },
    },
    {
      on: 'concludedOn',
      result: {
        column: 'result',
        words: {
          已移送: { action: 'concludeComplaint', outcome: 'transferredOut' },
          移送: { action: 'concludeComplaint', outcome: 'transferredOut' },
          达成和解: { action: 'concludeComplaint', outcome: 'settled' },
          和解: { action: 'concludeComplaint', outcome: 'settled' },
          下架: { action: 'concludeComplaint', outcome: 'takenDown' },
          已下架: { action: 'concludeComplaint', outcome: 'takenDown' },
          证据不足: { action: 'concludeComplaint', outcome: 'insufficientEvidence' },
          终止: { action: 'terminate' },
          撤回: { action: 'withdraw' },
          不予受理: { action: 'refuse' },
        },
      },
      fields: { recoveredAmount: 'recoveredAmount' },
    },
    { on: 'fedBackOn', action: 'feedBack' },
  ],
  title: ['platform', 'respondent'],
}
