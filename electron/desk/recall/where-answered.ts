// Which desk answers a call that asks for a past day: the desk of that day, the live one, or none because it records.

import type { ProcedureMeta } from '#shared/contract/procedure.ts'

/** What is of the desk and its users rather than of its cases. */
const live: readonly string[] = ['desk', 'session', 'users', 'keeping', 'views']

/** They show something of the past; that it was shown is recorded today. */
const showing: readonly string[] = ['cases.unmask', 'registries.unmask']

export function whereAnswered(
  path: readonly string[],
  { access }: ProcedureMeta,
): 'recalled' | 'live' | 'refused' {
  if (showing.includes(path.join('.'))) return 'recalled'
  const [area = ''] = path
  if (access === 'write' || (access === 'steer' && area === 'keeping')) return 'refused'
  return live.includes(area) ? 'live' : 'recalled'
}
