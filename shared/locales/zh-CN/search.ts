// Words of the search over all cases.

export const search = {
  label: '查找结果',
  field: {
    caseNumber: '案号',
    title: '名称',
    party: '当事人',
    applicationNumber: '申请号',
    rightNumber: '权利号',
    courtCaseNumber: '法院案号',
    platformNumber: '平台编号',
  },
  found_other: '{{count}} 件符合',
  foundMore_other: '前 {{count}} 件，还有更多',
  all: '在案件列表中查看全部结果',
  none: '没有找到“{{text}}”',
  noneNext: '可输入案号、申请号的任意一段，名称、当事人的任意几个字，或拼音首字母。',
  failed: '查找未完成，请按 Enter 到案件列表中查看。',
  listShown: '符合条件的案件很多，未逐一计数，截至 {{date}}',
} as const
