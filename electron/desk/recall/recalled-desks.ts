// The desks of past days that windows are looking at. Each is made when first asked for and kept for the next call;
// beyond a few the one that was not asked for the longest time goes, and so does one that shows what has become
// confidential since. They only read: what leaves them, and what is shown unmasked, is recorded by the live desk.

import { call } from '@orpc/server'
import { openStoreForReading } from '#db/open-store.ts'
import { listConfidentialCases, showsAnyOf } from '#db/projections/withhold-cases.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { recalledFolder, removeRecalled } from '#db/recall-store.ts'
import type { ReadStore } from '#db/store-handle.ts'
import type { DeskContext } from '#electron/host/desk-context.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { unwrap } from '../access/guard.ts'
import { lastMomentOf } from '../desk-day.ts'
import type { DeskServices } from '../desk-services.ts'
import { StoreKeeping } from '../keeping/store-keeping.ts'
import { runTrackedJob } from '../run-tracked-job.ts'
import type { BegunBy } from '../running-jobs.ts'
import { startJobs } from '../start-jobs.ts'
import { WriteLane } from '../write-lane.ts'

/** Two windows may look at two days; each desk kept costs as much disk as the store. */
const mostKept = 2

export interface Asked {
  readonly path: readonly string[]
  /** As it came: the procedure checks it. */
  readonly input: unknown
  readonly context: DeskContext
  readonly signal: AbortSignal | undefined
}

interface OpenRecalled {
  readonly router: object
  readonly store: ReadStore
  close(): Promise<void>
}

/** The making of a day's desk, as windows know it. */
interface Making {
  readonly jobId: string
  readonly by: BegunBy
}

interface Kept {
  /** Gives up making it. */
  readonly stop: AbortController
  readonly opening: Promise<OpenRecalled>
  /** Calls that wait for it or are answered by it. */
  readonly answers: Set<Promise<unknown>>
}

/** Instead of an answer: the day shows what has become confidential since it was made. */
const outdated = Symbol('outdated')

export class RecalledDesks {
  private readonly live: DeskServices
  private readonly makeRouter: (desk: DeskServices) => object
  /** By day, the one asked last at the end. */
  private readonly kept = new Map<PlainDate, Kept>()

  constructor(live: DeskServices, makeRouter: (desk: DeskServices) => object) {
    this.live = live
    this.makeRouter = makeRouter
    if (live.keeping.readOnly === null) removeRecalled(live.store.folder)
  }

  /** Resolves when the desk of the day can be asked. @throws FailureError dataFolderFull | jobCancelled */
  async prepare(day: PlainDate, making: Making): Promise<void> {
    await this.use(day, making, async () => undefined)
  }

  /** Has a call answered by the desk of the day, which is made first where it is not there. */
  answer(day: PlainDate, { path, input, context, signal }: Asked): Promise<unknown> {
    return this.use(day, { jobId: `recall-${day}`, by: null }, ({ router }) => {
      const procedure = path.reduce((part, name) => (part as never)[name], router)
      return call(
        procedure as never,
        input as never,
        {
          path,
          context,
          ...(signal && { signal }),
        } as never,
      )
    })
  }

  /** Closes all of them and removes what they were made of: another store comes, or the desk closes. */
  async forget(): Promise<void> {
    await Promise.all([...this.kept].map(([day, kept]) => this.drop(day, kept)))
    if (this.live.keeping.readOnly === null) removeRecalled(this.live.store.folder)
  }

  private async use<T>(
    day: PlainDate,
    making: Making,
    act: (recalled: OpenRecalled) => Promise<T>,
  ): Promise<T> {
    const kept = this.kept.get(day) ?? this.begin(day, making)
    this.kept.delete(day)
    this.kept.set(day, kept)
    const answer = kept.opening.then<T | typeof outdated>(opened =>
      this.showsConfidential(opened) ? outdated : act(opened),
    )
    kept.answers.add(answer)
    try {
      const answered = await answer
      if (answered !== outdated) return answered
    } finally {
      kept.answers.delete(answer)
      await this.thin()
    }
    // Whoever began before is still answered by it. Then the first has it made anew; the others find the new one.
    await Promise.allSettled(kept.answers)
    if (this.kept.get(day) === kept) await this.drop(day, kept)
    return this.use(day, making, act)
  }

  // Asked for each call, and not where cases are marked: whatever marks one, it was no less confidential before.
  private showsConfidential({ store }: OpenRecalled): boolean {
    return showsAnyOf(store, listConfidentialCases(this.live.store))
  }

  // One that cannot be made is not kept; another may have been begun in its place meanwhile.
  private begin(day: PlainDate, making: Making): Kept {
    const stop = new AbortController()
    const kept = { stop, opening: this.open(day, making, stop), answers: new Set<Promise<unknown>>() }
    kept.opening.catch(() => {
      if (this.kept.get(day) === kept) this.kept.delete(day)
    })
    return kept
  }

  private async open(day: PlainDate, making: Making, stop: AbortController): Promise<OpenRecalled> {
    const input = { day, endMs: lastMomentOf(day) }
    await runTrackedJob(this.live, { ...making, stop, name: 'recall', input, writes: false })
    return openRecalled(this.live, day, this.makeRouter)
  }

  private async thin(): Promise<void> {
    const idle = [...this.kept].filter(([, { answers }]) => answers.size === 0)
    await Promise.all(
      idle.slice(0, Math.max(0, this.kept.size - mostKept)).map(([day, kept]) => this.drop(day, kept)),
    )
  }

  private async drop(day: PlainDate, { stop, opening }: Kept): Promise<void> {
    this.kept.delete(day)
    stop.abort()
    const opened = await opening.catch(() => null)
    await opened?.close()
    // Asked for again meanwhile, it is being made anew.
    if (!this.kept.has(day)) removeRecalled(this.live.store.folder, day)
  }
}

function openRecalled(
  live: DeskServices,
  day: PlainDate,
  makeRouter: (desk: DeskServices) => object,
): OpenRecalled {
  const folder = recalledFolder(live.store.folder, day)
  const { store, close } = unwrap(openStoreForReading(folder))
  const jobs = startJobs(live.host, {
    folder,
    get reckoning() {
      return readReckoning(store)
    },
    plans: new Map(),
    reader: () => store,
    writer: () => {
      throw new Error('the desk of a past day only reads')
    },
  })
  const { running, sessions, passwords, signals, host, printPdf, log } = live
  const desk: DeskServices = {
    ...{ running, sessions, passwords, signals, host, printPdf, log, jobs },
    store: { ...store, __mayWrite: true },
    keeping: new StoreKeeping('asked', null),
    lane: new WriteLane(),
    get reckoning() {
      return readReckoning(store)
    },
    now: () => lastMomentOf(day),
    today: () => day,
    recalls: live.recalls,
    recalled: { day, live },
  }
  return {
    router: makeRouter(desk),
    store,
    close: async () => {
      await jobs.close()
      close()
    },
  }
}
