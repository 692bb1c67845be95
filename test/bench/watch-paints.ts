// Takes the time, within the page, from an event to the painted frame in which something on it has changed.

import type { Page } from '@playwright/test'

export interface Paints {
  /**
   * @param what selector of what must change; `@rowcount`: the length of the list
   * @returns milliseconds; empty where nothing changed within `patienceMs`
   */
  take(what: string, act: () => Promise<unknown>, patienceMs?: number): Promise<readonly number[]>
  /** Milliseconds of each task over 50 ms so far. */
  longTasks(): Promise<readonly number[]>
}

interface Watched extends Window {
  benchPaint?: Promise<number | null>
  benchTasks?: number[]
}

export async function watchPaints(page: Page): Promise<Paints> {
  await page.evaluate(() => {
    const tasks: number[] = []
    const watched: Watched = window
    watched.benchTasks = tasks
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ entryTypes: ['longtask'] })
  })
  return {
    async take(what, act, patienceMs = 5_000) {
      await page.evaluate(watchOne, { what, patienceMs })
      await act()
      const ms = await page.evaluate(() => (window as Watched).benchPaint ?? null)
      return ms === null ? [] : [ms]
    },
    longTasks: () => page.evaluate(() => (window as Watched).benchTasks ?? []),
  }
}

// Runs in the page. What is shown is looked at once a frame; a timer after that frame says it was painted.
function watchOne({ what, patienceMs }: { what: string; patienceMs: number }): void {
  const shown = (): string =>
    what === '@rowcount'
      ? (document.querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount') ?? '')
      : (document.querySelector(what)?.innerHTML ?? '')
  const before = shown()
  let from: number | null = null
  const begin = (event: Event): void => {
    from ??= event.timeStamp
  }
  const kinds = ['keydown', 'beforeinput', 'mousedown', 'hashchange', 'popstate'] as const
  for (const kind of kinds) window.addEventListener(kind, begin, { capture: true })
  const patience = performance.now() + patienceMs
  const watched: Watched = window
  watched.benchPaint = new Promise(resolve => {
    const end = (ms: number | null): void => {
      for (const kind of kinds) window.removeEventListener(kind, begin, { capture: true })
      resolve(ms)
    }
    const look = (): void => {
      const now = shown()
      if (from !== null && now !== before && now !== '') {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => end(performance.now() - (from ?? 0))
        channel.port2.postMessage(null)
      } else if (performance.now() > patience) end(null)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
