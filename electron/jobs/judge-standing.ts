// What a ledger's row is told of its applicant's standing on the day of submission. Told, never refused: what a ledger
// holds has happened.

import { readStanding } from '#db/queries/read-standing.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { splitPartyNames } from '#shared/cases/case-parties.ts'
import { yearOf } from '#shared/dates/plain-date.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { quotaRule } from '#shared/registries/quota-rule.ts'
import { listReasonedDoubts, type ReasonedDoubt } from '#shared/registries/settle-standing.ts'

/** Counts the rows it is asked about, so that a file is told of the quota that it uses up itself. One for a file. */
export class StandingOfRows {
  private readonly store: ReadStore
  private readonly taken = new Map<string, number>()

  constructor(store: ReadStore) {
    this.store = store
  }

  /** @param row one that is not in the desk yet */
  judge({ kind, receivedOn, fields, steps }: LedgerCase): readonly ReasonedDoubt[] {
    const names = splitPartyNames(fields[quotaRule.role])
    const [applicant] = names
    if (kind !== quotaRule.kind || applicant === undefined) return []
    const code = names.length === 1 && typeof fields.creditCode === 'string' ? fields.creditCode : null
    const year = yearOf(receivedOn)
    const found = readStanding(this.store, { applicant, code, day: receivedOn })
    if (found.entryId === null) return []
    const key = `${found.entryId} ${year}`
    const more = this.taken.get(key) ?? 0
    if (!isGivenBack(steps)) this.taken.set(key, more + 1)
    const overQuota = found.quota !== null && found.used + more >= found.quota
    return listReasonedDoubts([...found.doubts, ...(overQuota ? (['overQuota'] as const) : [])])
  }
}

// As the store counts it (quota-rule.ts): before it was accepted, an end of this kind gives it back.
function isGivenBack(steps: LedgerCase['steps']): boolean {
  const accepted = steps.some(({ action }) => action === 'accept')
  return !accepted && steps.some(({ outcome }) => outcome !== null && refunded.includes(outcome))
}

const refunded = quotaRule.refundedBeforeAcceptance
