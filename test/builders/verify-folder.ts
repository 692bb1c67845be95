// What `verify` finds wrong in a data folder that no desk has open.

import { openStoreForReading } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { inlineJobs } from '#electron/jobs/inline-jobs.ts'

export async function verifyFolder(folder: string): Promise<readonly string[]> {
  const opened = openStoreForReading(folder)
  if (!opened.ok) return [opened.failure.code]
  const { store, close } = opened.value
  const noWriter = () => {
    throw new Error('verify does not write')
  }
  try {
    const reckoning = readReckoning(store)
    const jobs = inlineJobs({ folder, reckoning, plans: new Map(), reader: () => store, writer: noWriter })
    return (await jobs.run('verify', null)).findings
  } finally {
    close()
  }
}
