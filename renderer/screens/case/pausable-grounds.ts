// On which grounds a case can be made to wait now: those that a running clock of it allows and that do not pause it yet.
// Any other pause would be a record that moves no date.

import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { type PauseGround, pauseGrounds, type RuleId } from '#shared/limits/limit-rule.ts'

export interface PausableGround {
  readonly ground: PauseGround
  /** The running clocks it pauses. */
  readonly rules: readonly RuleId[]
}

export function pausableGrounds({ clocks, openPauses }: CaseView): readonly PausableGround[] {
  const running = clocks.filter(({ stop }) => stop === null)
  return pauseGrounds
    .filter(ground => !openPauses.some(open => open.ground === ground))
    .map(ground => ({
      ground,
      rules: [
        ...new Set(running.filter(clock => clock.pauseGrounds.includes(ground)).map(({ ruleId }) => ruleId)),
      ],
    }))
    .filter(({ rules }) => rules.length > 0)
}
