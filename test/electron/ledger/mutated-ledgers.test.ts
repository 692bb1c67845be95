import { describe, expect, it } from 'vitest'
import { judgeMutatedLedger } from './judge-mutated-ledger.ts'
import { mutatedLedger } from './mutated-ledgers.ts'

const files = 504
const firstSeed = 20_261_121
const generousMs = 180_000

describe('a mutated ledger', () => {
  it(
    `is read or refused by a code, never worse: ${files} files from seed ${firstSeed}`,
    async () => {
      const became = new Map<string, number>()
      for (let i = 0; i < files; i++) {
        const file = mutatedLedger(firstSeed + i)
        const end = await judgeMutatedLedger(file).catch((error: unknown) => {
          throw new Error(`seed ${firstSeed + i} (${file.mutation})`, { cause: error })
        })
        became.set(end, (became.get(end) ?? 0) + 1)
      }
      // Mutations that are all refused, or all read, would prove little.
      for (const end of [
        'read',
        'read with problems',
        'ledgerUnreadable',
        'ledgerTooLarge',
        'ledgerColumnsUnknown',
      ]) {
        expect(became.get(end) ?? 0, end).toBeGreaterThan(5)
      }
    },
    generousMs,
  )
})
