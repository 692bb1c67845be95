// Which windows show the desk now, so that it can end with the last of them. Knows nothing of HTTP.

export class OpenWindows {
  private readonly ids = new Set<string>()
  private readonly graceMs: number
  private readonly onLastClosed: () => void
  private waiting: NodeJS.Timeout | null = null
  private shown = false

  /** @param graceMs how long a window may be gone (it is being loaded again) before it counts as closed */
  constructor(graceMs: number, onLastClosed: () => void) {
    this.graceMs = graceMs
    this.onLastClosed = onLastClosed
  }

  /** Whether any window has ever announced itself. */
  get everOpened(): boolean {
    return this.shown
  }

  get count(): number {
    return this.ids.size
  }

  opened(id: string): void {
    this.ids.add(id)
    this.shown = true
    this.stopWaiting()
  }

  closed(id: string): void {
    if (!this.ids.delete(id) || this.ids.size > 0) return
    this.stopWaiting()
    this.waiting = setTimeout(this.onLastClosed, this.graceMs)
  }

  stopWaiting(): void {
    if (this.waiting !== null) clearTimeout(this.waiting)
    this.waiting = null
  }
}

/** Runs in the page: tells the host when the window opens and when it goes. */
export const windowScript = `'use strict'
;(() => {
  const id = crypto.randomUUID()
  const tell = what => navigator.sendBeacon('/window/' + what + '?id=' + id)
  addEventListener('pageshow', () => tell('opened'))
  addEventListener('pagehide', () => tell('closed'))
})()
`
