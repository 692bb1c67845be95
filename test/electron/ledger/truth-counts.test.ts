import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseState } from '#shared/cases/case-state.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import type { LedgerSheetReading } from '#shared/ledger/read-ledger-sheet.ts'
import { countBy, dayOf, type LedgerName, readFixtureLedger, readTruth, stateOf } from './fixture-ledgers.ts'

interface Counted {
  readonly read: LedgerCase
  readonly state: CaseState
}

interface Problem {
  readonly sheet?: string
  readonly row: number
  readonly column: string
  readonly code: string
  readonly severity: string
  readonly caseNo: string
}

function countedOf(sheets: readonly LedgerSheetReading[]): readonly Counted[] {
  return sheets.flatMap(sheet => sheet.cases).map(read => ({ read, state: stateOf(read) }))
}

function problemsOf(sheets: readonly LedgerSheetReading[]): readonly Problem[] {
  const named = sheets.length > 1
  return sheets
    .flatMap(sheet => sheet.cases)
    .flatMap(({ sheet, row, caseNumber: caseNo, problems }) =>
      problems.map(({ column, code, severity }) => ({
        ...(named && sheet !== null && { sheet }),
        row,
        column,
        code,
        severity,
        caseNo,
      })),
    )
}

function monthOf(day: string | null): string | null {
  return day?.slice(0, 7) ?? null
}

const received = ({ read }: Counted): string | null => monthOf(read.receivedOn)
const reached =
  (milestone: string) =>
  ({ state }: Counted): string | null =>
    monthOf(dayOf(state, milestone))
const outcome = ({ state }: Counted): string | null => state.outcome

function sum(cases: readonly Counted[], field: string): number {
  return cases.reduce((total, { state }) => total + Number(state.fields[field] ?? 0), 0)
}

function has({ state }: Counted, milestone: string): boolean {
  return state.milestones.some(({ id }) => id === milestone)
}

describe('layout of the sheets', () => {
  it.each([
    'preexam-2023-2024.xlsx',
    'mediation-2023.csv',
    'rights-2023-2024.xlsx',
    'open-2026-11.xlsx',
  ] as const)('of %s is found as it is', async name => {
    const sheets = await readFixtureLedger(name)
    const found = sheets.map(({ sheet, headerRow, headers, cases, skipped, unmatched }) => ({
      sheet,
      headerRow,
      headers,
      firstDataRow: cases[0]?.row,
      lastDataRow: cases.at(-1)?.row,
      dataRows: cases.length,
      totalRow: skipped[0]?.row ?? null,
      unmatched,
    }))
    const expected = readTruth(name).sheets as readonly Record<string, unknown>[]
    expect(found).toEqual(
      expected.map(({ titleRow: _title, blankRow: _blank, ...layout }) => ({
        totalRow: null,
        ...layout,
        unmatched: [],
      })),
    )
  })
})

describe('pre-examination ledger', () => {
  const name: LedgerName = 'preexam-2023-2024.xlsx'
  const truth = readTruth(name)
  let sheets: readonly LedgerSheetReading[] = []
  let cases: readonly Counted[] = []

  const typeWords = { invention: '发明', utilityModel: '实用新型', design: '外观设计' } as Record<
    string,
    string
  >
  const type = ({ read }: Counted): string => typeWords[read.subKind ?? ''] ?? '(空)'
  const resultWords: Record<string, string> = {
    granted: '授权',
    rejected: '驳回',
    deemedWithdrawn: '视撤',
    leftFastTrack: '转普通',
    passedNotFiled: '合格未提交',
    refused: '不予受理',
    failed: '不合格',
    withdrawn: '撤回',
    abandoned: '视为放弃',
  }
  const result = ({ state }: Counted): string => resultWords[state.outcome ?? ''] ?? '(空)'
  const conclusion = (counted: Counted): string => (has(counted, 'passed') ? '合格' : result(counted))
  const concluded = ({ state }: Counted): string | null =>
    monthOf(['passed', 'failed', 'withdrawn', 'abandoned'].map(id => dayOf(state, id)).find(Boolean) ?? null)

  beforeAll(async () => {
    sheets = await readFixtureLedger(name)
    cases = countedOf(sheets)
  })

  it('has just the problems that it has', () => {
    expect(problemsOf(sheets)).toEqual(truth.problems)
  })

  it('counts the received, accepted and refused', () => {
    const accepted = cases.filter(counted => has(counted, 'accepted'))
    expect(cases).toHaveLength(truth.received as number)
    expect(accepted).toHaveLength(truth.accepted as number)
    expect(cases.filter(counted => has(counted, 'refused'))).toHaveLength(truth.refused as number)
    const good = accepted.filter(({ read }) => !read.problems.some(({ severity }) => severity === 'error'))
    expect(good).toHaveLength(truth.acceptedWithoutErrorRows as number)
    expect(new Set(cases.map(({ state }) => state.fields.applicant)).size).toBe(truth.distinctApplicants)
    const agencies = cases.flatMap(({ state }) => state.fields.agency ?? [])
    expect(new Set(agencies).size).toBe(truth.distinctAgencies)
  })

  it.each([
    ['byType', [type]],
    ['byConclusion', [conclusion]],
    ['byResult', [result]],
    ['receivedMonth_type_result', [received, type, result]],
    ['acceptedMonth_type', [reached('accepted'), type]],
    ['filedMonth_type', [reached('filed'), type]],
    ['markedMonth_type', [reached('marked'), type]],
    ['grantedMonth_type', [reached('granted'), type]],
  ] as const)('counts %s', (key, keys) => {
    expect(countBy(cases, ...keys)).toEqual(truth[key])
  })

  it('counts the accepted by type, and the concluded by month without doubtful days', () => {
    const accepted = cases.filter(counted => has(counted, 'accepted'))
    expect(countBy(accepted, type)).toEqual(truth.acceptedByType)
    expect(countBy(accepted, concluded, type, conclusion)).toEqual(
      truth.concludedMonth_type_conclusion_acceptedOnly_badDateRowsLeftOut,
    )
  })
})

describe('mediation ledger', () => {
  const name: LedgerName = 'mediation-2023.csv'
  const truth = readTruth(name)
  let sheets: readonly LedgerSheetReading[] = []
  let cases: readonly Counted[] = []
  let accepted: readonly Counted[] = []

  const channelWords: Record<string, string> = {
    peoples: '人民调解',
    administrative: '行政调解',
    courtDelegated: '诉前委派',
    courtEntrusted: '诉中委托',
  }
  const channel = ({ read }: Counted): string => channelWords[read.subKind ?? ''] ?? '(空)'
  const closed = ({ state }: Counted): string | null => monthOf(state.closedOn)
  const wordOf =
    (field: string, words: Record<string, string>) =>
    ({ state }: Counted): string =>
      words[String(state.fields[field])] ?? '(空)'

  beforeAll(async () => {
    sheets = await readFixtureLedger(name)
    cases = countedOf(sheets)
    accepted = cases.filter(counted => has(counted, 'accepted'))
  })

  it('has just the problems that it has', () => {
    expect(problemsOf(sheets)).toEqual(truth.problems)
  })

  it('counts the received, accepted and succeeded', () => {
    const succeeded = cases.filter(counted => outcome(counted) === 'succeeded')
    expect(cases).toHaveLength(truth.received as number)
    expect(accepted).toHaveLength(truth.accepted as number)
    expect(cases.length - accepted.length).toBe(truth.notAccepted)
    expect(succeeded).toHaveLength(truth.succeeded as number)
    const in2023 = succeeded.filter(({ state }) => state.closedOn?.startsWith('2023'))
    expect(in2023).toHaveLength(truth.succeededClosedIn2023 as number)
    const fromCourts = accepted.filter(({ read }) => read.subKind?.startsWith('court'))
    expect(fromCourts).toHaveLength(truth.fromCourtsAccepted as number)
    const organisations = cases.flatMap(({ state }) => state.fields.organisation ?? [])
    expect(new Set(organisations).size).toBe(truth.mediationOrganisations)
  })

  it('counts by outcome, dispute, right, and month and channel', () => {
    expect(countBy(cases, outcome)).toEqual(truth.byOutcome)
    expect(countBy(cases, received, channel, outcome)).toEqual(truth.receivedMonth_channel_outcome)
    expect(countBy(cases, reached('accepted'), channel)).toEqual(truth.acceptedMonth_channel)
    expect(countBy(cases, closed, channel, outcome)).toEqual(truth.closedMonth_channel_outcome)
    const dispute = { infringement: '侵权', ownership: '权属', contract: '合同', reward: '奖酬' }
    expect(countBy(accepted, wordOf('disputeType', dispute))).toEqual(truth.byDispute)
    const right = {
      inventionPatent: '发明专利',
      utilityModelPatent: '实用新型专利',
      designPatent: '外观设计专利',
      trademark: '商标',
      copyright: '著作权',
    }
    expect(countBy(accepted, wordOf('rightType', right))).toEqual(truth.byRightType)
  })

  it('counts each channel and adds its amounts', () => {
    const byChannel = truth.byChannel as Record<string, Record<string, number>>
    for (const [word, expected] of Object.entries(byChannel)) {
      const own = cases.filter(counted => channel(counted) === word)
      const ownAccepted = own.filter(counted => has(counted, 'accepted'))
      expect({
        received: own.length,
        accepted: ownAccepted.length,
        notAccepted: own.length - ownAccepted.length,
        ...(countBy(own, outcome) as Record<string, number>),
        claimYuan: sum(ownAccepted, 'claimAmount') / 100,
        agreedYuan: sum(own, 'agreedAmount') / 100,
      }).toEqual({
        ...expected,
        // Rates and lateness are for the summary and the clocks to say.
        succeededOfSucceededPlusFailed: undefined,
        closedLate: undefined,
        clock: undefined,
      })
    }
  })

  it('adds the amounts', () => {
    const amounts = truth.amountsYuan as Record<string, number>
    expect(sum(cases, 'claimAmount') / 100).toBe(amounts.claimAllRows)
    expect(sum(accepted, 'claimAmount') / 100).toBe(amounts.claimAccepted)
    expect(sum(cases, 'agreedAmount') / 100).toBe(amounts.agreed)
    const without = (field: string): readonly Counted[] =>
      cases.filter(({ state }) => !(field in state.fields))
    expect(without('claimAmount')).toHaveLength(amounts.claimBlank ?? -1)
    expect(without('agreedAmount')).toHaveLength(amounts.agreedBlank ?? -1)
    const silent = without('agreedAmount').filter(counted => outcome(counted) === 'succeeded')
    expect(silent).toHaveLength(amounts.succeededWithoutAmount ?? -1)
  })

  it('counts judicial confirmations', () => {
    const confirmation = truth.judicialConfirmation as Record<string, number>
    expect(cases.filter(counted => has(counted, 'confirmationApplied'))).toHaveLength(
      confirmation.applied ?? -1,
    )
    const ruled = cases.filter(counted => has(counted, 'confirmationDecided'))
    expect(ruled).toHaveLength(confirmation.withRuling ?? -1)
    expect(ruled.every(({ state }) => state.stage === 'confirmed' && 'rulingNumber' in state.fields)).toBe(
      true,
    )
  })
})

describe('rights-protection ledger', () => {
  const name: LedgerName = 'rights-2023-2024.xlsx'
  const truth = readTruth(name)
  const bySubKind = truth.bySubKind as Record<string, Record<string, unknown>>
  let sheets: readonly LedgerSheetReading[] = []

  const words: Record<string, string> = {
    opinionIssued: '出具援助意见',
    toMediation: '转调解',
    toAdjudication: '转行政裁决',
    withinScope: '落入保护范围',
    outsideScope: '未落入保护范围',
    insufficientEvidence: '证据不足',
    transferredOut: '已移送',
    takenDown: '下架',
    withdrawn: '撤回',
    infringementFound: '侵权成立',
    noInfringement: '侵权不成立',
    mediated: '达成调解',
    dismissed: '撤案',
    guidanceIssued: '出具指导意见',
    responseSuspended: '应诉中止',
  }
  const settled: Record<string, string> = { 维权援助: '自行和解', 举报投诉: '达成和解', 海外指导: '企业和解' }
  const result = ({ read, state }: Counted): string =>
    words[state.outcome ?? ''] ?? settled[read.sheet ?? ''] ?? '(空)'

  beforeAll(async () => {
    sheets = await readFixtureLedger(name)
  })

  it('has just the problems that it has', () => {
    expect(problemsOf(sheets)).toEqual(truth.problems)
  })

  it.each(Object.entries(bySubKind))('counts the cases of %s', (sheet, expected) => {
    const cases = countedOf(sheets.filter(reading => reading.sheet === sheet))
    expect(cases).toHaveLength(expected.received as number)
    expect(cases.filter(counted => has(counted, 'accepted'))).toHaveLength(expected.accepted as number)
    expect(countBy(cases, result)).toEqual(expected.byResult)
    expect(countBy(cases, received, result)).toEqual(expected.receivedMonth_result)
    expect(countBy(cases, reached('accepted'))).toEqual(expected.acceptedMonth)
    expect(countBy(cases, ({ state }) => monthOf(state.closedOn))).toEqual(expected.closedMonth)
    expect(sum(cases, 'recoveredAmount') / 100).toBe(expected.recoveredYuan)
    const silent = cases.filter(({ state }) => !('recoveredAmount' in state.fields))
    expect(silent).toHaveLength(expected.rowsWithoutAmount as number)
  })

  it('adds up to the amount protected, without the totals of the sheets', () => {
    expect(sum(countedOf(sheets), 'recoveredAmount') / 100).toBe(truth.recoveredYuan)
  })

  it('tells complaints from reports, counts transfers and public hearings', () => {
    const complaints = countedOf(sheets.filter(({ sheet }) => sheet === '举报投诉'))
    const category = ({ state }: Counted): string => (state.fields.category === 'report' ? '举报' : '投诉')
    expect(countBy(complaints, category)).toEqual(bySubKind.举报投诉?.byCategory)
    const transferred = complaints.filter(counted => has(counted, 'transferred'))
    expect(transferred).toHaveLength(bySubKind.举报投诉?.transferred as number)
    const adjudications = countedOf(sheets.filter(({ sheet }) => sheet === '行政裁决'))
    const hearing = ({ state }: Counted): string => (state.fields.publicHearing === true ? '是' : '否')
    expect(countBy(adjudications, hearing)).toEqual(bySubKind.行政裁决?.publicHearing)
  })
})

describe('ledger of open cases', () => {
  const name: LedgerName = 'open-2026-11.xlsx'
  const truth = readTruth(name)
  let sheets: readonly LedgerSheetReading[] = []
  let cases: readonly Counted[] = []

  const grounds: Record<string, string> = {
    reply: '答复',
    supplement: '补正',
    appraisal: '鉴定检测',
    publicNotice: '公告',
    suspension: '中止',
    judicialProceeding: '等待司法程序',
  }

  interface OpenCase {
    readonly sheet: string
    readonly row: number
    readonly caseNo: string
    readonly clock: string
    readonly startColumn: string
    readonly start: string
    readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly ground: string }[]
    readonly extension: { readonly days: number; readonly approved: string | null } | null
  }
  const expected = truth.cases as readonly OpenCase[]

  beforeAll(async () => {
    sheets = await readFixtureLedger(name)
    cases = countedOf(sheets)
  })

  it('has the problems that reading alone can see', () => {
    // Whether an approval came too late is for the clock to say.
    const visible = (truth.problems as readonly Problem[]).filter(
      ({ code }) => code !== 'extensionApprovedAfterExpiry',
    )
    expect(problemsOf(sheets)).toEqual(visible)
  })

  it('counts the received by month and the open pauses', () => {
    expect(cases).toHaveLength(truth.dataRows as number)
    expect(countBy(cases, received)).toEqual(truth.receivedMonth)
    const waiting = cases.filter(({ read }) => read.pauses.some(({ to }) => to === null))
    expect(waiting).toHaveLength(truth.openPauses as number)
    expect(cases.every(({ state }) => state.closedOn === null)).toBe(true)
  })

  it('gives every clock its start, its pauses and its extension', () => {
    const told = cases.map(({ read, state }, i): Partial<OpenCase> => {
      const wanted = expected[i]
      const start = wanted?.startColumn === '提交日期' ? 'filed' : 'accepted'
      const day = start === 'accepted' && dayOf(state, 'filed') !== null ? null : dayOf(state, start)
      return {
        sheet: read.sheet ?? '',
        row: read.row,
        caseNo: read.caseNumber,
        start: day ?? '',
        // A pause in the row of a filed application belongs to the examination before it.
        pauses: read.pauses
          .filter(() => start === 'accepted')
          .map(({ ground, from, to }) => ({ from, to, ground: grounds[ground] ?? '' })),
        extension: read.extension && { days: read.extension.days, approved: read.extension.approvedOn },
      }
    })
    expect(told).toEqual(
      expected.map(({ sheet, row, caseNo, start, pauses, extension }) => ({
        sheet,
        row,
        caseNo,
        start,
        pauses,
        extension: extension && { days: extension.days, approved: extension.approved },
      })),
    )
  })

  it('knows which clock each case runs on', () => {
    const complaints = cases.filter((_, i) => expected[i]?.clock === 'RP-CPL-MED')
    expect(complaints).toHaveLength(13)
    for (const { read } of complaints) {
      expect(read).toMatchObject({ subKind: 'complaint', fields: { category: 'complaint' } })
    }
    const businesses = countBy(
      cases.filter(({ read }) => read.sheet === '维权'),
      ({ read }) => read.subKind,
    )
    expect(businesses).toEqual({
      complaint: 13,
      adjudication: 11,
      assistance: 22,
      infringementOpinion: 2,
      overseasGuidance: 2,
    })
  })
})
