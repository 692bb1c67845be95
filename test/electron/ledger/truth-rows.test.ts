import { describe, expect, it } from 'vitest'
import type { CaseState } from '#shared/cases/case-state.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { type LedgerName, readFixture, readFixtureLedger, stateOf } from './fixture-ledgers.ts'

interface TruthRow {
  readonly file: LedgerName
  readonly sheet?: string
  readonly row: number
  readonly [header: string]: unknown
}

/** Where a reading holds what a column of the ledger says: the days of steps by action. */
const stepsByHeader: Readonly<Record<string, readonly string[]>> = {
  受理日期: ['accept'],
  立案日期: ['docket'],
  首次意见日期: ['issueOpinion'],
  答复日期: ['recordReply'],
  结论日期: ['pass', 'fail', 'withdraw', 'abandon', 'refuse'],
  提交日期: ['file'],
  打标日期: ['mark'],
  授权通知日期: ['grant'],
  结案日期: ['recordAgreement', 'recordFailure', 'withdraw', 'terminate', 'refuse', 'recordDecline'],
  协议生效日期: ['recordEffective'],
  司法确认申请日期: ['applyConfirmation'],
  办结日期: ['conclude', 'concludeComplaint', 'withdraw'],
  出具日期: ['issueOpinion'],
  指导意见日期: ['issueGuidance'],
  裁决日期: ['decide'],
  回访日期: ['followUp'],
  移送日期: ['handOver'],
  反馈日期: ['feedBack'],
  送达日期: ['serve'],
  答辩日期: ['recordDefence'],
  口审日期: ['holdHearing'],
}

const receivedHeaders = ['收案日期', '委托日期', '登记日期', '请求日期', '申请日期']
const fenOf: Readonly<Record<string, { readonly field: string; readonly perUnit: number }>> = {
  标的额: { field: 'claimAmount', perUnit: 100 },
  达成金额: { field: 'agreedAmount', perUnit: 100 },
  '挽回金额(万元)': { field: 'recoveredAmount', perUnit: 1_000_000 },
}

/** The row as it was read, in the words of the truth. */
function retell(read: LedgerCase, state: CaseState, headers: readonly string[]): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  for (const header of headers) {
    if (receivedHeaders.includes(header)) told[header] = read.receivedOn
    const money = fenOf[header]
    const amount = money && state.fields[money.field]
    if (money && typeof amount === 'number') told[header] = amount / money.perUnit
    const actions = stepsByHeader[header]
    const step = read.steps.find(({ action, dating }) => actions?.includes(action) && dating !== 'unknown')
    if (step) told[header] = step.on
  }
  return told
}

const truth: readonly TruthRow[] = new TextDecoder()
  .decode(readFixture('truth-rows.jsonl'))
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as TruthRow)

describe.each(['preexam-2023-2024.xlsx', 'mediation-2023.csv', 'rights-2023-2024.xlsx'] as const)(
  'every row of %s',
  name => {
    const expected = truth.filter(row => row.file === name)

    it('is read with the dates, amounts and outcomes it holds, and no others', async () => {
      const sheets = await readFixtureLedger(name)
      const told = sheets.flatMap(sheet =>
        sheet.cases.map(read => {
          const state = stateOf(read)
          return {
            file: name,
            ...(read.sheet !== null && { sheet: read.sheet }),
            row: read.row,
            ...retell(read, state, sheet.headers),
            ...(read.kind === 'mediation' && { outcome: state.outcome }),
          }
        }),
      )
      // How many working days a grant took is for the calendar to say, not for the reader.
      const wanted = expected.map(({ grantCycleWorkingDays: _days, ...row }) => row)
      expect(told).toEqual(wanted)
    })
  },
)
