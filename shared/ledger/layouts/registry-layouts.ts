// How lists of the registries are laid out: the header words of each field stand with its declaration
// (registries/entry-fields.ts); here are the words for names, quotas and suspensions.

import type { HeaderLayout } from '#shared/ledger/detect-header.ts'
import { type EntryField, entryFields } from '#shared/registries/entry-fields.ts'
import { type EntryKind, entryKinds } from '#shared/registries/entry-kind.ts'
import type { LedgerColumn } from './ledger-layout.ts'

export interface RegistryLayout extends HeaderLayout {
  readonly kind: EntryKind
}

const nameWords: Readonly<Record<EntryKind, readonly string[]>> = {
  entity: [
    '备案主体',
    '备案主体名称',
    '主体名称',
    '单位名称',
    '企业名称',
    '公司名称',
    '申请人',
    '申请主体',
    '名称',
  ],
  agency: ['机构名称', '代理机构', '代理机构名称', '服务机构', '服务机构名称', '名称'],
  organisation: ['调解组织', '调解组织名称', '组织名称', '机构名称', '名称'],
  mediator: ['姓名', '调解员', '调解员姓名'],
  expert: ['姓名', '专家', '专家姓名'],
  partner: ['合作单位', '合作单位名称', '单位名称', '机构名称', '名称'],
}

const mechanismWords = {
  巡回审判庭: 'circuitTribunal',
  巡回法庭: 'circuitTribunal',
  法院: 'circuitTribunal',
  诉源治理工作站: 'sourceGovernance',
  诉源治理: 'sourceGovernance',
  公安知识产权工作站: 'policeStation',
  公安工作站: 'policeStation',
  公安: 'policeStation',
  仲裁中心: 'arbitration',
  仲裁: 'arbitration',
  海外纠纷应对机构: 'overseas',
  海外: 'overseas',
  公证机构: 'notary',
  公证: 'notary',
}

const quotaColumns: readonly LedgerColumn[] = [
  { id: 'quota', headers: ['年度额度', '预审额度', '年度配额', '额度', '配额'], reads: 'text' },
  { id: 'quotaYear', headers: ['额度年度', '配额年度', '年度', '年份'], reads: 'text' },
]
const suspensionColumns: readonly LedgerColumn[] = [
  { id: 'suspendedFrom', headers: ['暂停起', '暂停自', '暂停开始日期', '暂停日期'], reads: 'date' },
  { id: 'suspendedUntil', headers: ['暂停止', '恢复日期', '暂停结束日期'], reads: 'date' },
  { id: 'suspensionReason', headers: ['暂停原因', '暂停理由', '暂停事由'], reads: 'text' },
]

export const registryLayouts = Object.fromEntries(
  entryKinds.map(kind => [kind, declareLayout(kind)]),
) as Readonly<Record<EntryKind, RegistryLayout>>

function declareLayout(kind: EntryKind): RegistryLayout {
  const name: LedgerColumn = { id: 'name', headers: nameWords[kind], reads: 'text' }
  const fields = entryFields[kind].map(toColumn)
  return {
    id: kind,
    kind,
    requires: ['name'],
    columns: [name, ...fields, ...(kind === 'entity' ? quotaColumns : []), ...suspensionColumns],
  }
}

function toColumn({ id, type, synonyms }: EntryField): LedgerColumn {
  if (type === 'choice') return { id, headers: synonyms, reads: 'choice', words: mechanismWords }
  return { id, headers: synonyms, reads: type === 'date' ? 'date' : 'text' }
}

/** 2026年额度, 2026年度预审额度: a quota with its year in the header. */
export const yearlyQuota = /^(20\d{2})年度?(?:预审)?(?:额度|配额)$/
