// Words of logging a case: reasons for what looks wrong, the day it counts from, likely duplicates, pasted rows.

export const logging = {
  override: {
    label: '照存理由',
    needed: '校验位不符：核对号码，或写明照存的理由。',
    placeholder: '如：证书原件如此',
    mark: '校验位不符，照存',
    reason: '照存理由：{{reason}}',
  },
  deemed: {
    line: '视为 {{date}} 收到（{{how}}）',
    how: {
      sameDay: '工作时间内',
      afterHours: '非工作时间收到',
      dayOff: '休息日收到',
      corrected: '经办人更正',
    },
    correct: '更正',
    asFound: '恢复',
    on: '视为收到日',
    reason: '更正理由',
    onPage: '视为 {{date}} 收到：{{how}}',
    beforeReceipt: '不能早于收到的那一天。',
    reasonNeeded: '请写明更正理由。',
  },
  officeHours: {
    title: '收件时间',
    lead: '下班后或休息日收到的，视为下一工作日收到。',
    opens: '上班',
    closes: '下班',
    save: '保存收件时间',
    saved: '收件时间已保存',
    wrong: '写成 09:00 这样，且下班晚于上班。',
  },
  problem: {
    clerkUnknown: '没有这位经办人，请从列出的姓名中选择。',
    tooLong: '过长，最多 {{count}} 个字。',
  },
} as const
