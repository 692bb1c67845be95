// Columns of lists whose lines are cases. Which are shown is the reader's choice; number and title always are.

import { useTranslation } from 'react-i18next'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { type CaseColumnId, caseColumns } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { findWord } from '#shared/search/find-word.ts'
import { usePreferences } from '../state/preferences.ts'
import { type CaseSort, formatRoute } from '../state/route.ts'
import { useWords } from '../state/words.ts'
import { DeskDate } from './desk-date.tsx'
import { DueDate } from './due-date.tsx'
import { LightBadge } from './light-badge.tsx'
import { MarkedText } from './marked-text.tsx'
import { MiddleText } from './middle-text.tsx'
import type { Column } from './row-table.tsx'

type CaseColumn = Column<CaseLine>

/** Columns that may be left out, in the order they are shown. */
export const optionalCaseColumns = caseColumns.filter(
  (id): id is Exclude<CaseColumnId, 'caseNumber' | 'title'> => id !== 'caseNumber' && id !== 'title',
)
export type OptionalCaseColumn = (typeof optionalCaseColumns)[number]

/** Left out until somebody asks for them: a screen of 1366 pixels has no room for everything. */
export const hiddenAtFirst: readonly OptionalCaseColumn[] = ['outcome', 'closedOn']

/** What a list of cases can be ordered by, at the column that shows it. */
const sortOf = {
  caseNumber: 'number',
  clerk: 'clerk',
  receivedOn: 'received',
  due: 'due',
  closedOn: 'closed',
} as const satisfies Partial<Record<CaseColumnId, CaseSort>>

/** @param text searched for: marked in numbers and titles */
export function useCaseColumns(text = ''): readonly CaseColumn[] {
  const hidden = usePreferences(preferences => preferences.hiddenColumns.cases ?? hiddenAtFirst)
  const columns = useAllCaseColumns(foldForSearch(text))
  return columns.filter(({ id }) => !hidden.includes(id))
}

function useAllCaseColumns(word: string): readonly CaseColumn[] {
  const { t } = useTranslation()
  const words = useWords()
  const column = (
    id: OptionalCaseColumn | 'caseNumber' | 'title',
    render: CaseColumn['render'],
    width?: number | string,
    wraps = false,
  ): CaseColumn => ({
    id,
    heading: t(`cases.column.${id}`),
    render,
    ...(width !== undefined && { width }),
    ...(wraps && { wraps }),
    ...(id in sortOf && { sort: sortOf[id as keyof typeof sortOf] }),
  })
  return [
    column('light', line => <CaseLight line={line} />, words.language === 'en' ? 152 : 128),
    column(
      'caseNumber',
      ({ id, caseNumber }) => (
        <a tabIndex={-1} href={formatRoute({ screen: 'case', id })}>
          <MarkedText text={caseNumber} ranges={findWord(caseNumber, word)} />
        </a>
      ),
      188,
    ),
    column('title', ({ title }) => (
      <span title={title}>
        <MarkedText text={title} ranges={findWord(title, word)} />
      </span>
    )),
    column('parties', ({ parties }) => <MiddleText text={parties} />),
    column(
      'subKind',
      ({ kind, subKind }) => (
        <span title={words.kind(kind)}>{words.subKind(subKind) || words.kindShort(kind)}</span>
      ),
      words.language === 'en' ? 114 : 98,
      true,
    ),
    column(
      'stage',
      ({ kind, stage }) => <span title={words.stage(kind, stage)}>{words.stage(kind, stage)}</span>,
      'max(112px, 6vw)',
      true,
    ),
    column('outcome', ({ kind, outcome }) => outcome && words.outcome(outcome, kind), 96, true),
    column('clerk', ({ clerk }) => clerk ?? <span className="second">{t('cases.list.unassigned')}</span>, 80),
    column('receivedOn', ({ receivedOn }) => <DeskDate date={receivedOn} />, 126),
    column('due', ({ due }) => <DueDate due={due} />, 142),
    column('closedOn', ({ closedOn }) => closedOn && <DeskDate date={closedOn} />, 126),
  ]
}

function CaseLight({ line: { light, left, unit, workingDaysLate } }: { line: CaseLine }) {
  const words = useWords()
  if (light === null) return null
  if (light === 'overdue') return <LightBadge light={light} words={words.late(workingDaysLate ?? 0)} />
  if ((light === 'normal' || light === 'atRisk') && left !== null && unit !== null)
    return <LightBadge light={light} words={words.left(left, unit)} />
  return <LightBadge light={light} />
}
