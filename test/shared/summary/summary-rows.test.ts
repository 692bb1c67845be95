// The declaration of the table: what it names must exist elsewhere, and its order is DOMAIN's.

import { describe, expect, it } from 'vitest'
import { subKindsOf } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { chinese, languageIds, languages } from '#shared/locales/languages.ts'
import type { TallySelection } from '#shared/summary/count-term.ts'
import { rowFilter } from '#shared/summary/row-filter.ts'
import { rowLabel } from '#shared/summary/row-label.ts'
import { summaryRows } from '#shared/summary/summary-rows.ts'

const rows = summaryRows('accepted')

function selections(): readonly TallySelection[] {
  return rows.flatMap(row =>
    (rowFilter(row.id, 'accepted')?.terms ?? []).flatMap(term =>
      term.type === 'reached' ? [term.cases] : [],
    ),
  )
}

describe('summaryRows', () => {
  it('gives every row an id of its own', () => {
    const ids = rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names every row in every language', () => {
    for (const language of languageIds) {
      for (const row of rows) {
        const noteDetails = row.figure?.type === 'grantedWithin' ? { limit: 40 } : {}
        expect(rowLabel({ id: row.id, noteDetails }, languages[language])).not.toMatch(/^$|\{\{/)
      }
    }
  })

  it('defines every rate', () => {
    const rates = rows.filter(({ figure }) => figure?.type === 'rate')
    expect(rates.length).toBe(7)
    for (const { note } of rates) expect(note && chinese.summary.notes[note]).toContain('÷')
  })

  it('counts only milestones that an action of the kind can reach', () => {
    for (const { kind, milestones } of selections()) {
      if (kind === undefined) continue
      const reachable = new Set<string>(['received', 'closed', 'closedBefore'])
      for (const action of kinds[kind].actions) {
        reachable.add(action.milestone)
        if (action.laterMilestone) reachable.add(action.laterMilestone)
      }
      for (const milestone of milestones) expect(reachable, `${kind} ${milestone}`).toContain(milestone)
    }
  })

  it('selects only sub-kinds and results that the kind has', () => {
    for (const { kind, subKinds = [], outcomes = [] } of selections()) {
      if (kind === undefined) continue
      for (const subKind of subKinds) if (subKind) expect(subKindsOf[kind]).toContain(subKind)
      const possible = kinds[kind].actions.flatMap(({ outcome }) =>
        typeof outcome === 'string' ? [outcome] : (outcome?.choose ?? []),
      )
      for (const outcome of outcomes) if (outcome) expect(possible, kind).toContain(outcome)
    }
  })

  it('follows the order of the official table', () => {
    const sections = rows.filter(({ indent }) => indent === 0).map(({ id }) => id)
    expect(sections).toEqual([
      'preExamination',
      'mediation',
      'rightsProtection',
      'overall',
      'rates',
      'registries',
    ])
    const totals = rows.filter(({ indent }) => indent === 1).map(({ id }) => id)
    expect(totals.slice(0, 9)).toEqual([
      'preExaminationReceived',
      'preExaminationAccepted',
      'preExaminationRefused',
      'preExaminationLeftBeforeAcceptance',
      'preExaminationConcluded',
      'preExaminationPassed',
      'preExaminationFailed',
      'preExaminationWithdrawn',
      'preExaminationAbandoned',
    ])
  })
})

describe('rowFilter', () => {
  it('opens every row that counts cases, and no heading', () => {
    for (const { id, figure } of rows) {
      const countsCases = figure !== null && figure.type !== 'registry'
      expect(rowFilter(id, 'accepted') !== null, id).toBe(countsCases)
    }
    expect(rowFilter('preExaminationReceivedTrademark', 'accepted')).toBeNull()
  })

  it('opens a total and each of its parts', () => {
    expect(rowFilter('preExaminationAccepted', 'accepted')?.terms).toEqual([
      { type: 'reached', cases: { kind: 'preExamination', milestones: ['accepted'] } },
    ])
    expect(rowFilter('preExaminationAcceptedUnfilled', 'accepted')?.terms).toEqual([
      { type: 'reached', cases: { kind: 'preExamination', milestones: ['accepted'], subKinds: [null] } },
    ])
  })

  it('opens the cases a rate is a share of', () => {
    expect(rowFilter('mediationSuccessRate', 'accepted')?.terms).toEqual([
      { type: 'reached', cases: { kind: 'mediation', milestones: ['agreed'] } },
      { type: 'reached', cases: { kind: 'mediation', milestones: ['failed'] } },
    ])
    expect(rowFilter('closingRate', 'accepted')?.terms[0]).toEqual({ type: 'openAtStart' })
    const ofAccepted = rowFilter('passRate', 'accepted')?.terms
    expect(rowFilter('passRate', 'concluded')?.terms).not.toEqual(ofAccepted)
  })

  it('opens only grants whose days are known for the time to grant', () => {
    expect(rowFilter('grantCycleMedianDesign', 'accepted')).toEqual({
      terms: [
        {
          type: 'reached',
          cases: { kind: 'preExamination', milestones: ['granted'], subKinds: ['design'] },
        },
      ],
      cycleKnown: true,
    })
  })
})
