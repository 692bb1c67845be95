// Where the focus lands when the element that had it went with the last screen (a form of sign-in, a link, a row): on
// the heading of the new one, which is read out, and from which the keys of the list work. A focus that is somewhere
// stays there.

import { type RefObject, useEffect, useRef } from 'react'

/** @returns for the heading of a screen, which takes the focus with tabIndex -1 */
export function useLandingFocus<T extends HTMLElement>(): RefObject<T | null> {
  const heading = useRef<T>(null)
  useEffect(() => {
    if (isFocusIdle()) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

/** Nobody would miss the focus: it is nowhere, or on the heading where it landed. */
export function isFocusIdle(): boolean {
  return document.activeElement?.matches('body, h1') ?? true
}
