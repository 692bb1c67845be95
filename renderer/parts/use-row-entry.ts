// The ways into a list by keyboard. ↑ or ↓ pressed where neither means anything else (the heading, the rail, nothing
// at all) goes to the list's current row; of two lists on a screen the first takes the key. Back from what a row
// opened, the focus is on that row again, unless it is somewhere else by then.

import { type RefObject, useEffect } from 'react'
import { isFocusIdle } from './use-landing-focus.ts'

/** Of each list, the row that was opened last; kept as long as the window is open. */
const opened = new Map<string, string | number>()

interface RowsOfList {
  readonly scroller: RefObject<HTMLElement | null>
  /** What the list is of; undefined: nothing is remembered of it. */
  readonly subject: string | undefined
  readonly keys: () => readonly (string | number)[]
  readonly isEmpty: boolean
  readonly goTo: (row: number) => void
}

/** @returns to be called with the key of a row that is opened */
export function useRowEntry(list: RowsOfList): (key: string | number) => void {
  const { scroller, subject, isEmpty, keys, goTo } = list
  useArrowsIn(scroller)
  // When the list begins, not whenever it is drawn.
  useEffect(() => {
    const key = subject === undefined ? undefined : opened.get(subject)
    if (subject === undefined || key === undefined || isEmpty) return
    opened.delete(subject)
    const row = keys().indexOf(key)
    if (row >= 0 && isFocusIdle()) goTo(row)
  }, [subject, isEmpty])
  return key => {
    if (subject !== undefined) opened.set(subject, key)
  }
}

function useArrowsIn(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!(event.target instanceof Element) || !event.target.matches('body, h1, main, nav a')) return
      if (document.querySelector('dialog[open]')) return
      const row = scroller.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
      if (!row) return
      row.focus()
      event.preventDefault()
    }
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [scroller])
}
