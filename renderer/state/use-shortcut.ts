// Keys that work anywhere on a screen. Single letters are left to whoever is typing.

import { useEffect, useRef } from 'react'

/** @param keys `ctrl+k`, or one character such as `/`, which rests while a panel is open over the screen */
export function useShortcut(keys: string, run: () => void, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    const wantsCtrl = keys.startsWith('ctrl+')
    const wantedKey = wantsCtrl ? keys.slice('ctrl+'.length) : keys
    const handle = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== wantedKey || event.altKey) return
      // What a key writes with Shift (?) is known by what it writes.
      if (event.shiftKey && /^[a-z/]$/.test(wantedKey)) return
      if ((event.ctrlKey || event.metaKey) !== wantsCtrl) return
      if (!wantsCtrl && (isTyping(event.target) || document.querySelector('dialog[open]'))) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [keys, enabled])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
