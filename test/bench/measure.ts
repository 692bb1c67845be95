// How the bench takes time. Milliseconds everywhere.

export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly most: number
  /** In the order measured. */
  readonly all: readonly number[]
}

export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Once unmeasured, then so many times. */
export async function repeat(work: () => unknown, times = 41): Promise<Spread> {
  await work()
  const all: number[] = []
  for (let n = 0; n < times; n++) all.push(await timed(work))
  return spreadOf(all)
}

/** As `repeat` for work that ends when it returns: waiting for a promise would cost as much as some of it. */
export function repeatNow(work: () => unknown, times = 41): Spread {
  work()
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const from = performance.now()
    work()
    all.push(performance.now() - from)
  }
  return spreadOf(all)
}

export function spreadOf(all: readonly number[]): Spread {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1) ?? Number.NaN, all }
}
