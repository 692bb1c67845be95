// Adds up what a change does to the cases: counts, the lines worth reading first, and a token by which the same
// outcome is known again.

import { createHash } from 'node:crypto'
import { readCaseRow } from '#db/queries/case-row.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { showTitle } from '#electron/desk/clock-lines.ts'
import type { MovedClock, ReckoningPreview } from '#shared/contract/reckoning-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type ClockChange, type ClockEffect, clockEffects } from '#shared/reckoning/compare-clocks.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import type { ChangedCase } from './compare-case.ts'

const mostLines = 500

/** Ranks of lines, the first to be read first. */
const ranks = 4

export interface Proposal {
  readonly change: ReckoningChange
  readonly asOf: PlainDate
  /** Place in the log of the last change before this one; 0: none. */
  readonly lastSeq: number
}

export class ChangeTally {
  private readonly store: ReadStore
  private readonly asOf: PlainDate
  private readonly touched: string[] = []
  private readonly effects = Object.fromEntries(clockEffects.map(effect => [effect, 0])) as Record<
    ClockEffect,
    number
  >
  private readonly lines: Line[][] = Array.from({ length: ranks }, () => [])
  private cases = 0
  private clocks = 0

  /** @param store where the cases of the lines are shown */
  constructor(store: ReadStore, proposal: Proposal) {
    this.store = store
    this.asOf = proposal.asOf
    this.touched.push(JSON.stringify(proposal))
  }

  // What a case comes to follows from the proposal and its events: their number stands for them, because none goes.
  add({ id, version, clocks }: ChangedCase): void {
    this.cases++
    this.touched.push(`${id} ${version}`)
    for (const clock of clocks) {
      this.clocks++
      for (const effect of clock.effects) this.effects[effect]++
      const lines = this.lines[rankOf(clock)]
      if (lines && lines.length < mostLines) lines.push({ caseId: id, clock, due: dueOf(clock) })
    }
  }

  /** Everything added so far. */
  finish(): ReckoningPreview {
    return {
      expected: createHash('sha256').update(this.touched.join('\n')).digest('hex'),
      asOf: this.asOf,
      cases: this.cases,
      clocks: this.clocks,
      effects: this.effects,
      lines: this.lines
        .flatMap(lines => lines.sort(byDue))
        .slice(0, mostLines)
        .map(line => this.show(line)),
    }
  }

  private show({ caseId, clock }: Line): MovedClock {
    const row = readCaseRow(this.store, caseId)
    if (!row) throw new Error(`case ${caseId} is not shown`)
    const { caseNumber, kind, clerk } = row
    return { caseId, caseNumber, kind, title: showTitle(row), clerk, ...clock, effects: [...clock.effects] }
  }
}

interface Line {
  readonly caseId: number
  readonly clock: ClockChange
  readonly due: string
}

function rankOf({ effects, stop }: ClockChange): number {
  if (effects.includes('newlyOverdue')) return 0
  if (effects.includes('noLongerOverdue')) return 1
  return stop === null ? 2 : 3
}

function dueOf({ before, after }: ClockChange): string {
  return after?.due?.date ?? before?.due?.date ?? '9999'
}

function byDue(a: Line, b: Line): number {
  if (a.due === b.due) return a.caseId - b.caseId
  return a.due < b.due ? -1 : 1
}
