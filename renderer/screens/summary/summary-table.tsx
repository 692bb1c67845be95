// The figures of a month in the columns of the printed table. A figure that has cases behind it opens them.

import { useTranslation } from 'react-i18next'
import { type Summary, type SummaryRow, summaryColumns } from '#shared/contract/summary-contract.ts'
import { languages } from '#shared/locales/languages.ts'
import { listNotes } from '#shared/print/summary-notes.ts'
import { formatAchieved, formatChange, formatFigure } from '#shared/summary/format-figure.ts'
import { numberRows } from '#shared/summary/number-rows.ts'
import { rowLabel } from '#shared/summary/row-label.ts'
import { useWords } from '../../state/words.ts'

export type FigureColumn = (typeof summaryColumns)[number]

export interface OpenedFigure {
  readonly row: string
  readonly rowWords: string
  readonly column: FigureColumn
}

interface SummaryTableProps {
  readonly summary: Summary
  readonly onOpen: (figure: OpenedFigure) => void
}

const columns = [
  'thisMonth',
  'lastMonth',
  'monthChange',
  'sameMonthLastYear',
  'yearChange',
  'yearToDate',
  'lastYearToDate',
  'toDateChange',
  'target',
  'achieved',
] as const
type Column = (typeof columns)[number]

export function SummaryTable({ summary, onOpen }: SummaryTableProps) {
  const { t } = useTranslation()
  const { language } = useWords()
  const all = languages[language]
  const numbers = numberRows(summary.rows)
  const notes = listNotes(summary.rows, all.summary)
  const hasTargets = summary.rows.some(({ target }) => target !== null)
  const shown = columns.filter(column => hasTargets || (column !== 'target' && column !== 'achieved'))
  return (
    <section className="summary-scroll" aria-label={t('monthly.title')}>
      <table className="summary-table">
        <thead>
          <tr>
            <th scope="col">{all.summary.columns.number}</th>
            <th scope="col">{all.summary.columns.indicator}</th>
            <th scope="col">{all.summary.columns.unit}</th>
            {shown.map(column => (
              <th key={column} scope="col" className="right">
                {all.summary.columns[column]}
              </th>
            ))}
            <th scope="col">{all.summary.columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {summary.rows.map((row, index) => (
            <tr key={row.id} className={row.indent === 0 ? 'summary-section' : undefined}>
              <td className="second">{numbers[index]}</td>
              <th scope="row" className={`summary-indent-${row.indent}`}>
                {rowLabel(row, all)}
              </th>
              <td className="second">{row.heading ? '' : all.summary.units[row.unit]}</td>
              {shown.map(column => (
                <td key={column} className="right">
                  {!row.heading && (
                    <Figure row={row} column={column} onOpen={onOpen} rowWords={rowLabel(row, all)} />
                  )}
                </td>
              ))}
              <td className="second">{notes.find(({ id }) => id === row.note)?.reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="summary-notes second small">
        {notes.map(({ id, reference, text }) => (
          <li key={id}>
            {reference} {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FigureProps {
  readonly row: SummaryRow
  readonly rowWords: string
  readonly column: Column
  readonly onOpen: (figure: OpenedFigure) => void
}

function Figure({ row, rowWords, column, onOpen }: FigureProps) {
  const { t } = useTranslation()
  const words = useFigureWords()(row, column)
  const opened = summaryColumns.find(one => one === column)
  if (!row.opens || opened === undefined || !row[column]) return words
  return (
    <button
      type="button"
      className="plain-button summary-figure"
      title={t('monthly.opens')}
      onClick={() => onOpen({ row: row.id, rowWords, column: opened })}
    >
      {words}
    </button>
  )
}

function useFigureWords(): (row: SummaryRow, column: Column) => string {
  const { language } = useWords()
  const { summary } = languages[language]
  return (row, column) => {
    switch (column) {
      case 'monthChange':
      case 'yearChange':
      case 'toDateChange':
        return formatChange(row[column], row.unit, summary)
      case 'achieved':
        return formatAchieved(row.achieved)
      default:
        return formatFigure(row[column], row.unit)
    }
  }
}
