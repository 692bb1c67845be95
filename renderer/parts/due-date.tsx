// A due date with its weekday and, where it is not plain, the mark that says so.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Provisional } from '#shared/limits/clock.ts'
import { DeskDate } from './desk-date.tsx'
import { ProvisionalMark } from './light-badge.tsx'

interface DueDateProps {
  readonly due: { readonly date: PlainDate; readonly provisional: Provisional | null } | null
}

export function DueDate({ due }: DueDateProps) {
  if (due === null) return <span className="second">—</span>
  return (
    <span className="nowrap">
      <DeskDate date={due.date} />
      {due.provisional && (
        <>
          {' '}
          <ProvisionalMark why={due.provisional} />
        </>
      )}
    </span>
  )
}
