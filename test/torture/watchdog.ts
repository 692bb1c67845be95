// Ends a process whose thread has been at one piece of work for too long: a loop that never ends lets no timer fire.

import { Worker } from 'node:worker_threads'

const dog = `
  const { workerData: { beats, limitMs } } = require('node:worker_threads')
  for (;;) {
    const seen = Atomics.load(beats, 0)
    if (Atomics.wait(beats, 0, seen, limitMs) === 'timed-out') {
      require('node:fs').writeSync(2, 'torture: at piece ' + seen + ' for more than ' + limitMs + ' ms\\n')
      process.kill(process.pid, 'SIGKILL')
    }
  }`

export interface Watchdog {
  /** Work on piece n begins. */
  begin(n: number): void
  stop(): Promise<number>
}

/** @param limitMs for one piece of work; every piece has another number */
export function startWatchdog(limitMs: number): Watchdog {
  const beats = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(dog, { eval: true, workerData: { beats, limitMs } })
  return {
    begin: n => {
      Atomics.store(beats, 0, n)
      Atomics.notify(beats, 0)
    },
    stop: () => worker.terminate(),
  }
}
