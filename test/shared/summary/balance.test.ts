import { describe, expect, it } from 'vitest'
import { computeBalance } from '#shared/summary/balance.ts'
import { buildFacts, tally } from './build-facts.ts'

const suspects = [{ id: 7, caseNumber: '湘预审〔2024〕00007号' }]

function month(openAtEnd: number) {
  return buildFacts({
    ranges: {
      thisMonth: {
        tallies: [
          tally({ kind: 'mediation', milestone: 'received', cases: 30 }),
          tally({ kind: 'preExamination', milestone: 'received', cases: 20 }),
          tally({ kind: 'mediation', milestone: 'closed', outcome: 'succeeded', cases: 12 }),
          tally({ kind: 'rightsProtection', milestone: 'closed', outcome: 'transferredOut', cases: 3 }),
          tally({ kind: 'rightsProtection', milestone: 'closed', outcome: 'toMediation', cases: 2 }),
        ],
      },
      // Other months do not matter.
      lastMonth: { tallies: [tally({ kind: 'mediation', milestone: 'received', cases: 999 })] },
    },
    openAtStart: { thisMonth: 100, lastMonth: 999 },
    openAtEnd: { thisMonth: { open: openAtEnd } },
  })
}

describe('computeBalance', () => {
  it('holds where what came and went explains what is open', () => {
    expect(computeBalance(month(133), suspects)).toEqual({
      openAtStart: 100,
      received: 50,
      transferredIn: 0,
      reopened: 0,
      closed: 12,
      transferredOut: 5,
      openAtEnd: 133,
      holds: true,
      breaking: [],
    })
  })

  it('takes in what came otherwise than as new, and a second closing', () => {
    const facts = buildFacts({
      ranges: {
        thisMonth: {
          tallies: [
            tally({ kind: 'mediation', milestone: 'transferredIn', cases: 4 }),
            tally({ kind: 'mediation', milestone: 'reopened', cases: 2 }),
            tally({ kind: 'mediation', milestone: 'closedBefore', cases: 1 }),
            tally({ kind: 'mediation', milestone: 'closed', outcome: 'failed', cases: 3 }),
          ],
        },
      },
      openAtStart: { thisMonth: 10 },
      openAtEnd: { thisMonth: { open: 12 } },
    })
    expect(computeBalance(facts, suspects)).toMatchObject({
      received: 0,
      transferredIn: 4,
      reopened: 2,
      closed: 4,
      transferredOut: 0,
      holds: true,
    })
  })

  it('names the cases that left without being counted where it does not hold', () => {
    expect(computeBalance(month(132), suspects)).toMatchObject({ holds: false, breaking: suspects })
  })
})
