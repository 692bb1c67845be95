// Whether something may be submitted by an entry on a day. What is in the way is a doubt for a person to settle with a
// reason, never a refusal: the desk only keeps the books.

import { type PlainDate, parsePlainDate, yearOf } from '#shared/dates/plain-date.ts'
import type { Entry, Suspension } from './fold-entry.ts'

export const standingDoubts = ['unregistered', 'removed', 'expired', 'suspended', 'overQuota'] as const
export type StandingDoubt = (typeof standingDoubts)[number]

/** What a list of a registry shows; `met`: names that cases have and the registry has not. */
export const registryShows = ['registered', 'suspended', 'removed', 'met'] as const
export type RegistryShow = (typeof registryShows)[number]

export interface Standing {
  readonly registered: boolean
  /** The suspension that covers the day. */
  readonly suspension: Suspension | null
  /** Of the year of the day; null: none is set. */
  readonly quota: number | null
  readonly used: number
  readonly left: number | null
  readonly doubts: readonly StandingDoubt[]
}

/** @param entry null: not in the registry @param used pre-examinations of the year that count, without the one asked about */
export function computeStanding(entry: Entry | null, day: PlainDate, used: number): Standing {
  const registered = entry !== null && entry.addedOn <= day
  if (!registered) {
    return { registered, suspension: null, quota: null, used, left: null, doubts: ['unregistered'] }
  }
  const suspension = findSuspension(entry.suspensions, day)
  const quota = entry.quotas.find(({ year }) => year === yearOf(day))?.amount ?? null
  const left = quota === null ? null : Math.max(0, quota - used)
  const validUntil = parsePlainDate(entry.facts.validUntil)
  const doubts: StandingDoubt[] = []
  if (entry.removed !== null && entry.removed.on <= day) doubts.push('removed')
  if (validUntil !== null && validUntil < day) doubts.push('expired')
  if (suspension) doubts.push('suspended')
  if (left === 0) doubts.push('overQuota')
  return { registered, suspension, quota, used, left, doubts }
}

/** The suspension in force on a day: its first day counts, the day it ends does not. */
export function findSuspension(suspensions: readonly Suspension[], day: PlainDate): Suspension | null {
  return suspensions.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null
}
