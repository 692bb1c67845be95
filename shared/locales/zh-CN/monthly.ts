// Words of the screen around the monthly summary; the summary's own words are in summary.ts.

export const monthly = {
  title: '月报',
  lead: '{{from}} 至 {{to}}，按事项发生之日统计',
  month: '月份',
  previous: '上一月',
  following: '下一月',
  view: '显示',
  table: '表格',
  preview: '打印预览',
  print: '打印',
  pdf: '另存 PDF',
  xlsx: '导出 Excel',
  breaking: '造成不平衡的案件',
  undated_other: '{{count}} 件结案日期不确定，未计入期间数',
  undatedKind: { unknown: '台账未载结案日期', doubtful: '结案日期存疑' },
  behind: '{{row}}，{{column}}',
  behindCount_other: '{{count}} 件',
  opens: '看这个数背后的案件',
  previewTitle: '{{month}} 月报打印预览',
} as const
