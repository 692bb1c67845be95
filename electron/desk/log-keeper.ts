// Sees that the write-ahead log is emptied: when nobody has written for a moment and it is worth it, or at once where it
// has grown large. On the job thread and in the write lane, so that neither the window nor a clerk's step waits for the disk.

import { logBytes } from '#db/checkpoint.ts'
import type { DeskServices } from './desk-services.ts'

const idleMs = 2_000
/** Below this the log is left alone: what is in it is as safe as in the store, and a thread costs more. */
const worthBytes = 4 * 1024 * 1024
/** A log this large is worth a pause between two steps, of which some thousand in a row made it. */
const largeBytes = 128 * 1024 * 1024

/** Starts keeping the log of a desk; the function returned ends it. */
export function keepLog(desk: Pick<DeskServices, 'lane' | 'jobs' | 'store' | 'log'>): () => void {
  let timer: NodeJS.Timeout | null = null
  let emptying = false
  const empty = () => {
    if (emptying) return
    emptying = true
    desk.lane
      .run(() => desk.jobs.run('emptyLog', null))
      .catch(error => desk.log.error('the log of the store could not be emptied', error))
      .finally(() => {
        emptying = false
      })
  }
  desk.lane.onTurn = () => {
    if (timer) clearTimeout(timer)
    const bytes = sizeOfLog(desk)
    if (emptying || bytes < worthBytes) return
    if (bytes > largeBytes) return empty()
    timer = setTimeout(empty, idleMs)
    timer.unref()
  }
  return () => {
    if (timer) clearTimeout(timer)
    desk.lane.onTurn = () => undefined
  }
}

// What was recorded is recorded, whether or not the disk tells how large its log is.
function sizeOfLog({ store, log }: Pick<DeskServices, 'store' | 'log'>): number {
  try {
    return logBytes(store)
  } catch (error) {
    log.error('the log of the store could not be looked at', error)
    return 0
  }
}
