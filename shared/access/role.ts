// The four roles of a desk. What each may call is declared procedure by procedure in shared/contract.

/** 经办人, 主管, 管理员, 审计. */
export const roles = ['clerk', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Who logs and carries cases. The administrator too: on the first day, and in the smallest centres, there is nobody else. */
export const caseWorkers: readonly Role[] = ['clerk', 'supervisor', 'administrator']
