// Gives the keyboard to what has just taken the place of what had it: without this it would be nowhere.

import { type RefObject, useEffect, useRef } from 'react'

/** @param when the place is shown @returns for the element whose first field takes the focus */
export function useFirstFocus<T extends HTMLElement>(when: boolean): RefObject<T | null> {
  const place = useRef<T>(null)
  useEffect(() => {
    if (when) focusFirstField(place.current)
  }, [when])
  return place
}

export function focusFirstField(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('input:not([tabindex="-1"], [hidden]), textarea')?.focus()
}
