// The desks of past days, each made once, whatever is asked, stopped and forgotten at the same time.

import { mkdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openStore } from '#db/open-store.ts'
import { recalledFolder } from '#db/recall-store.ts'
import type { DeskServices } from '#electron/desk/desk-services.ts'
import { StoreKeeping } from '#electron/desk/keeping/store-keeping.ts'
import { RecalledDesks } from '#electron/desk/recall/recalled-desks.ts'
import { RunningJobs } from '#electron/desk/running-jobs.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const day = plainDate('2026-11-10')

it('one that was forgotten while it was made does not take the next of its day along', async () => {
  const opened = openStore(scratchFolder())
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store, close } = opened.value
  const jobs: { readonly made: () => void; readonly stopped: () => void }[] = []
  const live = {
    store,
    host: 'inProcess',
    keeping: new StoreKeeping(null, null),
    running: new RunningJobs(),
    signals: { send: () => undefined },
    jobs: {
      run: () =>
        new Promise<void>((resolve, reject) =>
          jobs.push({ made: resolve, stopped: () => reject(new FailureError('jobCancelled')) }),
        ),
    },
  } as unknown as DeskServices
  const recalls = new RecalledDesks(live, () => ({}))
  const first = recalls.prepare(day, { jobId: 'first', by: null }).catch(() => 'stopped')
  const forgetting = recalls.forget()
  const second = recalls.prepare(day, { jobId: 'second', by: null })
  jobs[0]?.stopped()
  expect(await first).toBe('stopped')
  await forgetting
  const folder = recalledFolder(store.folder, day)
  mkdirSync(folder, { recursive: true })
  const made = openStore(folder)
  if (made.ok) made.value.close()
  jobs[1]?.made()
  await second
  await recalls.prepare(day, { jobId: 'third', by: null })
  expect(jobs).toHaveLength(2)
  await recalls.forget()
  close()
})
