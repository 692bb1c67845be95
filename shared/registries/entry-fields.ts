// What is written down of an entry beside its name, kind by kind. Forms, checks, masking and import read it from here.

import type { IdentifierKind } from '#shared/cases/kind-declaration.ts'
import { type EntryKind, partnerMechanisms } from './entry-kind.ts'

export interface EntryField {
  readonly id: EntryFieldId
  readonly type: 'text' | 'date' | 'choice' | 'longText'
  readonly required?: true
  readonly choices?: readonly string[]
  readonly identifier?: IdentifierKind
  /** Contact data of people: masked unless a reader asks to see it. */
  readonly personal?: 'name' | 'phone' | 'address'
  /** Words under a header of a list that is brought in. */
  readonly synonyms: readonly string[]
}

export const entryFieldIds = [
  'code',
  'registrationNumber',
  'mechanism',
  'industries',
  'affiliation',
  'attorneys',
  'registeredOn',
  'validUntil',
  'fileCompleteOn',
  'sentToCnipaOn',
  'contact',
  'phone',
  'address',
  'remark',
] as const
export type EntryFieldId = (typeof entryFieldIds)[number]

const creditCode: EntryField = {
  id: 'code',
  type: 'text',
  identifier: 'creditCode',
  synonyms: ['统一社会信用代码', '社会信用代码', '信用代码', '代码', '机构代码'],
}
const agencyCode: EntryField = { id: 'code', type: 'text', synonyms: ['机构代码', '代理机构代码', '代码'] }
const industries: EntryField = {
  id: 'industries',
  type: 'text',
  synonyms: ['产业领域', '技术领域', '行业', '领域', '专业领域', '专长'],
}
const affiliation: EntryField = {
  id: 'affiliation',
  type: 'text',
  synonyms: ['单位', '工作单位', '所在单位', '所属组织'],
}
const registeredOn: EntryField = {
  id: 'registeredOn',
  type: 'date',
  synonyms: ['备案日期', '备案时间', '聘任日期', '入库日期', '登记日期'],
}
const validUntil: EntryField = {
  id: 'validUntil',
  type: 'date',
  synonyms: ['有效期至', '有效期', '到期日', '聘期至'],
}
const contacts: readonly EntryField[] = [
  { id: 'contact', type: 'text', personal: 'name', synonyms: ['联系人', '联系人姓名'] },
  { id: 'phone', type: 'text', personal: 'phone', synonyms: ['联系电话', '电话', '手机', '联系方式'] },
  { id: 'address', type: 'text', personal: 'address', synonyms: ['地址', '联系地址', '住所'] },
]
const remark: EntryField = { id: 'remark', type: 'longText', synonyms: ['备注'] }

export const entryFields: Readonly<Record<EntryKind, readonly EntryField[]>> = {
  entity: [
    creditCode,
    { id: 'registrationNumber', type: 'text', synonyms: ['备案号', '备案编号'] },
    industries,
    registeredOn,
    validUntil,
    { id: 'fileCompleteOn', type: 'date', synonyms: ['材料齐备日期', '材料齐备日'] },
    { id: 'sentToCnipaOn', type: 'date', synonyms: ['报送日期', '报送国家局日期'] },
    ...contacts,
    remark,
  ],
  agency: [
    agencyCode,
    { id: 'attorneys', type: 'longText', synonyms: ['代理师', '代理人', '专利代理师'] },
    registeredOn,
    validUntil,
    ...contacts,
    remark,
  ],
  organisation: [creditCode, industries, registeredOn, validUntil, ...contacts, remark],
  mediator: [affiliation, industries, registeredOn, validUntil, ...contacts, remark],
  expert: [affiliation, industries, registeredOn, validUntil, ...contacts, remark],
  partner: [
    {
      id: 'mechanism',
      type: 'choice',
      required: true,
      choices: partnerMechanisms,
      synonyms: ['机制', '合作机制', '类型'],
    },
    registeredOn,
    validUntil,
    ...contacts,
    remark,
  ],
}
