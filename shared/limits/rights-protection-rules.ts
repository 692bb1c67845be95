// The limits of rights protection 维权, as shipped, by sub-kind. Complaints changed their rules on 2026-04-15: figures
// not read in the new order itself are marked unverified.

import { bySupervisor, declareRule } from './declare-rule.ts'
import type { LimitRule } from './limit-rule.ts'

const kind = 'rightsProtection'
const decision = ['accepted', 'refused', 'withdrawn', 'transferred'] as const
const concluded = ['decided', 'withdrawn'] as const
const localPractice = '维权援助工作规程（各中心自定）'

const aComplaint = { field: 'category', equals: 'complaint' } as const
const aReport = { field: 'category', equals: 'report' } as const
const order20 = '《市场监督管理投诉举报处理暂行办法》（市场监管总局令第20号）'
const order121 = '市场监管总局令第121号'
const notReadInOrder121 = `${order121}施行后的期限待核实，暂按原规定（各中心自定）`
const underOrder20 = { from: '2020-01-01', to: '2026-04-14' } as const
const underOrder121 = { from: '2026-04-15' } as const

const order71 = '《专利行政执法办法》（国家知识产权局令第71号）'
const order81 = '《专利纠纷行政裁决和调解办法》（国家知识产权局令第81号）'

export const rightsProtectionRules: readonly LimitRule[] = [
  declareRule(kind, {
    id: 'RP-AID-ACC',
    subKinds: ['assistance'],
    start: ['received'],
    stop: decision,
    amount: 5,
    unit: 'workingDays',
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis: localPractice,
  }),
  ourOwn('RP-AID', 'assistance', localPractice),
  // Ordinary: the file is complete when the case is accepted.
  {
    ...ourOwn('RP-OPINION', 'infringementOpinion', '侵权判定咨询工作规程（各中心自定）'),
    pauses: ['appraisal'],
  },
  complaintAcceptance({ version: 1, mark: 'law', basis: `${order20}第十四条`, ...underOrder20 }),
  complaintAcceptance({
    version: 2,
    mark: 'cfg',
    basis: notReadInOrder121,
    unverified: true,
    ...underOrder121,
  }),
  declareRule(kind, {
    id: 'RP-CPL-MED',
    version: 1,
    subKinds: ['complaint'],
    when: aComplaint,
    start: ['accepted'],
    stop: concluded,
    amount: 45,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'law',
    basis: `${order20}第二十一条`,
    ...underOrder20,
  }),
  declareRule(kind, {
    id: 'RP-CPL-MED',
    version: 2,
    subKinds: ['complaint'],
    when: aComplaint,
    start: ['accepted'],
    stop: concluded,
    amount: 60,
    unit: 'calendarDays',
    owner: 'centre',
    mark: 'law',
    basis: `${order121}第二十三条（据二手资料，请核对原文）`,
    unverified: true,
    ...underOrder121,
  }),
  reportCheck({
    version: 1,
    mark: 'law',
    basis: `${order20}第二十三条：十五个工作日，可延长十五个工作日`,
    ...underOrder20,
  }),
  reportCheck({ version: 2, mark: 'cfg', basis: notReadInOrder121, unverified: true, ...underOrder121 }),
  reporterTold({ version: 1, mark: 'law', basis: `${order20}第三十一条`, ...underOrder20 }),
  reporterTold({ version: 2, mark: 'cfg', basis: notReadInOrder121, unverified: true, ...underOrder121 }),
  declareRule(kind, {
    id: 'RP-ADJ-ACC',
    subKinds: ['adjudication'],
    start: ['received'],
    stop: decision,
    amount: 5,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'law',
    basis: `${order71}第十三条；${order81}（条款待核实）`,
    unverified: true,
  }),
  declareRule(kind, {
    id: 'RP-ADJ-SERVE',
    subKinds: ['adjudication'],
    start: ['accepted'],
    stop: ['served', ...concluded],
    amount: 5,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'law',
    basis: `${order71}第十四条；${order81}（条款待核实）`,
    unverified: true,
  }),
  // A late defence does not stop the case.
  declareRule(kind, {
    id: 'RP-ADJ-DEF',
    subKinds: ['adjudication'],
    start: ['served'],
    stop: ['defended', ...concluded],
    amount: 15,
    unit: 'calendarDays',
    owner: 'party',
    pauses: [],
    mark: 'law',
    basis: `${order71}第十四条；${order81}（条款待核实）`,
    unverified: true,
  }),
  adjudication({
    version: 1,
    capMonths: 4,
    basis: `${order71}第二十一条（请核对原文）`,
    unverified: true,
    from: '2015-07-01',
    to: '2025-01-31',
  }),
  adjudication({
    version: 2,
    capMonths: 5,
    basis: `${order81}（据二手资料，请核对原文）`,
    unverified: true,
    from: '2025-02-01',
  }),
  suit({ version: 1, basis: '《专利法》（2008年修正）第六十条', from: '2009-10-01', to: '2021-05-31' }),
  suit({ version: 2, basis: '《专利法》（2020年修正）第六十五条', from: '2021-06-01' }),
  ourOwn('RP-OVERSEAS', 'overseasGuidance', '海外纠纷应对指导工作规程（各中心自定）'),
  // The notice is what pauses the other clocks; its own runs.
  declareRule(kind, {
    id: 'NOTICE',
    everyKind: true,
    start: ['noticePublished'],
    stop: ['noticeEnded'],
    repeats: true,
    amount: 20,
    unit: 'workingDays',
    owner: 'other',
    pauses: [],
    mark: 'cfg',
    basis: '公告期（各中心自定）',
  }),
  // Several may run at once and an extension names only its rule, so that an item is not extended but finished and
  // begun again.
  declareRule(kind, {
    id: 'ANY',
    everyKind: true,
    start: ['itemBegun'],
    stop: ['itemFinished'],
    repeats: true,
    amount: 5,
    amountFromStep: true,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'cfg',
    basis: '中心自定办理事项及其承诺时限（各中心自定）',
  }),
]

interface Version {
  readonly version: number
  readonly basis: string
  readonly mark?: 'law' | 'cfg'
  readonly unverified?: boolean
  readonly from?: string
  readonly to?: string
}

function ourOwn(
  id: string,
  subKind: 'assistance' | 'infringementOpinion' | 'overseasGuidance',
  basis: string,
): LimitRule {
  return declareRule(kind, {
    id,
    subKinds: [subKind],
    start: ['accepted'],
    stop: concluded,
    amount: 20,
    unit: 'workingDays',
    owner: 'centre',
    extension: bySupervisor,
    mark: 'cfg',
    basis,
  })
}

function complaintAcceptance(version: Version): LimitRule {
  return declareRule(kind, {
    id: 'RP-CPL-ACC',
    subKinds: ['complaint'],
    when: aComplaint,
    start: ['received'],
    stop: decision,
    amount: 7,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'law',
    ...version,
  })
}

function reportCheck(version: Version): LimitRule {
  return declareRule(kind, {
    id: 'RP-CPL-CHECK',
    subKinds: ['complaint'],
    when: aReport,
    start: ['received'],
    stop: decision,
    amount: 15,
    unit: 'workingDays',
    owner: 'centre',
    extension: { approver: 'supervisor', times: 1, cap: 15 },
    mark: 'law',
    ...version,
  })
}

// The named reporter is told within five working days of the decision whether to open a case.
function reporterTold(version: Version): LimitRule {
  return declareRule(kind, {
    id: 'RP-CPL-TELL',
    subKinds: ['complaint'],
    when: aReport,
    start: ['accepted', 'refused'],
    stop: ['fedBack', 'archived'],
    outlivesClosing: true,
    amount: 5,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'law',
    ...version,
  })
}

function adjudication({ capMonths, ...version }: Version & { readonly capMonths: number }): LimitRule {
  return declareRule(kind, {
    id: 'RP-ADJ',
    subKinds: ['adjudication'],
    start: ['accepted'],
    stop: concluded,
    amount: 3,
    unit: 'months',
    owner: 'centre',
    pauses: ['publicNotice', 'appraisal', 'suspension'],
    extension: { approver: 'supervisor', times: null, cap: null, capMonths },
    mark: 'law',
    ...version,
  })
}

function suit(version: Version): LimitRule {
  return declareRule(kind, {
    id: 'RP-ADJ-SUE',
    subKinds: ['adjudication'],
    start: ['decided'],
    stop: ['sued', 'archived'],
    outlivesClosing: true,
    amount: 15,
    unit: 'calendarDays',
    owner: 'party',
    mark: 'law',
    ...version,
  })
}
