// The head of a case page: which case, how it stands, and the step that comes next as the one primary button.

import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { LightBadge, ProvisionalMark } from '../../parts/light-badge.tsx'
import { useWords } from '../../state/words.ts'
import { CaseActions } from './case-actions.tsx'
import type { CaseCommand } from './case-command.ts'

interface CaseHeaderProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
  /** Keys rest while a panel is open. */
  readonly keys: boolean
}

export function CaseHeader({ view, onCommand, keys }: CaseHeaderProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { line } = view
  const about = [
    line.caseNumber,
    words.kind(line.kind),
    words.subKind(line.subKind),
    words.stage(line.kind, line.stage),
    line.clerk ?? t('cases.list.unassigned'),
  ]
  return (
    <header className="case-head">
      <div className="case-head-words">
        <p className="second">{about.filter(Boolean).join(' · ')}</p>
        <h1>
          {line.title}
          {view.openness !== 'open' && <span className="case-mark">{t('cases.confidential.mark')}</span>}
        </h1>
        {view.openness === 'withheld' && <p className="second">{t('cases.confidential.withheld')}</p>}
        <p className="case-standing">
          {line.light && <LightBadge light={line.light} />}
          <span>{useStanding(view)}</span>
          {line.due?.provisional && <ProvisionalMark why={line.due.provisional} />}
        </p>
        <Waiting view={view} />
      </div>
      {view.openness !== 'withheld' && <CaseActions view={view} onCommand={onCommand} keys={keys} />}
    </header>
  )
}

/** 还剩 6 个工作日，2026-12-01 到期 — and its relatives. */
function useStanding({ line, clocks }: CaseView): string {
  const { t } = useTranslation()
  const words = useWords()
  if (line.closedOn !== null)
    return line.outcome
      ? t('cases.page.closed', { date: line.closedOn, outcome: words.outcome(line.outcome, line.kind) })
      : t('cases.page.closedNoOutcome', { date: line.closedOn })
  if (line.ruleId === null) return t('cases.page.noClock')
  const rule = words.rule(line.ruleId)
  if (line.due === null) {
    const paused = clocks.find(clock => clock.ruleId === line.ruleId && clock.light === 'paused')
    return words.named(rule, t('cases.page.paused', { date: paused?.pausedSince ?? '' }))
  }
  const { date } = line.due
  if (line.light === 'dueToday') return words.named(rule, t('cases.page.dueToday'))
  const amount =
    line.light === 'overdue'
      ? words.lateAmount(line.workingDaysLate ?? 0)
      : words.leftAmount(line.left ?? 0, line.unit ?? 'workingDays')
  return words.named(
    rule,
    t(line.light === 'overdue' ? 'cases.page.overdue' : 'cases.page.daysLeft', { amount, date }),
  )
}

// What keeps the case waiting: pauses that are open, extensions that nobody has decided.
function Waiting({ view: { openPauses, extendable } }: { view: CaseView }) {
  const { t } = useTranslation()
  const words = useWords()
  const waiting = [
    ...openPauses.map(({ ground, since }) =>
      t('cases.page.openPauses', { ground: words.ground(ground), date: words.day(since) }),
    ),
    ...extendable
      .filter(({ pending }) => pending)
      .map(({ ruleId }) => t('cases.page.pendingExtension', { rule: words.rule(ruleId) })),
  ]
  return waiting.length > 0 && <p className="second">{words.clauses(waiting)}</p>
}
