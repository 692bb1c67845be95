// Brings one of the fixture ledgers into a desk, as a supervisor would.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import type { TestDesk } from './test-desk.ts'

const folder = new URL('../fixtures/ledgers/', import.meta.url)

export function ledgerFile(name: string): File {
  return new File([readFileSync(fileURLToPath(new URL(name, folder)))], name)
}

export function readTruth(): { files: Record<string, never> } {
  return JSON.parse(readFileSync(fileURLToPath(new URL('truth.json', folder)), 'utf8'))
}

export async function bringIn(desk: TestDesk, name: string, rows: 'all' | 'good' = 'all') {
  const client = desk.as('supervisor')
  const plan: LedgerPlan = await client.ledger.read({ jobId: name, file: ledgerFile(name), kind: 'auto' })
  return { plan, batch: await client.ledger.apply({ jobId: name, planId: plan.planId, rows }) }
}
