// The list at the heart of most screens: sticky header, rows of one height, moved through by keyboard, only the rows
// in sight drawn. Owns rows and focus; what a row means is its columns'.

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { usePreferences } from '../state/preferences.ts'
import { useListPlace } from './use-list-place.ts'
import { useRowEntry } from './use-row-entry.ts'
import { useRowWindow } from './use-row-window.ts'
import './row-table.css'

export interface Column<T> {
  readonly id: string
  readonly heading: string
  /** Pixels, or a length that grows with the window; a column without a width takes what is left. */
  readonly width?: number | string
  readonly align?: 'right'
  /** What does not fit on one line goes on a second; rows keep their height. */
  readonly wraps?: true
  /** The order a click on the heading asks for; absent: the list cannot be ordered by it. */
  readonly sort?: string
  readonly render: (row: T) => ReactNode
}

/** The order a list is in. */
export interface RowOrder {
  readonly by: string
  readonly descending: boolean
}

/** Rows chosen for one action, by key. */
export interface RowSelection {
  readonly keys: ReadonlySet<string | number>
  readonly change: (keys: ReadonlySet<string | number>) => void
}

export interface RowGroup<T> {
  readonly id: string
  /** Null: rows without a heading of their own. */
  readonly heading: string | null
  readonly rows: readonly T[]
}

interface RowTableProps<T> {
  /** Read out as the name of the table. */
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly groups: readonly RowGroup<T>[]
  readonly rowKey: (row: T) => string | number
  readonly onOpen?: (row: T) => void
  /** Called when the last rows come into sight; undefined: there are no more. */
  readonly onNearEnd?: (() => void) | undefined
  readonly footer?: ReactNode
  readonly order?: RowOrder
  /** Asked for by a heading; the same heading again turns the order round. */
  readonly onOrder?: (order: RowOrder) => void
  /** What the list is of: another one begins at its top, and one that was left where it was left. */
  readonly subject?: string
  /** Space chooses a row, Shift+↑↓ more of them, Ctrl+A all that are read. */
  readonly selection?: RowSelection
}

export const rowHeights = { compact: 34, roomy: 42 } as const

export function RowTable<T>(props: RowTableProps<T>) {
  const { label, columns, groups, rowKey, onOpen, onNearEnd, footer, order, onOrder, selection, subject } =
    props
  const rowHeight = usePreferences(preferences => rowHeights[preferences.density])
  const scroller = useRef<HTMLDivElement>(null)
  const items = groups.flatMap(itemsOf)
  const rowCount = items.filter(item => item.type === 'row').length
  const [active, setActive] = useState(0)
  const [wanted, setWanted] = useState<number | null>(null)
  useListPlace(scroller, subject, top => setActive(Math.ceil(top / rowHeight)))
  const noteOpened = useRowEntry({
    scroller,
    subject,
    keys: () => groups.flatMap(({ rows }) => rows.map(rowKey)),
    isEmpty: rowCount === 0,
    goTo,
  })
  const { first, last } = useRowWindow(scroller, items.length, rowHeight, onNearEnd)

  // Runs after the wanted row has been drawn.
  useEffect(() => {
    if (wanted === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    setWanted(null)
  })

  function goTo(target: number): void {
    const row = Math.max(0, Math.min(rowCount - 1, target))
    setActive(row)
    setWanted(row)
    scrollIntoSight(scroller.current, positionOf(items, row), rowHeight)
  }

  function open(row: T): void {
    noteOpened(rowKey(row))
    onOpen?.(row)
  }

  function handleKey(event: KeyboardEvent, index: number, row: T): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rowCount - 1,
    }
    const target = moves[event.key]
    const mark = selection && !(event.target instanceof HTMLInputElement)
    if (event.key === 'Enter' && onOpen) open(row)
    else if (event.key === ' ' && mark) choose([row], 'turn')
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && mark)
      choose(allRows, 'add')
    else if (event.key === 'Escape' && selection && selection.keys.size > 0) selection.change(new Set())
    else if (target !== undefined) {
      if (event.shiftKey && selection) choose(between(index, target), 'add')
      goTo(target)
    } else return
    event.preventDefault()
  }

  const allRows = groups.flatMap(({ rows }) => rows)

  function between(from: number, to: number): readonly T[] {
    return allRows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
  }

  function choose(rows: readonly T[], how: 'add' | 'turn'): void {
    if (!selection) return
    const keys = new Set(selection.keys)
    for (const row of rows) {
      const key = rowKey(row)
      if (how === 'turn' && keys.has(key)) keys.delete(key)
      else keys.add(key)
    }
    selection.change(keys)
  }

  const current = Math.min(active, rowCount - 1)
  return (
    <div className="row-table" ref={scroller}>
      <table
        aria-label={label}
        aria-rowcount={rowCount + 1}
        style={{ minWidth: leastWidth(columns, selection ? markWidth : 0) }}
      >
        <colgroup>
          {selection && <col className="row-mark" />}
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selection && <td aria-hidden="true" className="row-mark" />}
            {columns.map(column => (
              <Heading key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} height={rowHeight} />
          {items.slice(first, last).map(item =>
            item.type === 'heading' ? (
              <tr key={`group ${item.id}`} className="row-group">
                <th scope="rowgroup" colSpan={columns.length + (selection ? 1 : 0)}>
                  {item.heading}
                </th>
              </tr>
            ) : (
              <tr
                key={rowKey(item.row)}
                data-row={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={selection?.keys.has(rowKey(item.row))}
                className={onOpen ? 'row row-opens' : 'row'}
                tabIndex={item.index === current ? 0 : -1}
                onFocus={() => setActive(item.index)}
                onKeyDown={event => handleKey(event, item.index, item.row)}
                onClick={onOpen && (() => open(item.row))}
              >
                {selection && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: Space on the row is the key
                  <td
                    className="row-mark"
                    onClick={event => {
                      event.stopPropagation()
                      choose([item.row], 'turn')
                    }}
                  >
                    <span aria-hidden="true">{selection.keys.has(rowKey(item.row)) ? '☑' : '☐'}</span>
                  </td>
                )}
                {columns.map(({ id, align, wraps, render }) => (
                  <td key={id} className={align}>
                    {wraps ? <div className="two-lines">{render(item.row)}</div> : render(item.row)}
                  </td>
                ))}
              </tr>
            ),
          )}
          <Spacer rows={items.length - last} height={rowHeight} />
        </tbody>
      </table>
      {footer}
    </div>
  )
}

interface HeadingProps<T> {
  readonly column: Column<T>
  readonly order: RowOrder | undefined
  readonly onOrder: ((order: RowOrder) => void) | undefined
}

function Heading<T>({ column: { heading, align, sort }, order, onOrder }: HeadingProps<T>) {
  if (sort === undefined || !onOrder)
    return (
      <th scope="col" className={align}>
        {heading}
      </th>
    )
  const inForce = order?.by === sort
  const direction = inForce ? (order.descending ? 'descending' : 'ascending') : 'none'
  const arrow = inForce ? (order.descending ? '↓' : '↑') : ''
  return (
    <th scope="col" className={align} aria-sort={direction}>
      <button
        type="button"
        className="plain-button heading-sort"
        onClick={() => onOrder({ by: sort, descending: inForce && !order.descending })}
      >
        {heading} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  )
}

type Item<T> =
  | { readonly type: 'heading'; readonly id: string; readonly heading: string }
  | { readonly type: 'row'; readonly index: number; readonly row: T }

function itemsOf<T>(group: RowGroup<T>, position: number, groups: readonly RowGroup<T>[]): Item<T>[] {
  const before = groups.slice(0, position).reduce((sum, { rows }) => sum + rows.length, 0)
  const rows = group.rows.map((row, index): Item<T> => ({ type: 'row', index: before + index, row }))
  return group.heading === null ? rows : [{ type: 'heading', id: group.id, heading: group.heading }, ...rows]
}

function positionOf<T>(items: readonly Item<T>[], row: number): number {
  return items.findIndex(item => item.type === 'row' && item.index === row)
}

// The sticky header covers one row at the top.
function scrollIntoSight(scroller: HTMLElement | null, position: number, rowHeight: number): void {
  if (!scroller || position < 0) return
  const top = position * rowHeight
  const bottom = top + rowHeight * 2
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight
}

function Spacer({ rows, height }: { rows: number; height: number }) {
  if (rows <= 0) return null
  return (
    <tr>
      <td className="row-spacer" style={{ height: rows * height }} />
    </tr>
  )
}

// On an enlarged screen the list is moved sideways rather than a column without a width be left nothing.
function leastWidth(columns: readonly Pick<Column<never>, 'width'>[], mark: number): string {
  const widths = columns.map(({ width = leastLeftWidth }) =>
    typeof width === 'number' ? `${width}px` : width,
  )
  return `calc(${[`${mark}px`, ...widths].join(' + ')})`
}

const leastLeftWidth = 96
/** As in row-table.css. */
const markWidth = 34
