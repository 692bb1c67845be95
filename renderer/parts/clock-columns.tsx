// Columns of lists whose lines are clocks: the overdue list and what is at risk.

import { useTranslation } from 'react-i18next'
import type { ClockLine } from '#shared/contract/views.ts'
import { formatRoute } from '../state/route.ts'
import { useWords } from '../state/words.ts'
import { DueDate } from './due-date.tsx'
import { LightBadge } from './light-badge.tsx'
import { MiddleText } from './middle-text.tsx'
import type { Column } from './row-table.tsx'

type ClockColumn = Column<ClockLine>

/** Of the column the two lists differ in, so that the others stand under one another. */
const firstWidth = { 'zh-CN': 124, en: 156 } as const

/** Days late first, big enough to read across a desk. */
export function useOverdueColumns(): readonly ClockColumn[] {
  const { t } = useTranslation()
  const words = useWords()
  const late: ClockColumn = {
    id: 'daysLate',
    heading: t('supervision.column.daysLate'),
    width: firstWidth[words.language],
    align: 'right',
    render: ({ workingDaysLate }) => (
      <span className="late-cell">
        <LightBadge light="overdue" />
        <span className="days-late">{workingDaysLate === 0 ? '<1' : workingDaysLate}</span>
      </span>
    ),
  }
  return [late, ...useSharedColumns()]
}

/** What is left first. */
export function useAtRiskColumns(): readonly ClockColumn[] {
  const { t } = useTranslation()
  const words = useWords()
  const left: ClockColumn = {
    id: 'left',
    heading: t('supervision.column.left'),
    width: firstWidth[words.language],
    render: ({ light, left: units, unit }) => (
      <LightBadge
        light={light}
        {...(light === 'atRisk' && units !== null && { words: words.left(units, unit) })}
      />
    ),
  }
  return [left, ...useSharedColumns()]
}

function useSharedColumns(): readonly ClockColumn[] {
  const { t } = useTranslation()
  const words = useWords()
  return [
    {
      id: 'number',
      heading: t('cases.column.caseNumber'),
      width: 184,
      render: ({ caseId, caseNumber }) => (
        <a tabIndex={-1} href={formatRoute({ screen: 'case', id: caseId })}>
          {caseNumber}
        </a>
      ),
    },
    {
      id: 'title',
      heading: t('cases.column.title'),
      render: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      id: 'parties',
      heading: t('cases.column.parties'),
      render: ({ parties }) => <MiddleText text={parties} />,
    },
    {
      id: 'rule',
      heading: t('supervision.column.clock'),
      width: 'max(146px, 9.2vw)',
      wraps: true,
      render: ({ ruleId, unit, amount }) => (
        <span title={words.amount(amount, unit)}>{words.rule(ruleId)}</span>
      ),
    },
    {
      id: 'due',
      heading: t('supervision.column.due'),
      width: 142,
      render: ({ due }) => <DueDate due={due} />,
    },
    {
      id: 'clerk',
      heading: t('supervision.column.clerk'),
      width: 68,
      render: ({ clerk }) => clerk ?? <span className="second">{t('cases.list.unassigned')}</span>,
    },
    {
      id: 'stage',
      heading: t('supervision.column.stage'),
      width: 'max(104px, 6vw)',
      wraps: true,
      render: ({ kind, stage }) => <span title={words.stage(kind, stage)}>{words.stage(kind, stage)}</span>,
    },
    {
      id: 'lastStep',
      heading: t('supervision.column.lastStep'),
      width: 'max(150px, 8.6vw)',
      wraps: true,
      render: ({ kind, lastAction, lastStepOn }) => {
        const action = lastAction ? words.action(kind, lastAction) : t('cases.eventType.caseRegistered')
        return (
          <span title={`${words.day(lastStepOn)} ${action}`}>
            {lastStepOn.slice(5)} {action}
          </span>
        )
      },
    },
  ]
}
