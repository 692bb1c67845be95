// The limits of mediation 纠纷调解, as shipped. What follows an agreement outlives the closing of its case, until the
// file is archived.

import { byParties, declareRule } from './declare-rule.ts'
import type { LimitRule } from './limit-rule.ts'

const kind = 'mediation'
const concluded = ['agreed', 'failed', 'terminated', 'withdrawn', 'declined'] as const

const invitedMediation = '《最高人民法院关于人民法院特邀调解的规定》（法释〔2016〕14号）第二十七条'
const summaryProcedure = { field: 'courtProcedure', equals: 'summary' } as const
const confirmationRules = '《最高人民法院关于人民调解协议司法确认程序的若干规定》（法释〔2011〕5号）'

export const mediationRules: readonly LimitRule[] = [
  declareRule(kind, {
    id: 'MD-PEOPLE',
    subKinds: ['peoples'],
    start: ['accepted'],
    stop: concluded,
    amount: 1,
    unit: 'months',
    owner: 'centre',
    extension: byParties,
    mark: 'cfg',
    basis: '人民调解惯例：一般在一个月内调结，双方同意可延长',
  }),
  declareRule(kind, {
    id: 'MD-ADMIN',
    subKinds: ['administrative'],
    start: ['accepted'],
    stop: concluded,
    amount: 2,
    unit: 'months',
    owner: 'centre',
    extension: { approver: 'supervisor', times: null, cap: null, capMonths: 3 },
    mark: 'cfg',
    basis: '行政调解工作规程（各中心自定）：二个月，复杂案件三个月',
  }),
  declareRule(kind, {
    id: 'MD-PRE',
    subKinds: ['courtDelegated'],
    start: ['accepted'],
    stop: concluded,
    amount: 30,
    unit: 'calendarDays',
    owner: 'centre',
    extension: byParties,
    mark: 'law',
    basis: `${invitedMediation}：自签收之日起三十日，双方同意延长的不受此限`,
    from: '2016-07-01',
  }),
  declareRule(kind, {
    id: 'MD-IN-ORD',
    subKinds: ['courtEntrusted'],
    unless: summaryProcedure,
    start: ['accepted'],
    stop: concluded,
    amount: 15,
    unit: 'calendarDays',
    owner: 'centre',
    extension: byParties,
    mark: 'law',
    basis: `${invitedMediation}：适用普通程序的十五日`,
    from: '2016-07-01',
  }),
  declareRule(kind, {
    id: 'MD-IN-SUM',
    subKinds: ['courtEntrusted'],
    when: summaryProcedure,
    start: ['accepted'],
    stop: concluded,
    amount: 7,
    unit: 'calendarDays',
    owner: 'centre',
    extension: byParties,
    mark: 'law',
    basis: `${invitedMediation}：适用简易程序的七日`,
    from: '2016-07-01',
  }),
  declareRule(kind, {
    id: 'MD-ONLINE-CONFIRM',
    start: ['onlineReferred'],
    stop: ['onlineConfirmed', 'accepted', 'refused', 'declined', 'withdrawn'],
    amount: 3,
    unit: 'workingDays',
    owner: 'centre',
    mark: 'law',
    basis: '《人民法院在线调解规则》（法释〔2021〕23号）第十二条',
    from: '2022-01-01',
  }),
  confirmation(1, '《民事诉讼法》（2012、2017年修正）第一百九十四条', '2013-01-01', '2021-12-31'),
  confirmation(2, '《民事诉讼法》（2021年修正）第二百零一条', '2022-01-01', '2023-12-31'),
  confirmation(3, '《民事诉讼法》（2023年修正）第二百零五条', '2024-01-01', undefined),
  court('MD-COURT-ACC', 'confirmationAccepted', 3, `${confirmationRules}第四条：收到申请三日内决定是否受理`),
  court(
    'MD-COURT',
    'confirmationDecided',
    15,
    `${confirmationRules}第五条：自受理之日起十五日（本规则自申请之日起算，宁早勿晚）`,
  ),
  // One clock an instalment, due on the day the agreement names.
  declareRule(kind, {
    id: 'MD-PERFORM',
    start: ['instalmentAgreed'],
    stop: ['instalmentPerformed', 'performed', 'archived'],
    repeats: true,
    outlivesClosing: true,
    amount: 0,
    unit: 'byAgreement',
    owner: 'party',
    pauses: [],
    mark: 'cfg',
    basis: '调解协议约定的履行日期',
  }),
]

// The duty is the parties': their joint application. The agreement's effective day is not counted.
function confirmation(version: number, basis: string, from: string, to: string | undefined): LimitRule {
  return declareRule(kind, {
    id: 'MD-CONFIRM',
    version,
    start: ['agreementEffective'],
    stop: ['confirmationApplied', 'performed', 'archived'],
    outlivesClosing: true,
    amount: 30,
    unit: 'calendarDays',
    owner: 'party',
    pauses: [],
    mark: 'law',
    basis: `${basis}：自调解协议生效之日起三十日内共同申请`,
    from,
    ...(to === undefined ? {} : { to }),
  })
}

function court(
  id: string,
  awaited: 'confirmationAccepted' | 'confirmationDecided',
  amount: number,
  basis: string,
): LimitRule {
  return declareRule(kind, {
    id,
    start: ['confirmationApplied'],
    stop: [awaited, 'confirmationDecided', 'confirmationRefused', 'archived'],
    outlivesClosing: true,
    amount,
    unit: 'calendarDays',
    owner: 'court',
    mark: 'law',
    basis,
  })
}
