// The course of one import: pick, read, plan, apply, done. A reading or an applying that fails or is cancelled goes
// back to where it came from, with words.

import { useState } from 'react'
import type { z } from 'zod'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import type { LedgerPlan, ledgerBatchSchema } from '#shared/contract/ledger-contract.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import { useDesk } from '../../state/desk.tsx'
import { useRefresh } from '../../state/stale-queries.ts'

export type LedgerBatch = z.infer<typeof ledgerBatchSchema>
export type LedgerKind = CaseKind | EntryKind | 'auto'
/** What is done with entries that a registry has already. */
export type KnownEntries = 'update' | 'leave'

type Stage =
  | { readonly at: 'pick' }
  | { readonly at: 'reading'; readonly jobId: string; readonly file: string }
  | { readonly at: 'plan'; readonly plan: LedgerPlan }
  | { readonly at: 'applying'; readonly jobId: string }
  | { readonly at: 'done'; readonly plan: LedgerPlan; readonly batch: LedgerBatch }

export function useLedger() {
  const { client } = useDesk()
  const refresh = useRefresh()
  const [stage, setStage] = useState<Stage>({ at: 'pick' })
  const [error, setError] = useState<unknown>(null)

  async function read(file: File, kind: LedgerKind): Promise<void> {
    const jobId = crypto.randomUUID()
    setError(null)
    setStage({ at: 'reading', jobId, file: file.name })
    try {
      setStage({ at: 'plan', plan: await client.ledger.read({ jobId, file, kind }) })
    } catch (thrown) {
      setError(thrown)
      setStage({ at: 'pick' })
    }
  }

  async function apply(plan: LedgerPlan, rows: 'all' | 'good', known?: KnownEntries): Promise<void> {
    const jobId = crypto.randomUUID()
    setError(null)
    setStage({ at: 'applying', jobId })
    try {
      const batch = await client.ledger.apply({ jobId, planId: plan.planId, rows, known })
      setStage({ at: 'done', plan, batch })
      await Promise.all([refresh('cases'), refresh('ledgers'), refresh('registries')])
    } catch (thrown) {
      setError(thrown)
      setStage({ at: 'plan', plan })
    }
  }

  function restart(): void {
    setError(null)
    setStage({ at: 'pick' })
  }

  return { stage, error, read, apply, restart }
}
