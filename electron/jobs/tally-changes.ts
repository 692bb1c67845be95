// Adds up what a change does to the cases: counts, the lines worth reading first, and a token by which the same
// outcome is known again.

import { createHash } from 'node:crypto'
import { showTitle } from '#electron/desk/clock-lines.ts'
import { isConfidential } from '#shared/cases/confidential.ts'
import type { MovedClock, ReckoningPreview } from '#shared/contract/reckoning-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { type ClockChange, type ClockEffect, clockEffects } from '#shared/reckoning/compare-clocks.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import type { ChangedCase } from './visit-changed-cases.ts'

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
  private readonly asOf: PlainDate
  private readonly hash = createHash('sha256')
  private readonly effects = Object.fromEntries(clockEffects.map(effect => [effect, 0])) as Record<
    ClockEffect,
    number
  >
  private readonly lines: MovedClock[][] = Array.from({ length: ranks }, () => [])
  private cases = 0
  private clocks = 0

  constructor(proposal: Proposal) {
    this.asOf = proposal.asOf
    this.hash.update(JSON.stringify(proposal))
  }

  add({ id, state, clocks, reckoned }: ChangedCase): void {
    this.cases++
    this.hash.update(JSON.stringify(reckoned))
    const { caseNumber, kind, clerk } = state
    const title = showTitle({ title: state.title, confidential: isConfidential(state) })
    for (const clock of clocks) {
      this.clocks++
      for (const effect of clock.effects) this.effects[effect]++
      const lines = this.lines[rankOf(clock)]
      if (lines && lines.length < mostLines)
        lines.push({ caseId: id, caseNumber, kind, title, clerk, ...clock, effects: [...clock.effects] })
    }
  }

  /** Everything added so far. */
  finish(): ReckoningPreview {
    return {
      expected: this.hash.digest('hex'),
      asOf: this.asOf,
      cases: this.cases,
      clocks: this.clocks,
      effects: this.effects,
      lines: this.lines.flatMap(lines => lines.sort(byDue)).slice(0, mostLines),
    }
  }
}

function rankOf({ effects, stop }: ClockChange): number {
  if (effects.includes('newlyOverdue')) return 0
  if (effects.includes('noLongerOverdue')) return 1
  return stop === null ? 2 : 3
}

function byDue(a: MovedClock, b: MovedClock): number {
  const [dueOfA, dueOfB] = [a, b].map(line => line.after?.due?.date ?? line.before?.due?.date ?? '9999')
  if (dueOfA === dueOfB) return a.caseId - b.caseId
  return (dueOfA ?? '') < (dueOfB ?? '') ? -1 : 1
}
