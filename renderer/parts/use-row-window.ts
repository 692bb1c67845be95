// Which rows of a long list are in sight. Short lists are drawn whole, so that the page's own search finds them.

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

// A page of a list is a hundred rows: drawing those out of sight would double the time from a key to its answer.
export const drawnWhole = 60
/** Rows drawn above and below those in sight. */
const margin = 10
/** So many rows before the last one in sight is the last there is, more are asked for. */
const askedBefore = 20

/** @param onNearEnd undefined: the list is all there @returns the half-open range of items to draw */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  onNearEnd: (() => void) | undefined,
): { readonly first: number; readonly last: number } {
  const [sight, setSight] = useState<{ readonly top: number; readonly height: number } | null>(null)

  // Before the first paint: a long list is laid out without its rows, and then only those in sight are drawn.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight })
    look()
    element.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      element.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [scroller])

  const { top, height } = sight ?? { top: 0, height: 0 }
  // Where nothing is laid out a list is at most as high as the window.
  const bottom = Math.ceil((top + (height || window.innerHeight)) / rowHeight)
  const nearEnd = height > 0 && bottom + askedBefore >= count
  // Once for each length: a page that was asked for changes the count when it comes.
  useEffect(() => {
    if (nearEnd) onNearEnd?.()
  }, [nearEnd, count, onNearEnd])

  if (count <= drawnWhole && !onNearEnd) return { first: 0, last: count }
  if (!sight) return { first: 0, last: 0 }
  const first = Math.max(0, Math.floor(top / rowHeight) - margin)
  return { first, last: Math.min(count, bottom + margin) }
}
