// Small ledgers for tests: a sheet from rows of cells.

import type { LedgerCell, LedgerSheet } from '#shared/ledger/ledger-sheet.ts'
import { type LedgerSheetReading, readLedgerSheet } from '#shared/ledger/read-ledger-sheet.ts'

export function sheetOf(rows: readonly (readonly LedgerCell[])[], name: string | null = '台账'): LedgerSheet {
  return {
    name,
    date1904: false,
    rows: rows.map((cells, index) => ({ row: index + 1, cells, damage: [] })),
  }
}

/** One case, its cells by header. */
export type WrittenCase = Readonly<Record<string, LedgerCell>>

/** A reading of the sheet that these cases would stand in. */
export function readCases(...cases: readonly WrittenCase[]): LedgerSheetReading {
  const headers = [...new Set(cases.flatMap(written => Object.keys(written)))]
  const rows = cases.map(written => headers.map(header => written[header] ?? null))
  const result = readLedgerSheet(sheetOf([headers, ...rows]))
  if (!result.ok) throw new Error(`no ledger: ${result.unknown.missing.join('、')}`)
  return result.reading
}

export const preExaminationCase: WrittenCase = {
  收案日期: '2026-01-05',
  预审编号: '湘预审〔2026〕00001号',
  专利类型: '发明',
  发明名称: '一种光纤连接器',
  申请人: '湖南麓沚洵工程机械有限公司',
  受理日期: '2026-01-07',
  首次意见日期: null,
  答复日期: null,
  结论: null,
  结论日期: null,
  提交日期: null,
  申请号: null,
  打标日期: null,
  授权通知日期: null,
  结果: null,
  备注: null,
}

export const mediationCase: WrittenCase = {
  编号: '湘知调〔2026〕00001号',
  收案日期: '2026-01-05',
  渠道: '人民调解',
  申请人: '湖南棠翊恒机电科技有限公司',
  被申请人: '罗某酉',
  标的额: '12.5万',
  受理日期: '2026-01-07',
  结案日期: null,
  结果: null,
  协议生效日期: null,
  达成金额: null,
  司法确认申请日期: null,
  裁定号: null,
  备注: null,
}

export const openRightsCase: WrittenCase = {
  收案日期: '2026-06-01',
  编号: '湘知维〔2026〕0324号',
  业务类别: '举报投诉',
  申请人: '易某戊',
  被申请人: '霁岫商行',
  权利号: null,
  受理日期: '2026-06-02',
  暂停起: null,
  暂停止: null,
  暂停事由: null,
  '延期(工作日/日)': null,
  批准日: null,
  承办人: '龙某辰',
  备注: null,
}
