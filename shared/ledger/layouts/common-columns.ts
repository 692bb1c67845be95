// Columns that every ledger has or may have, whatever its kind.

import type { LedgerColumn } from './ledger-layout.ts'

const clerk: LedgerColumn = {
  id: 'clerk',
  headers: ['承办人', '预审员', '经办人', '审查员', '办案人', '责任人', '主办人'],
  reads: 'text',
}

const remark: LedgerColumn = {
  id: 'remark',
  headers: ['备注', '说明', '备注说明'],
  reads: 'text',
  field: 'remark',
}

/** Number of the row; says nothing about the case. */
const ordinal: LedgerColumn = { id: 'ordinal', headers: ['序号', '行号', 'No', 'No.'], reads: 'text' }

const pausesAndExtension: readonly LedgerColumn[] = [
  { id: 'pausedFrom', headers: ['暂停起', '暂停开始', '暂停起始日', '中止起', '暂停日期'], reads: 'date' },
  { id: 'pausedTo', headers: ['暂停止', '暂停结束', '暂停截止日', '恢复日期', '中止止'], reads: 'date' },
  {
    id: 'pauseGround',
    headers: ['暂停事由', '暂停原因', '中止事由', '中止原因'],
    reads: 'choice',
    words: {
      补正: 'supplement',
      补充材料: 'supplement',
      答复: 'reply',
      等待答复: 'reply',
      鉴定检测: 'appraisal',
      鉴定: 'appraisal',
      检测: 'appraisal',
      公告: 'publicNotice',
      中止: 'suspension',
      等待司法程序: 'judicialProceeding',
      司法程序: 'judicialProceeding',
    },
  },
  {
    id: 'extensionDays',
    headers: ['延期(工作日/日)', '延期', '延期天数', '延长天数', '延期(日)', '延期(工作日)'],
    reads: 'count',
  },
  { id: 'extensionApprovedOn', headers: ['批准日', '延期批准日', '批准日期', '延期批准日期'], reads: 'date' },
]

export const common: readonly LedgerColumn[] = [ordinal, clerk, remark, ...pausesAndExtension]

/** Words of the 权利类型 column. */
const rightTypeWords = {
  发明专利: 'inventionPatent',
  发明: 'inventionPatent',
  实用新型专利: 'utilityModelPatent',
  实用新型: 'utilityModelPatent',
  外观设计专利: 'designPatent',
  外观设计: 'designPatent',
  商标: 'trademark',
  商标权: 'trademark',
  著作权: 'copyright',
  版权: 'copyright',
  其他: 'other',
} as const

export const rightType: LedgerColumn = {
  id: 'rightType',
  headers: ['权利类型', '知识产权类型', '权利种类', '案件类型'],
  reads: 'choice',
  field: 'rightType',
  words: rightTypeWords,
}

export const rightNumber: LedgerColumn = {
  id: 'rightNumber',
  headers: ['权利号', '专利号', '权利证号', '专利号/注册号', '注册号', '权利号码'],
  reads: 'text',
  field: 'rightNumber',
  identifier: 'rightNumber',
}

export const creditCode: LedgerColumn = {
  id: 'creditCode',
  headers: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码'],
  reads: 'text',
  field: 'creditCode',
  identifier: 'creditCode',
}

export const recoveredAmount: LedgerColumn = {
  id: 'recoveredAmount',
  headers: ['挽回金额', '挽回损失', '挽回经济损失', '保护金额'],
  reads: 'amount',
  field: 'recoveredAmount',
}

export const opinionNumber: LedgerColumn = {
  id: 'opinionNumber',
  headers: ['意见书编号', '意见书号', '意见编号'],
  reads: 'text',
  field: 'opinionNumber',
}
