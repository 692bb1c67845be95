// The lines that explain a due date as the screen shows them: the words of the printed explanation, weekdays added,
// and the running count beside.

import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import { languages } from '#shared/locales/languages.ts'
import { explanationText } from '#shared/print/explanation-text.ts'
import type { Words } from '../state/words.ts'

export interface ExplainedLine {
  readonly text: string
  /** The count after this line; null where the line counts nothing. */
  readonly running: number | null
  readonly looks: 'counted' | 'skipped' | 'paused' | 'result' | 'note'
}

/** @param unit the unit of the limit explained */
export function explainLine(line: ExplanationLine, unit: LimitUnit, words: Words): ExplainedLine {
  return {
    text: explanationText(line, unit, languages[words.language]).replace(/\d{4}-\d{2}-\d{2}/g, date =>
      words.day(date as PlainDate),
    ),
    running: line.type === 'counted' ? line.number : null,
    looks: looksOf(line),
  }
}

function looksOf(line: ExplanationLine): ExplainedLine['looks'] {
  switch (line.type) {
    case 'counted':
    case 'skipped':
    case 'paused':
      return line.type
    case 'extension':
      return line.verdict === 'counted' ? 'paused' : 'note'
    case 'due':
    case 'waiting':
      return 'result'
    default:
      return 'note'
  }
}
