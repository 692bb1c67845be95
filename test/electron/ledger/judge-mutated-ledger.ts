// What must hold of any file whatever that is read as a ledger.

import { readLedger } from '#electron/ledger/read-ledger.ts'
import { type CaseEvent, caseEventBodySchema } from '#shared/cases/case-event.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { failureCodes } from '#shared/contract/failure.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { eventsOfLedgerCase } from '#shared/ledger/ledger-events.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import type { MutatedLedger } from './mutated-ledgers.ts'

const casesJudged = 40

/**
 * Reads the file. Throws where it is neither understood nor refused by a code, or where a case of it could not be
 * recorded. Answers what became of it.
 */
export async function judgeMutatedLedger({ bytes, name }: MutatedLedger): Promise<string> {
  const reading = await readLedger(bytes, name, { kind: 'auto' })
  if (!reading.ok) {
    if (!failureCodes.includes(reading.failure.code)) throw new Error(`unknown code ${reading.failure.code}`)
    return reading.failure.code
  }
  const cases = reading.sheets.flatMap(sheet => sheet.cases)
  const step = Math.max(1, Math.floor(cases.length / casesJudged))
  for (let i = 0; i < cases.length; i += step) {
    const judged = cases[i]
    if (judged) judgeCase(judged, name)
  }
  return cases.some(({ problems }) => problems.length > 0) ? 'read with problems' : 'read'
}

function judgeCase(read: LedgerCase, name: string): void {
  const events = eventsOfLedgerCase(read, name, 'MD-PEOPLE' as RuleId).map(
    ({ happenedOn, body }, index): CaseEvent => ({
      id: String(index).padStart(4, '0'),
      happenedOn,
      recordedAtMs: 0,
      actor: 'test',
      body: caseEventBodySchema.parse(body),
    }),
  )
  foldCase(events)
}
