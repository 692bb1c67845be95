// The four roles of a desk. What each may call is declared procedure by procedure in shared/contract.

/** 经办人, 主管, 管理员, 审计. */
export const roles = ['clerk', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]
