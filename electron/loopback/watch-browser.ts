// Tells when the browser that shows the desk is gone. Some browsers hand the page to a process that already runs and
// end at once: then the page itself says when it closes.

import type { ChildProcess } from 'node:child_process'
import type { OpenWindows } from './open-windows.ts'

/** A browser that ends sooner has handed the page over, or could not show it. */
const handOverMs = 10_000
/** How long a page that was handed over may take to announce itself. */
const announceMs = 15_000

/** `closed`: the window was shown and is gone. `failed`: nothing was ever shown. */
export type BrowserEnd = 'closed' | 'failed'

/** Calls `onEnd` once, unless the page was handed over: then the windows tell of the end. */
export function watchBrowser(
  browser: ChildProcess,
  windows: OpenWindows,
  now: () => number,
  onEnd: (end: BrowserEnd) => void,
): void {
  const startedMs = now()
  browser.once('error', () => onEnd('failed'))
  browser.once('exit', () => {
    if (now() - startedMs >= handOverMs) return onEnd('closed')
    setTimeout(() => {
      if (windows.count === 0) onEnd(windows.everOpened ? 'closed' : 'failed')
    }, announceMs).unref()
  })
}
