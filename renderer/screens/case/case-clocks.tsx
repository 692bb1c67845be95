// The clocks of a case as ribbons, the centre's running ones first. Of a case whose clocks have all stopped the last few
// of the centre's stay in sight: its course is what is read there.

import { useQueries } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { ClockRibbon } from '../../parts/clock-ribbon.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useWords } from '../../state/words.ts'

interface CaseClocksProps {
  readonly view: CaseView
  readonly onExplain: (ruleId: RuleId, round: number) => void
}

export const CaseClocks = memo(function CaseClocks({ view, onExplain }: CaseClocksProps) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const isWorking = useWorkingDays(yearsOf(view.clocks, today))
  if (view.clocks.length === 0) return <p className="second case-none">{t('cases.page.noClock')}</p>

  const ribbonOf = (clock: ClockView) => (
    <ClockRibbon
      key={`${clock.ruleId} ${clock.round}`}
      clock={clock}
      pauses={view.pauses.filter(({ ground }) => clock.pauseGrounds.includes(ground))}
      extensionDays={approvedDays(view.timeline, clock.ruleId)}
      today={today}
      isWorking={isWorking}
      onExplain={() => onExplain(clock.ruleId, clock.round)}
    />
  )
  const clocks = [...view.clocks].sort(byUrgency)
  const running = clocks.filter(({ stop }) => stop === null)
  const stopped = clocks.filter(({ stop }) => stop !== null)
  const inSight = running.length > 0 ? 0 : stopped.length <= mostInSight + 1 ? stopped.length : mostInSight
  const folded = stopped.slice(inSight)
  const late = folded.filter(({ light }) => light === 'closedLate').length
  return (
    <div className="paper">
      {running.map(ribbonOf)}
      {stopped.slice(0, inSight).map(ribbonOf)}
      {folded.length > 0 && (
        <details className="clocks-stopped">
          <summary>
            {words.clauses([
              t(inSight > 0 ? 'cases.page.otherStoppedClocks' : 'cases.page.stoppedClocks', {
                count: folded.length,
              }),
              ...(late > 0 ? [t('cases.page.lateAmong', { count: late })] : []),
            ])}
          </summary>
          {folded.map(ribbonOf)}
        </details>
      )}
    </div>
  )
})

/** Stopped clocks in sight of a case that has no other. */
const mostInSight = 3

// What runs, then what has stopped, the latest first; of each ours first.
function byUrgency(a: ClockView, b: ClockView): number {
  return rankOf(a) - rankOf(b) || (a.stop && b.stop ? b.stop.localeCompare(a.stop) : 0)
}

function rankOf({ stop, owner }: ClockView): number {
  return (stop !== null ? 2 : 0) + (owner === 'centre' ? 0 : 1)
}

function yearsOf(clocks: readonly ClockView[], today: PlainDate): readonly number[] {
  const years = new Set<number>()
  for (const { start, due, stop } of clocks) {
    const last = [due?.date, stop, today].reduce((latest, date) =>
      date && date > (latest ?? '') ? date : latest,
    )
    for (let year = yearOf(start); year <= yearOf(last ?? today); year++) years.add(year)
  }
  return [...years]
}

/** Whether a day of these years is worked; null while its year is being read. */
function useWorkingDays(years: readonly number[]): (date: PlainDate) => boolean | null {
  const { queries } = useDesk()
  const answers = useQueries({
    queries: years.map(year =>
      queries.reference.calendarYear.queryOptions({ input: { year }, staleTime: Infinity }),
    ),
  })
  const working = new Map(
    answers.flatMap(({ data }) => data?.map(day => [day.date, day.working] as const) ?? []),
  )
  return date => working.get(date) ?? null
}

// The oldest application still undecided is the one that a decision is about.
function approvedDays(timeline: readonly TimelineEntry[], ruleId: RuleId): number {
  const applied: number[] = []
  let approved = 0
  for (const entry of timeline) {
    if (entry.retracted || entry.ruleId !== ruleId) continue
    if (entry.type === 'extensionApplied') applied.push(entry.days ?? 0)
    if (entry.type !== 'extensionDecided') continue
    const days = applied.shift() ?? 0
    if (entry.approved) approved += days
  }
  return approved
}
