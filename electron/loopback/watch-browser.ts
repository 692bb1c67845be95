// Tells when the browser that shows the desk is gone. Some browsers hand the page to a process that already runs and
// end before it is shown: then the page itself says when it closes.

import type { ChildProcess } from 'node:child_process'
import type { OpenWindows } from './open-windows.ts'

/** `closed`: the window was shown and is gone. `failed`: nothing was ever shown. */
export type BrowserEnd = 'closed' | 'failed'

/**
 * Calls `onEnd` once, unless the page was handed over: then the windows tell of the end.
 *
 * @param announceMs how long a page that was handed over may take to announce itself
 */
export function watchBrowser(
  browser: ChildProcess,
  windows: OpenWindows,
  announceMs: number,
  onEnd: (end: BrowserEnd) => void,
): void {
  browser.once('error', () => onEnd('failed'))
  browser.once('exit', () => {
    if (windows.everOpened) return onEnd('closed')
    setTimeout(() => {
      if (!windows.everOpened) onEnd('failed')
    }, announceMs).unref()
  })
}
