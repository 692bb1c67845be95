// An empty list: why it is empty, and what to do about it.

import type { ReactNode } from 'react'

export function EmptyState({ why, next, action }: { why: string; next?: string; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{why}</h2>
      {next && <p className="second">{next}</p>}
      {action}
    </div>
  )
}
