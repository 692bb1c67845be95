// Which rows of a long list are in sight. Short lists are drawn whole, so that the page's own search finds them.

import { type RefObject, useEffect, useState } from 'react'

// A page of a list is a hundred rows: drawing those out of sight would double the time from a key to its answer.
const drawnWhole = 60
const margin = 20

/** @returns the half-open range of items to draw */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  onNearEnd: (() => void) | undefined,
): { readonly first: number; readonly last: number } {
  const [sight, setSight] = useState({ top: 0, height: 0 })

  useEffect(() => {
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

  // Before it is laid out a list is at most as high as the window.
  const bottom = Math.ceil((sight.top + (sight.height || window.innerHeight)) / rowHeight)
  const nearEnd = sight.height > 0 && bottom + margin >= count
  // Once for each length: a page that was asked for changes the count when it comes.
  useEffect(() => {
    if (nearEnd) onNearEnd?.()
  }, [nearEnd, count, onNearEnd])

  if (count <= drawnWhole) return { first: 0, last: count }
  const first = Math.max(0, Math.floor(sight.top / rowHeight) - margin)
  return { first, last: Math.min(count, bottom + margin) }
}
