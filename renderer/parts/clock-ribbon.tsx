// A clock as a ribbon from its start to its due date. A button: it opens the explanation. Everything drawn is also
// said in words.

import { useTranslation } from 'react-i18next'
import type { ClockView } from '#shared/contract/views.ts'
import { useWords } from '../state/words.ts'
import { LightBadge, ProvisionalMark } from './light-badge.tsx'
import { drawRibbon, type RibbonInput, type Stretch } from './ribbon-scale.ts'
import './clock-ribbon.css'

interface ClockRibbonProps extends RibbonInput {
  readonly onExplain: () => void
}

export function ClockRibbon({ onExplain, ...input }: ClockRibbonProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { clock } = input
  const standing = useStanding(clock)
  const name =
    clock.round > 1
      ? `${words.rule(clock.ruleId)} ${t('limits.ribbon.round', { count: clock.round })}`
      : words.rule(clock.ruleId)
  const label = clock.due
    ? t('limits.ribbon.label', { rule: name, start: clock.start, due: clock.due.date })
    : t('limits.ribbon.labelPaused', { rule: name, start: clock.start })
  return (
    <button
      type="button"
      className={`plain-button clock ${clock.stop === null ? '' : 'clock-stopped'}`}
      aria-description={t('limits.ribbon.description', {
        label,
        light: t(`limits.light.${clock.light}`),
        standing,
        opens: t('limits.ribbon.opens'),
      })}
      title={t('limits.ribbon.opens')}
      onClick={onExplain}
    >
      <span className="clock-words">
        <strong>{name}</strong>
        <span className="second small">
          {words.amount(clock.amount, clock.unit)}
          {clock.owner !== 'centre' && ` · ${t(`limits.owner.${clock.owner}`)}`}
        </span>
      </span>
      <RibbonBar input={input} />
      <span className="clock-standing">
        <LightBadge light={clock.light} />
        <span className="small">
          {standing} {clock.due?.provisional && <ProvisionalMark why={clock.due.provisional} short />}
        </span>
      </span>
    </button>
  )
}

/** How the clock stands, in a few words. */
function useStanding(clock: ClockView): string {
  const { t } = useTranslation()
  const words = useWords()
  if (clock.stop !== null) return t('limits.ribbon.stopped', { date: clock.stop })
  if (clock.pausedSince !== null && clock.due === null)
    return t('limits.pausedSince', { date: clock.pausedSince })
  if (clock.light === 'overdue') return words.late(clock.workingDaysLate ?? 0)
  return clock.left === null ? '' : words.left(clock.left, clock.unit)
}

function RibbonBar({ input }: { input: RibbonInput }) {
  const { t } = useTranslation()
  const ribbon = drawRibbon(input)
  const { clock } = input
  return (
    <span className="ribbon">
      <span className={`ribbon-bar ribbon-${clock.light}`}>
        {ribbon.parts.map(part => (
          <span
            key={`${part.kind} ${part.from}`}
            className={`ribbon-part ribbon-part-${part.kind}`}
            style={place(part)}
          />
        ))}
        {ribbon.best !== null && (
          <span
            className={`ribbon-mark${ribbon.crowded ? ' ribbon-mark-crowded' : ''}`}
            style={{ left: percent(ribbon.best) }}
          >
            <span className="ribbon-mark-words">{t('limits.ribbon.best', { count: clock.best ?? 0 })}</span>
          </span>
        )}
        {ribbon.due !== null && clock.best !== null && (
          <span
            className={`ribbon-mark ribbon-mark-promised${ribbon.crowded ? ' ribbon-mark-crowded' : ''}`}
            style={{ left: percent(ribbon.due) }}
          >
            <span className="ribbon-mark-words">{t('limits.ribbon.promised', { count: clock.amount })}</span>
          </span>
        )}
        {ribbon.today !== null && <span className="ribbon-today" style={{ left: percent(ribbon.today) }} />}
      </span>
      <span className="ribbon-ticks">
        {ribbon.daysOff.map(off => (
          <span key={off.from} className="ribbon-tick" style={place(off)} />
        ))}
      </span>
      <span className="ribbon-ends second">
        <span>{t('limits.ribbon.startsOn', { date: clock.start })}</span>
        {clock.due && ribbon.due !== null && (
          <span className="ribbon-due" style={placeDue(ribbon.due)}>
            {t('limits.ribbon.dueOn', { date: clock.due.date })}
          </span>
        )}
      </span>
    </span>
  )
}

function place({ from, to }: Stretch) {
  return { left: percent(from), width: percent(to - from) }
}

// Ends at the due mark where there is room before it, else begins beside the words of the start.
function placeDue(due: number) {
  return due >= 0.5 ? { right: percent(1 - due) } : { left: percent(Math.max(due, 0.26)) }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
