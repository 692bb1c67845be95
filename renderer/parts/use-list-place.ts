// Another list begins at its top; one that was left is shown again where it was left, as far as its rows are still
// known. Places are kept as long as the window is open.

import { type RefObject, useLayoutEffect, useRef } from 'react'

const places = new Map<string, number>()

/** @param subject what the list is of; absent: it always begins at its top @param onPlace gets the pixels scrolled down */
export function useListPlace(
  scroller: RefObject<HTMLElement | null>,
  subject: string | undefined,
  onPlace: (top: number) => void,
): void {
  const isNew = useRef(true)
  // When it begins, not whenever it is drawn.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || subject === undefined) return
    const place = places.get(subject) ?? 0
    // A new list stands at its top; to say so would have it laid out once more.
    if (place > 0 || !isNew.current) element.scrollTop = place
    isNew.current = false
    onPlace(place > 0 ? element.scrollTop : 0)
    const keep = (): void => {
      places.set(subject, element.scrollTop)
    }
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [subject])
}
