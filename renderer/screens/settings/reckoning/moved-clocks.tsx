// The clocks that a change would move, each with its due date now and then. A plain table: it may be printed.

import { useTranslation } from 'react-i18next'
import type { MovedClock } from '#shared/contract/reckoning-contract.ts'
import { DueDate } from '../../../parts/due-date.tsx'
import { LightBadge } from '../../../parts/light-badge.tsx'
import { formatRoute } from '../../../state/route.ts'
import { useWords } from '../../../state/words.ts'

const columns = ['caseNumber', 'clock', 'before', 'after', 'effect'] as const

export function MovedClocks({ lines }: { lines: readonly MovedClock[] }) {
  const { t } = useTranslation()
  return (
    <div className="row-table moved-clocks">
      <table aria-label={t('reckoning.preview.lines')}>
        <colgroup>
          {columns.map(column => (
            <col key={column} className={`moved-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`reckoning.preview.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <MovedLine key={`${line.caseId} ${line.ruleId} ${line.round}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MovedLine({ line }: { line: MovedClock }) {
  const { t } = useTranslation()
  const words = useWords()
  const { caseId, caseNumber, title, clerk, ruleId, start, before, after } = line
  return (
    <tr className="row">
      <td title={[title, clerk].filter(Boolean).join(' · ')}>
        <a href={formatRoute({ screen: 'case', id: caseId })}>{caseNumber}</a>
      </td>
      <td title={`${words.rule(ruleId)} ${t('limits.ribbon.startsOn', { date: start })}`}>
        <span className="two-lines">{words.rule(ruleId)}</span>
      </td>
      <td>
        <Side side={before} />
      </td>
      <td>
        <Side side={after} />
      </td>
      <td>
        <Effect line={line} />
      </td>
    </tr>
  )
}

function Side({ side }: { side: MovedClock['before'] }) {
  const { t } = useTranslation()
  if (!side) return <span className="second">—</span>
  if (!side.due) return <LightBadge light="paused" words={t('reckoning.preview.paused')} />
  return <DueDate due={side.due} />
}

function Effect({ line: { effects, before, after } }: { line: MovedClock }) {
  const { t } = useTranslation()
  if (!before) return t('reckoning.preview.appears')
  if (!after) return t('reckoning.preview.vanishes')
  if (effects.length === 0) return <span className="second">{t('reckoning.preview.sameDate')}</span>
  if (effects.includes('newlyOverdue'))
    return <LightBadge light="overdue" words={t('reckoning.effect.newlyOverdue')} />
  if (effects.includes('newlyLate'))
    return <LightBadge light="closedLate" words={t('reckoning.effect.newlyLate')} />
  return effects.map(effect => t(`reckoning.effect.${effect}`)).join(t('reckoning.preview.separator'))
}
