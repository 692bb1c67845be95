// Cases of the stand-in desk: a few written by hand so that every light is there, more invented from a fixed seed.

import { inventCase } from '#electron/demonstration/invent-case.ts'
import { seededRandom } from '#electron/demonstration/seeded-random.ts'
import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import type { CaseEvent, CaseEventBody, CaseRegistered, FieldValues } from '#shared/cases/case-event.ts'
import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import { addDays, daysBetween, type PlainDate, plainDate } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'

export const standInToday = plainDate('2026-11-21')

export interface StandInCase {
  readonly id: number
  readonly events: CaseEvent[]
}

const clerks = ['李知行', '王守正', '周明理']

let eventCount = 0

/** An event as the desk would have recorded it, a little after it happened. */
export function standInEvent(body: CaseEventBody, happenedOn: PlainDate, actor = '李知行'): CaseEvent {
  eventCount++
  const recordedAtMs = Date.parse(`${happenedOn}T02:00:00Z`) + eventCount
  return { id: `event-${eventCount}`, happenedOn, recordedAtMs, actor, body }
}

export function registration(
  what: { kind: CaseKind; subKind: SubKind; title: string; fields: FieldValues; clerk: string | null },
  serial: number,
  year = 2026,
): CaseRegistered {
  const { numberPrefix: prefix, serialDigits: digits } = kinds[what.kind]
  return {
    type: 'caseRegistered',
    ...what,
    caseNumber: formatCaseNumber({ shortName: '湘', prefix, year, serial, digits }),
    receivedTime: null,
    ledger: null,
  }
}

/** A step on a day. */
function step(
  action: string,
  on: string,
  fields: FieldValues = {},
  outcome: OutcomeId | null = null,
): CaseEvent {
  return standInEvent(
    { type: 'stepRecorded', action, outcome, fields, note: '', dating: 'certain' },
    plainDate(on),
  )
}

function opened(
  serial: number,
  what: { kind: CaseKind; subKind: SubKind; title: string; fields: FieldValues },
  on: string,
  clerk: string,
): CaseEvent {
  return standInEvent(registration({ ...what, clerk }, serial), plainDate(on))
}

/** Late by weeks, in its promise of 40 working days, with an opinion round before. */
export const lateGrant: readonly CaseEvent[] = [
  opened(
    329,
    {
      kind: 'preExamination',
      subKind: 'invention',
      title: '一种锂离子电池正极材料的制备方法及其在储能装置中的应用',
      fields: {
        applicant: '湘潭蘅岫臻新能源科技有限公司',
        agency: '长沙棠翊专利代理事务所',
        mainClass: 'H01M50/409',
      },
    },
    '2026-06-08',
    '李知行',
  ),
  step('accept', '2026-06-10'),
  step('issueOpinion', '2026-06-15'),
  step('recordReply', '2026-06-18'),
  step('pass', '2026-06-29'),
  step('file', '2026-07-01', { applicationNumber: '202619000012.1' }),
  step('recordFee', '2026-07-02'),
  step('mark', '2026-07-06'),
]

/** Paused for supplements that have not come. */
const waiting: readonly CaseEvent[] = [
  opened(
    402,
    {
      kind: 'preExamination',
      subKind: 'utilityModel',
      title: '一种可折叠的检测支架',
      fields: { applicant: '湖南霁渊远机械股份有限公司' },
    },
    '2026-11-16',
    '王守正',
  ),
  step('requestSupplement', '2026-11-17'),
]

/** A mediation of a court channel, near its date, with a pause in its course and an extension asked for. */
export const nearMediation: readonly CaseEvent[] = [
  opened(
    61,
    {
      kind: 'mediation',
      subKind: 'courtDelegated',
      title: '智能手环外观设计专利侵权纠纷',
      fields: {
        applicant: '湘潭霁垚诺工程机械有限公司',
        respondent: '岚珩商行',
        disputeType: 'infringement',
        courtCaseNumber: '（2026）湘0104诉前调1406号',
        claimAmount: 37_500_000,
      },
    },
    '2026-10-19',
    '周明理',
  ),
  step('accept', '2026-10-21'),
  step('assignMediator', '2026-10-22', {
    mediator: '刘某寅',
    organisation: '屿枢知识产权纠纷人民调解委员会',
  }),
  standInEvent({ type: 'pauseBegan', ground: 'appraisal', note: '双方同意送检' }, plainDate('2026-10-26')),
  standInEvent({ type: 'pauseEnded', ground: 'appraisal', note: '检测报告送达' }, plainDate('2026-10-30')),
  step('holdSession', '2026-11-05'),
  standInEvent(
    { type: 'extensionApplied', ruleId: 'MD-PRE' as RuleId, days: 15, reason: '双方仍在磋商金额' },
    plainDate('2026-11-18'),
  ),
]

/** Three months that run into 2027, which nobody has published. */
const provisional: readonly CaseEvent[] = [
  opened(
    25,
    {
      kind: 'rightsProtection',
      subKind: 'adjudication',
      title: '发明专利侵权纠纷行政裁决',
      fields: {
        applicant: '湖南芷沚洵食品有限公司',
        respondent: '湘潭榆珩商贸有限公司',
        decidingBody: '湘潭市知识产权局',
      },
    },
    '2026-10-26',
    '王守正',
  ),
  step('accept', '2026-10-30'),
  step('serve', '2026-11-03'),
]

/** Concluded late: its own badge for good. */
const closedLate: readonly CaseEvent[] = [
  opened(
    102,
    {
      kind: 'rightsProtection',
      subKind: 'assistance',
      title: '商标权维权援助',
      fields: { applicant: '湘潭蘅岫臻化工有限公司', respondent: '罗某酉', rightType: 'trademark' },
    },
    '2026-08-03',
    '周明理',
  ),
  step('accept', '2026-08-05'),
  step('conclude', '2026-09-21', { recoveredAmount: 12_500_000 }, 'settled'),
]

/** So many cases, the written ones first; the same every time. */
export function standInCases(count: number): StandInCase[] {
  const written = [lateGrant, waiting, nearMediation, provisional, closedLate]
  const invented = Array.from({ length: Math.max(0, count - written.length) }, (_, index) => inventOne(index))
  return [...written.slice(0, count), ...invented].map((events, index) => ({
    id: index + 1,
    events: [...events],
  }))
}

function inventOne(index: number): CaseEvent[] {
  const random = seededRandom(index + 1)
  const kind = caseKinds[index % 7 < 4 ? 0 : index % 7 < 6 ? 1 : 2]
  const subKind = random.pick(subKindsOf[kind])
  const calendar = shippedCalendar()
  const span = daysBetween(plainDate('2026-03-02'), standInToday)
  const rough = addWorkingDays(calendar, addDays(plainDate('2026-03-02'), random.between(0, span - 12)), 1)
  if (!rough.ok) throw new Error('the stand-in cases lie in published years')
  const one = inventCase(random, { kind, subKind, receivedOn: rough.date }, standInToday, calendar)
  const clerk = random.chance(0.95) ? random.pick(clerks) : null
  const first = standInEvent(registration({ ...one, clerk }, 500 + index), one.receivedOn)
  return [first, ...one.steps.map(({ body, happenedOn }) => standInEvent(body, happenedOn, clerk ?? '系统'))]
}
