// The cases that keep a month from balancing: closed on a day that nobody knows for certain.

import { expect, it } from 'vitest'
import { EventAppender } from '#db/events/append-case-events.ts'
import { ensureDeskIdentity } from '#db/events/desk-identity.ts'
import { openScratchStore } from '#db/open-store.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { listUndatedClosings } from '#db/queries/read-tallies.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { CaseEventBody, Dating } from '#shared/cases/case-event.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'

const registered: CaseEventBody = {
  type: 'caseRegistered',
  kind: 'mediation',
  subKind: 'peoples',
  caseNumber: '湘〔2026〕1号',
  title: '泵',
  clerk: null,
  fields: {},
  receivedTime: null,
  ledger: null,
}
const withdrawn = (dating: Dating): CaseEventBody => ({
  ...{ type: 'stepRecorded', action: 'withdraw', outcome: 'withdrawn', fields: {}, note: '' },
  dating,
})
const reopened: CaseEventBody = { type: 'caseReopened', reason: '双方要求再次调解' }

function undatedOf(...bodies: readonly (readonly [date: string, body: CaseEventBody])[]) {
  const store = openScratchStore()
  try {
    ensureDeskIdentity(store, 1)
    inTransaction(store, () => {
      const appender = new EventAppender(store)
      const events = bodies.map(([date, body], at) =>
        appender.append(1, { happenedOn: plainDate(date), body }, 'liu', 1_000 + at),
      )
      projectCase(store, 1, events, foldReckoning([]))
    })
    return listUndatedClosings(store, plainDate('2026-03-01'), plainDate('2026-03-31'))
  } finally {
    store.database.close()
  }
}

it('names a case closed on no certain day, and one that was carried on since', () => {
  const closed = [
    ['2026-03-02', registered],
    ['2026-03-02', withdrawn('unknown')],
  ] as const
  const named = [{ id: 1, caseNumber: '湘〔2026〕1号', dating: 'unknown' }]
  expect(undatedOf(...closed)).toEqual(named)
  expect(undatedOf(...closed, ['2026-04-10', reopened])).toEqual(named)
})

it('names none that was closed on a certain day', () => {
  const closed = [
    ['2026-03-02', registered],
    ['2026-03-05', withdrawn('certain')],
  ] as const
  expect(undatedOf(...closed)).toEqual([])
  expect(undatedOf(...closed, ['2026-04-10', reopened])).toEqual([])
})
