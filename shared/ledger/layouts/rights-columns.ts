// Columns that the ledgers of the five rights-protection businesses 维权 share.

import { common, recoveredAmount } from './common-columns.ts'
import type { LedgerColumn } from './ledger-layout.ts'

export const caseNumber: LedgerColumn = {
  id: 'caseNumber',
  headers: ['编号', '案号', '案件编号', '登记编号', '受理编号'],
  reads: 'text',
}

export const applicant: LedgerColumn = {
  id: 'applicant',
  headers: ['申请人', '委托人', '请求人', '企业名称', '申请单位', '申请主体'],
  reads: 'party',
  field: 'applicant',
}

export const respondent: LedgerColumn = {
  id: 'respondent',
  headers: ['被申请人', '被请求人', '对方当事人', '涉嫌侵权方'],
  reads: 'party',
  field: 'respondent',
}

export const acceptedOn: LedgerColumn = {
  id: 'acceptedOn',
  headers: ['受理日期', '受理日', '受理时间'],
  reads: 'date',
}

const result: LedgerColumn = {
  id: 'result',
  headers: ['结果', '办理结果', '结论', '处理结果'],
  reads: 'text',
}

/** A column `receivedOn` whose header differs from business to business. */
export function receivedOn(...headers: readonly string[]): LedgerColumn {
  return { id: 'receivedOn', headers: [...new Set([...headers, '收案日期', '收件日期'])], reads: 'date' }
}

/** A column `concludedOn` whose header differs from business to business. */
export function concludedOn(...headers: readonly string[]): LedgerColumn {
  return { id: 'concludedOn', headers: [...new Set([...headers, '办结日期', '结案日期'])], reads: 'date' }
}

export const shared: readonly LedgerColumn[] = [...common, caseNumber, result, recoveredAmount]
