// The columns of a list of cases that stands beside something else: what is needed to know a case again.

import { useTranslation } from 'react-i18next'
import type { CaseLine } from '#shared/contract/views.ts'
import { useWords } from '../state/words.ts'
import { DeskDate } from './desk-date.tsx'
import type { Column } from './row-table.tsx'

/** @param closing whether the day of closing is shown as well */
export function useShortCaseColumns(closing: boolean): readonly Column<CaseLine>[] {
  const { t } = useTranslation()
  const words = useWords()
  const columns: Column<CaseLine>[] = [
    {
      id: 'caseNumber',
      heading: t('cases.column.caseNumber'),
      width: 188,
      render: ({ caseNumber }) => caseNumber,
    },
    {
      id: 'title',
      heading: t('cases.column.title'),
      render: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      id: 'stage',
      heading: t('cases.column.stage'),
      width: 112,
      wraps: true,
      render: ({ kind, stage }) => words.stage(kind, stage),
    },
    {
      id: 'receivedOn',
      heading: t('cases.column.receivedOn'),
      width: 130,
      render: ({ receivedOn }) => <DeskDate date={receivedOn} />,
    },
  ]
  if (closing)
    columns.push({
      id: 'closedOn',
      heading: t('cases.column.closedOn'),
      width: 130,
      render: ({ closedOn }) => closedOn && <DeskDate date={closedOn} />,
    })
  return columns
}
