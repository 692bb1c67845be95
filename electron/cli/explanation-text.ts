// The lines of an explained due date, in words for a terminal. Screens and prints have their own words in the locales.

import type { DayOffReason, ExplanationLine } from '#shared/limits/explanation-line.ts'

/** One line of text for one line of explanation. */
export function explanationText(line: ExplanationLine): string {
  switch (line.type) {
    case 'rule':
      return `rule ${line.id} version ${line.version}: ${line.amount} ${line.unit}; ${line.basis} [${line.mark}${line.unverified ? ', unverified' : ''}]`
    case 'startNotCounted':
      return `${line.date}  start, not counted`
    case 'agreed':
      return `${line.date}  agreed, nothing is counted`
    case 'restarted':
      return `${line.date}  supplement received, counted afresh, this day not counted`
    case 'counted':
      return `${line.date}  ${line.number}${line.makeUp === null ? '' : `  (worked, makes up for ${line.makeUp})`}`
    case 'skipped':
      return `${range(line.from, line.to)}  off: ${reasonText(line.reason)}`
    case 'paused':
      return line.to === null
        ? `${line.from}  paused since (${line.grounds.join(', ')})`
        : `${range(line.from, line.to)}  paused (${line.grounds.join(', ')}): ${line.units} given back`
    case 'pauseWithoutEffect':
      return `${range(line.from, line.to ?? '')}  pause (${line.ground}) without effect: ${line.why}`
    case 'target':
      return `${line.date}  end of the limit${line.clamped ? ' (the month has no such day: its last day)' : ''}`
    case 'pausedDaysAdded':
      return `${line.date}  after ${line.days} paused days`
    case 'extensionDaysAdded':
      return `${line.date}  after ${line.days} days of extension`
    case 'extension':
      return `extension of ${line.days}${line.approvedOn === null ? '' : ` approved ${line.approvedOn}`}: ${line.verdict}`
    case 'rolled':
      return `${line.to}  rolled from ${line.from} to the next working day`
    case 'due':
      return `${line.date}  due`
    case 'waiting':
      return `waiting since ${line.since}: ${line.used} used before the pause`
    case 'calendarNotice':
      return `calendar ${line.year} version ${line.version}: ${line.notice ?? 'notice not known'}`
    case 'provisionalAssumption':
      return line.provisional === 'unpublished'
        ? `assumed: no notice for ${line.year}, Monday to Friday taken as worked`
        : `may still move: the notice for ${line.year} can reassign late December`
  }
}

function range(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`
}

function reasonText(reason: DayOffReason): string {
  if ('name' in reason) return reason.name
  return reason.kind === 'weekend' ? 'weekend' : 'weekend, make-up days not known yet'
}
