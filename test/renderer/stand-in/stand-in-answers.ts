// Answers of the stand-in desk that no domain computes here: a ledger as it was read, a month's figures.

import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import type { Summary, SummaryRow } from '#shared/contract/summary-contract.ts'
import { firstDayOfMonth, lastDayOfMonth, type PlainMonth, plainDate } from '#shared/dates/plain-date.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'

export function standInPlan(file: string): LedgerPlan {
  return {
    planId: 'plan-1',
    file,
    sheets: [
      {
        sheet: '预审台账',
        kind: 'preExamination',
        layout: 'preExamination',
        rows: 992,
        headers: [
          { header: '序号', meaning: null },
          { header: '收案日期', meaning: 'receivedOn' },
          { header: '预审编号', meaning: 'caseNumber' },
          { header: '专利类型', meaning: 'patentType' },
          { header: '发明名称', meaning: 'title' },
          { header: '申请人', meaning: 'applicant' },
          { header: '受理日期', meaning: 'acceptedOn' },
        ],
      },
    ],
    unknownSheets: [{ sheet: '说明', headers: ['填表说明'] }],
    rows: 992,
    errorRows: 6,
    warningRows: 6,
    alreadyImported: 0,
    numberTaken: 0,
    overdueOnArrival: 3,
    registry: null,
    problems: [
      problem(66, '结论日期', 'conclusionBeforeReceipt', 'error', '2023-07-20'),
      problem(119, '专利类型', 'patentTypeMissing', 'error', ''),
      problem(253, '申请号', 'applicationNumberCheckDigit', 'warning', '202319000123.5'),
    ],
    sample: [
      {
        row: 4,
        caseNumber: '湘预审〔2023〕00001号',
        subKind: 'invention',
        title: '一种检测方法',
        receivedOn: plainDate('2023-07-03'),
        clerk: '李知行',
      },
    ],
  }
}

/** Two rows: one of an entry that the registry has. */
export function standInRegistryPlan(file: string, kind: EntryKind): LedgerPlan {
  const headers = [{ header: '企业名称', meaning: 'name' }]
  const one = { row: 2, code: '', entryId: null, knownAs: '', changed: [] }
  return {
    ...standInPlan(file),
    ...{
      rows: 2,
      errorRows: 0,
      warningRows: 0,
      overdueOnArrival: 0,
      problems: [],
      sample: [],
      unknownSheets: [],
    },
    sheets: [{ sheet: '名单', kind, layout: kind, rows: 2, headers }],
    registry: {
      ...{ kind, added: 1, changed: 1 },
      entries: [
        { ...one, name: '甲公司', does: 'add' },
        { ...one, row: 3, name: '乙公司', does: 'change', knownAs: '乙有限公司', changed: ['name', 'quota'] },
      ],
    },
  }
}

function problem(row: number, column: string, code: string, severity: 'error' | 'warning', value: string) {
  return { sheet: '预审台账', row, caseNumber: `湘预审〔2023〕000${row}号`, code, severity, column, value }
}

export function standInSummary(month: PlainMonth): Summary {
  return {
    month,
    from: firstDayOfMonth(month),
    to: lastDayOfMonth(month),
    centreName: '湘潭市知识产权保护中心',
    rows: [
      figures('preExamination', { heading: true, figures: null }),
      figures('preExaminationReceived', { indent: 1, figures: [78, 81] }),
      figures('preExaminationAccepted', { indent: 1, figures: [75, 77] }),
      figures('preExaminationGranted', { indent: 1, figures: [64, 58] }),
      figures('passRate', { indent: 1, unit: 'ratio', figures: [0.883, 0.861], note: 'passRateOfAccepted' }),
      figures('mediation', { heading: true, figures: null }),
      figures('mediationReceived', { indent: 1, figures: [46, 51] }),
      figures('mediationAgreedAmount', {
        indent: 1,
        unit: 'money',
        figures: [123_450_000, 0],
        note: 'agreedAmount',
      }),
    ],
    balance: {
      openAtStart: 120,
      received: 136,
      transferredIn: 0,
      reopened: 0,
      closed: 128,
      transferredOut: 2,
      openAtEnd: 126,
      holds: true,
      breaking: [],
    },
    undated: [],
  }
}

interface Given {
  readonly heading?: boolean
  readonly indent?: number
  readonly unit?: SummaryRow['unit']
  readonly figures: readonly [thisMonth: number, lastMonth: number] | null
  readonly note?: string
}

function figures(
  id: string,
  { heading = false, indent = 0, unit = 'case', figures: given, note }: Given,
): SummaryRow {
  const [thisMonth, lastMonth] = given ?? [null, null]
  return {
    id,
    heading,
    indent,
    unit,
    thisMonth,
    lastMonth,
    monthChange: given && given[1] !== 0 ? (given[0] - given[1]) / given[1] : null,
    sameMonthLastYear: given ? 66 : null,
    yearChange: given ? 0.18 : null,
    yearToDate: given ? 803 : null,
    lastYearToDate: given ? 766 : null,
    toDateChange: given ? 0.048 : null,
    target: given && unit === 'case' ? 1000 : null,
    achieved: given && unit === 'case' ? 0.803 : null,
    note: note ?? null,
    noteDetails: {},
    opens: given !== null && unit === 'case',
  }
}
