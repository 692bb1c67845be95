// Ledger of pre-examinations 预审台账, of finished and of open cases alike.

import { common, creditCode } from './common-columns.ts'
import type { LedgerLayout, LedgerResult } from './ledger-layout.ts'

const conclusions: Readonly<Record<string, LedgerResult>> = {
  合格: { action: 'pass' },
  通过: { action: 'pass' },
  预审合格: { action: 'pass' },
  不合格: { action: 'fail' },
  不通过: { action: 'fail' },
  预审不合格: { action: 'fail' },
  撤回: { action: 'withdraw' },
  视为放弃: { action: 'abandon' },
  放弃: { action: 'abandon' },
  不予受理: { action: 'refuse' },
  不受理: { action: 'refuse' },
}

const results: Readonly<Record<string, LedgerResult>> = {
  ...conclusions,
  授权: { action: 'grant' },
  已授权: { action: 'grant' },
  驳回: { action: 'reject' },
  视撤: { action: 'deemWithdrawn' },
  视为撤回: { action: 'deemWithdrawn' },
  转普通: { action: 'leaveFastTrack' },
  转普通程序: { action: 'leaveFastTrack' },
  合格未提交: { action: 'markNotFiled' },
}

export const preExaminationLayout: LedgerLayout = {
  id: 'preExamination',
  kind: 'preExamination',
  subKind: { column: 'patentType', missing: 'patentTypeMissing', unknown: 'patentTypeUnknown' },
  requires: ['receivedOn', 'caseNumber', 'patentType'],
  columns: [
    ...common,
    {
      id: 'receivedOn',
      headers: ['收案日期', '收件日期', '接收日期', '预审提交日期', '收案时间', '登记日期'],
      reads: 'date',
    },
    {
      id: 'caseNumber',
      headers: ['预审编号', '预审案号', '预审请求编号', '编号', '案号', '案件编号'],
      reads: 'text',
    },
    {
      id: 'patentType',
      headers: ['专利类型', '申请类型', '类型', '专利种类'],
      reads: 'choice',
      words: {
        发明: 'invention',
        发明专利: 'invention',
        实用新型: 'utilityModel',
        实用新型专利: 'utilityModel',
        新型: 'utilityModel',
        外观设计: 'design',
        外观设计专利: 'design',
        外观: 'design',
      },
    },
    {
      id: 'title',
      headers: ['发明名称', '名称', '专利名称', '发明创造名称', '申请名称', '案件名称'],
      reads: 'text',
    },
    { id: 'applicant', headers: ['申请人', '申请人名称', '申请主体'], reads: 'party', field: 'applicant' },
    creditCode,
    { id: 'agency', headers: ['代理机构', '代理机构名称', '服务机构'], reads: 'party', field: 'agency' },
    { id: 'attorney', headers: ['代理师', '代理人', '专利代理师'], reads: 'text', field: 'attorney' },
    { id: 'inventors', headers: ['发明人', '设计人', '发明人/设计人'], reads: 'text', field: 'inventors' },
    {
      id: 'mainClass',
      headers: ['主分类号/洛迦诺', '主分类号', '分类号', 'IPC', 'IPC分类号', 'IPC主分类号', '洛迦诺分类号'],
      reads: 'text',
      field: 'mainClass',
      identifier: 'patentClass',
    },
    {
      id: 'industryField',
      headers: ['产业领域', '技术领域', '所属领域', '领域'],
      reads: 'text',
      field: 'industryField',
    },
    { id: 'platformNumber', headers: ['平台编号', '系统编号'], reads: 'text', field: 'platformNumber' },
    { id: 'acceptedOn', headers: ['受理日期', '受理日', '预审受理日期', '受理时间'], reads: 'date' },
    {
      id: 'opinionOn',
      headers: ['首次意见日期', '预审意见日期', '意见日期', '首次预审意见日期', '一次意见日期'],
      reads: 'date',
    },
    { id: 'repliedOn', headers: ['答复日期', '回复日期', '首次答复日期'], reads: 'date' },
    { id: 'conclusion', headers: ['结论', '预审结论', '审查结论'], reads: 'text' },
    { id: 'concludedOn', headers: ['结论日期', '预审结论日期', '办结日期', '结案日期'], reads: 'date' },
    {
      id: 'conclusionReason',
      headers: ['结论原因', '不合格原因', '不予受理原因'],
      reads: 'text',
      field: 'conclusionReason',
    },
    { id: 'filedOn', headers: ['提交日期', '正式提交日期', '申请日', '递交日期'], reads: 'date' },
    {
      id: 'applicationNumber',
      headers: ['申请号', '专利申请号', '国家申请号'],
      reads: 'text',
      field: 'applicationNumber',
      identifier: 'applicationNumber',
    },
    { id: 'feePaidOn', headers: ['缴费日期', '缴费日'], reads: 'date' },
    { id: 'markedOn', headers: ['打标日期', '打标日', '标记日期'], reads: 'date' },
    {
      id: 'grantedOn',
      headers: ['授权通知日期', '授权日期', '授权通知书日期', '授权发文日', '授权日'],
      reads: 'date',
    },
    { id: 'result', headers: ['结果', '最终结果', '案件结果', '授权结果'], reads: 'text' },
  ],
  steps: [
    { on: 'acceptedOn', action: 'accept' },
    { on: 'opinionOn', action: 'issueOpinion' },
    { on: 'repliedOn', action: 'recordReply' },
    {
      on: 'concludedOn',
      result: { column: 'conclusion', words: conclusions },
      implied: { by: 'filedOn', action: 'pass' },
    },
    { on: 'filedOn', action: 'file', fields: { applicationNumber: 'applicationNumber' } },
    { on: 'feePaidOn', action: 'recordFee' },
    { on: 'markedOn', action: 'mark' },
    { on: 'grantedOn', action: 'grant' },
    { on: null, result: { column: 'result', words: results }, repeats: true },
  ],
  title: ['title'],
}
