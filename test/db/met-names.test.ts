// The names that cases have: a random life of names, openness and receipt leaves the counts of a recount, and a case
// that closes costs no name its place.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openScratchStore } from '#db/open-store.ts'
import { hasMetNames, listMiscountedNames, projectMetNames } from '#db/projections/project-met-names.ts'
import { findNames } from '#db/search/find-names.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'

let store: WriteStore

beforeEach(() => {
  store = openScratchStore()
})
afterEach(() => store.database.close())

interface Told {
  readonly applicants: readonly string[]
  readonly closed: boolean
  readonly daysLater: number
}

const receivedOn = plainDate('2026-01-05')

function stateOf({ applicants, closed, daysLater }: Told): CaseState {
  const state = foldCase([
    {
      id: '0000',
      happenedOn: addDays(receivedOn, daysLater),
      recordedAtMs: 0,
      actor: 'a',
      body: {
        type: 'caseRegistered',
        kind: 'preExamination',
        subKind: 'invention',
        caseNumber: 'x',
        title: 'x',
        clerk: null,
        fields: { applicant: applicants.join('；') },
        receivedTime: null,
        ledger: null,
      },
    },
  ])
  return { ...state, closedOn: closed ? state.receivedOn : null }
}

function project(caseId: number, told: Told): void {
  inTransaction(store, () => projectMetNames(store, caseId, stateOf(told)))
}

const listMet = () => store.database.prepare('SELECT id, name, cases, open FROM met_name ORDER BY id').all()

const told = fc.record({
  applicants: fc.uniqueArray(fc.constantFrom('湘潭甲厂', '湘潭乙厂', '长沙丙公司', '株洲丁公司'), {
    maxLength: 3,
  }),
  closed: fc.boolean(),
  daysLater: fc.nat(2),
})

describe('names that cases have', () => {
  it('are counted as a recount counts them after any life of some cases', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), told), { maxLength: 20 }), lives => {
        store.database.exec(
          `DELETE FROM met_case; DELETE FROM met_name; INSERT INTO name_token (name_token) VALUES ('delete-all')`,
        )
        const last = new Map<number, Told>()
        for (const [caseId, as] of lives) {
          project(caseId, as)
          last.set(caseId, as)
        }
        expect(listMiscountedNames(store)).toEqual([])
        for (const [caseId, as] of last) expect(hasMetNames(store, caseId, stateOf(as))).toBe(true)
        const wanted = new Set([...last.values()].flatMap(({ applicants }) => applicants))
        const found = findNames(store, { role: 'applicant', word: '', limit: 10 })
        expect(new Set(found.map(({ name }) => name))).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  })

  it('keep their place when a case closes, and are only counted otherwise', () => {
    project(1, { applicants: ['湘潭甲厂'], closed: false, daysLater: 0 })
    project(2, { applicants: ['湘潭乙厂'], closed: false, daysLater: 0 })
    project(1, { applicants: ['湘潭甲厂'], closed: true, daysLater: 0 })
    expect(listMet()).toEqual([
      { id: 1, name: '湘潭甲厂', cases: 1, open: 0 },
      { id: 2, name: '湘潭乙厂', cases: 1, open: 1 },
    ])
  })
})
