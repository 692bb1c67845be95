// Brings a store to the version this desk knows. Forward only, all steps in one transaction.

import { firstStore } from './migrations/0001-first-store.ts'
import { rolledUp } from './migrations/0002-rolled-up.ts'
import { links } from './migrations/0003-links.ts'
import { registries } from './migrations/0004-registries.ts'
import { logging } from './migrations/0005-logging.ts'
import { search } from './migrations/0006-search.ts'
import { foundNames } from './migrations/0007-found-names.ts'
import { confidential } from './migrations/0008-confidential.ts'
import { clockFacts } from './migrations/0009-clock-facts.ts'
import { countedByClerk } from './migrations/0010-counted-by-clerk.ts'
import type { WriteStore } from './store-handle.ts'

/** SQL of each migration; migration n brings user_version from n − 1 to n. */
const migrations: readonly string[] = [
  firstStore,
  rolledUp,
  links,
  registries,
  logging,
  search,
  foundNames,
  confidential,
  clockFacts,
  countedByClerk,
]

export const storeVersion = migrations.length

/** 'ANSH': the mark by which a file is known as one of ours. */
export const applicationId = 0x414e5348

export function migrate(store: WriteStore, from: number): void {
  const { database } = store
  database
    .transaction(() => {
      for (const sql of migrations.slice(from)) database.exec(sql)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${storeVersion}`)
    })
    .immediate()
}
