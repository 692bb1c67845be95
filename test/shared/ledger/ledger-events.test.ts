import { describe, expect, it } from 'vitest'
import type { CaseState } from '#shared/cases/case-state.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { eventsOfLedgerCase } from '#shared/ledger/ledger-events.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { openRightsCase, preExaminationCase, readCases, type WrittenCase } from './ledger-sheets.ts'

const rule = 'RP-CPL-MED' as RuleId

function readOne(written: WrittenCase): LedgerCase {
  const [read] = readCases(written).cases
  if (!read) throw new Error('no case')
  return read
}

function fold(read: LedgerCase): CaseState {
  const events = eventsOfLedgerCase(read, 'ledger.xlsx', rule)
  return foldCase(
    events.map((event, index) => ({
      ...event,
      id: String(index).padStart(4, '0'),
      recordedAtMs: 0,
      actor: 'test',
    })),
  )
}

describe('events of a ledger case', () => {
  it('begin with the registration, which names its place in the ledger', () => {
    const [first] = eventsOfLedgerCase(readOne(preExaminationCase), 'ledger.xlsx', null)
    expect(first).toMatchObject({
      happenedOn: '2026-01-05',
      body: {
        type: 'caseRegistered',
        caseNumber: '湘预审〔2026〕00001号',
        ledger: { file: 'ledger.xlsx', sheet: '台账', row: 2 },
      },
    })
  })

  it('add up to the case that the row tells of', () => {
    const state = fold(
      readOne({
        ...preExaminationCase,
        结论: '合格',
        结论日期: '2026-01-20',
        提交日期: '2026-01-22',
        结果: '驳回',
      }),
    )
    expect(state).toMatchObject({
      stage: 'rejected',
      outcome: 'rejected',
      closedOn: '2026-01-22',
      closedDating: 'unknown',
    })
  })

  it('place a doubtful conclusion last and keep in its note what was written', () => {
    const read = readOne({ ...preExaminationCase, 结论: '不合格', 结论日期: '2025.12.31' })
    const last = eventsOfLedgerCase(read, 'ledger.xlsx', null).at(-1)
    expect(last).toMatchObject({
      happenedOn: '2026-01-07',
      body: { note: '2025-12-31；结论日期：2025.12.31' },
    })
    expect(fold(read)).toMatchObject({ stage: 'failed', closedOn: '2026-01-07', closedDating: 'doubtful' })
  })

  it('stand in the order of their days, pauses among steps', () => {
    const read = readOne({
      ...openRightsCase,
      暂停起: '2026-06-11',
      暂停止: '2026-06-15',
      暂停事由: '补正',
      '延期(工作日/日)': 10,
      批准日: '2026-06-13',
    })
    expect(
      eventsOfLedgerCase(read, 'f', rule).map(event => `${event.happenedOn} ${event.body.type}`),
    ).toEqual([
      '2026-06-01 caseRegistered',
      '2026-06-02 stepRecorded',
      '2026-06-11 pauseBegan',
      '2026-06-13 extensionApplied',
      '2026-06-13 extensionDecided',
      '2026-06-15 pauseEnded',
    ])
    expect(fold(read).extensions.get(rule)).toMatchObject([{ days: 10, approvedOn: '2026-06-13' }])
  })

  it('leave an extension undecided that the ledger does not say was approved', () => {
    const state = fold(readOne({ ...openRightsCase, '延期(工作日/日)': 10 }))
    expect(state.extensions.get(rule)).toMatchObject([{ days: 10, approvedOn: null }])
  })

  it('leave the extension out where its rule is not known', () => {
    const read = readOne({ ...openRightsCase, '延期(工作日/日)': 10, 批准日: '2026-06-13' })
    const types = eventsOfLedgerCase(read, 'f', null).map(event => event.body.type)
    expect(types).not.toContain('extensionApplied')
  })
})
