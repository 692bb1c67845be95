// Moments (not days) in words: when something was recorded, how old a backup is. Shown in China's time everywhere,
// because days are China's days by definition.

import type { TFunction } from 'i18next'

const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-21 09:30`, from milliseconds since 1970. */
export function formatMoment(ms: number): string {
  return chinaTime.format(ms)
}

/** `3 小时前`; both moments in milliseconds since 1970. */
export function formatAge(ms: number, nowMs: number, t: TFunction): string {
  const minutes = Math.max(0, Math.floor((nowMs - ms) / 60_000))
  if (minutes < 1) return t('frame.age.now')
  if (minutes < 60) return t('frame.age.minutes', { count: minutes })
  if (minutes < 24 * 60) return t('frame.age.hours', { count: Math.floor(minutes / 60) })
  return t('frame.age.days', { count: Math.floor(minutes / (24 * 60)) })
}
