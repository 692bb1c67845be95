// anshi verify: whether the store is whole: file, chain of events, projections equal to a replay.

import { openStoreForReading } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { inlineJobs } from '#electron/jobs/inline-jobs.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { readOptions } from '../read-options.ts'
import { type Verb, type VerbCall, withLocalDesk } from '../verb.ts'

export const runVerify: Verb = async call => {
  const { dataFolder, json, io, args } = call
  readOptions(args, {}, 'verify [--json]')
  const opened = await openUpToDate(call)
  if (!opened.ok && opened.failure.code === 'storeDamaged') {
    const result = { events: 0, cases: 0, findings: ['store: damaged, cannot be opened'] }
    io.out(json ? JSON.stringify(result) : (result.findings[0] ?? ''))
    return 1
  }
  if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.details)
  const { store, close } = opened.value
  try {
    const noWriter = () => {
      throw new Error('verify does not write')
    }
    const jobs = inlineJobs({
      folder: dataFolder,
      get reckoning() {
        return readReckoning(store)
      },
      plans: new Map(),
      reader: () => store,
      writer: noWriter,
    })
    const result = await jobs.run('verify', null)
    if (json) io.out(JSON.stringify(result))
    else {
      for (const finding of result.findings) io.out(finding)
      io.out(`${result.events} events, ${result.cases} cases, ${result.findings.length} findings`)
    }
    return result.findings.length === 0 ? 0 : 1
  } finally {
    close()
  }
}

// What a store of an earlier version shows cannot be held against this version's replay: a desk brings it up to date
// first, as any other verb would.
async function openUpToDate(call: VerbCall) {
  const opened = openStoreForReading(call.dataFolder)
  if (opened.ok || opened.failure.code !== 'storeOlder') return opened
  await withLocalDesk(call, async () => undefined)
  return openStoreForReading(call.dataFolder)
}
