// The windows that watch the desk in memory: what one is told, every open one hears.

import type { DeskSignal } from '#shared/contract/desk-contract.ts'

export interface StandInWindows {
  readonly signal: (told: DeskSignal) => void
  /** What is told from now on, until `stop` aborts. */
  readonly watch: (stop: AbortSignal | undefined) => AsyncGenerator<DeskSignal, void>
}

export function standInWindows(): StandInWindows {
  const windows = new Set<(signal: DeskSignal) => void>()
  return {
    signal(told) {
      for (const tell of windows) tell(told)
    },
    async *watch(stop) {
      const queue: DeskSignal[] = []
      let wake = (): void => {}
      const tell = (told: DeskSignal): void => {
        queue.push(told)
        wake()
      }
      windows.add(tell)
      stop?.addEventListener('abort', () => wake())
      try {
        while (!stop?.aborted) {
          const told = queue.shift()
          if (told) yield told
          else
            await new Promise<void>(resolve => {
              wake = resolve
            })
        }
      } finally {
        windows.delete(tell)
      }
    },
  }
}
