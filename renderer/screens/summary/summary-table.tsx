// The figures of a month in the columns of the printed table. A figure that has cases behind it opens them.

import { useTranslation } from 'react-i18next'
import { type Summary, type SummaryRow, summaryColumns } from '#shared/contract/summary-contract.ts'
import { languages } from '#shared/locales/languages.ts'
import { listNotes } from '#shared/print/summary-notes.ts'
import { type FigureColumn, figureColumns, formatColumn } from '#shared/summary/format-figure.ts'
import { numberRows } from '#shared/summary/number-rows.ts'
import { rowLabel } from '#shared/summary/row-label.ts'
import { useWords } from '../../state/words.ts'

/** A column whose figures open the cases behind them. */
type OpeningColumn = (typeof summaryColumns)[number]

export interface OpenedFigure {
  readonly row: string
  readonly rowWords: string
  readonly column: OpeningColumn
}

interface SummaryTableProps {
  readonly summary: Summary
  readonly onOpen: (figure: OpenedFigure) => void
}

export function SummaryTable({ summary, onOpen }: SummaryTableProps) {
  const { t } = useTranslation()
  const { language } = useWords()
  const all = languages[language]
  const numbers = numberRows(summary.rows)
  const notes = listNotes(summary.rows, all.summary)
  const hasTargets = summary.rows.some(({ target }) => target !== null)
  const shown = figureColumns.filter(column => hasTargets || (column !== 'target' && column !== 'achieved'))
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
  readonly column: FigureColumn
  readonly onOpen: (figure: OpenedFigure) => void
}

function Figure({ row, rowWords, column, onOpen }: FigureProps) {
  const { t } = useTranslation()
  const { language } = useWords()
  const words = formatColumn(row, column, languages[language].summary)
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
