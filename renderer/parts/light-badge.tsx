// A light, always word + shape + colour, so that it reads in black and white and to colour-blind eyes.

import { useTranslation } from 'react-i18next'
import type { Light } from '#shared/limits/clock.ts'
import './light-badge.css'

export const lightShapes: Readonly<Record<Light, string>> = {
  normal: '●',
  atRisk: '▲',
  dueToday: '▲',
  overdue: '■',
  paused: '‖',
  closedInTime: '○',
  closedLate: '◆',
}

interface LightBadgeProps {
  readonly light: Light
  /** In place of the light's own word: what is left, how late. */
  readonly words?: string
}

export function LightBadge({ light, words }: LightBadgeProps) {
  const { t } = useTranslation()
  return (
    <span className={`light light-${light}`}>
      <span className="light-shape" aria-hidden="true">
        {lightShapes[light]}
      </span>
      {words ?? t(`limits.light.${light}`)}
    </span>
  )
}

/** Something that is wrong, or to be looked at: the shapes and colours of the lights, other words. */
export function WarningBadge({ severity, words }: { severity: 'error' | 'warning'; words: string }) {
  return <LightBadge light={severity === 'error' ? 'overdue' : 'atRisk'} words={words} />
}

interface ProvisionalMarkProps {
  readonly why: 'unpublished' | 'mayBeReassigned'
  /** In a list, where a day must stand beside it. */
  readonly short?: boolean
}

/** 暂定: the date rests on arrangements that are not published yet, or may still move. */
export function ProvisionalMark({ why, short = false }: ProvisionalMarkProps) {
  const { t } = useTranslation()
  return (
    <span className="provisional" title={t(`limits.provisionalWhy.${why}`)}>
      <span aria-hidden="true">◌</span> {t(short ? 'limits.provisionalShort' : 'limits.provisional')}
    </span>
  )
}
