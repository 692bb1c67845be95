// The lines that explain a due date, like a bank statement, with the count running beside.

import { useTranslation } from 'react-i18next'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { LimitUnit } from '#shared/limits/limit-rule.ts'
import { useWords } from '../state/words.ts'
import { explainLine } from './explanation-words.ts'
import './explanation-panel.css'

interface ExplanationLinesProps {
  readonly lines: readonly ExplanationLine[]
  readonly unit: LimitUnit
}

export function ExplanationLines({ lines, unit }: ExplanationLinesProps) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <table aria-label={t('limits.explain.title')}>
      <tbody>
        {lines.map((line, index) => {
          const { text, running, looks } = explainLine(line, unit, words)
          return (
            <tr key={index} className={`explained explained-${looks}`}>
              <td>{text}</td>
              <td className="explained-running">{running}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
