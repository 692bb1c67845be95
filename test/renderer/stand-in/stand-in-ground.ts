// What the parts of the stand-in work with: its cases, who is signed in, and how something is recorded.

import type { implement } from '@orpc/server'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import type { usualOfficeHours } from '#shared/cases/deemed-receipt.ts'
import type { contract } from '#shared/contract/contract.ts'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'
import type { UserView } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type StandInCase, standInEvent } from './stand-in-cases.ts'
import { refuse } from './stand-in-settle.ts'
import { type KnownCase, knowCase } from './stand-in-views.ts'

export type StandInProcedures = ReturnType<ReturnType<typeof implement<typeof contract>>['use']>

export interface StandInGround {
  readonly cases: StandInCase[]
  readonly user: UserView
  readonly today: PlainDate
  readonly office: { hours: typeof usualOfficeHours }
  readonly known: () => KnownCase[]
  readonly find: (id: number) => KnownCase
  /** @param version absent: whatever was recorded meanwhile */
  readonly append: (id: number, body: CaseEventBody, on: PlainDate, version?: number) => { version: number }
  readonly signal: (told: DeskSignal) => void
}

type Given = Pick<StandInGround, 'cases' | 'user' | 'today' | 'office' | 'signal'>

export function layGround(given: Given): StandInGround {
  const { cases, user, signal } = given
  const find = (id: number): KnownCase => {
    const one = cases.find(candidate => candidate.id === id)
    if (!one) throw refuse('caseNotFound')
    return knowCase(one)
  }
  return {
    ...given,
    known: () => cases.map(knowCase),
    find,
    append(id, body, on, version) {
      const { one } = find(id)
      if (version !== undefined && version !== one.events.length) throw refuse('caseMoved')
      one.events.push(standInEvent(body, on, user.name))
      signal({ type: 'changed', areas: ['cases'] })
      return { version: one.events.length }
    },
  }
}
