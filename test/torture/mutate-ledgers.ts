// Reads mutated ledgers by the thousand and fails on a crash, a hang or a swallowed gigabyte.
// Run: node test/torture/mutate-ledgers.ts [files] [first seed]

import { judgeMutatedLedger } from '#test/electron/ledger/judge-mutated-ledger.ts'
import { mutatedLedger } from '#test/electron/ledger/mutated-ledgers.ts'

const longestMs = 30_000
const mostMemoryMb = 1_024

const files = Number(process.argv[2] ?? 10_000)
const firstSeed = Number(process.argv[3] ?? 1)
const became = new Map<string, number>()
let slowest = { seed: 0, mutation: '', elapsedMs: 0 }

for (let seed = firstSeed; seed < firstSeed + files; seed++) {
  const file = mutatedLedger(seed)
  const started = performance.now()
  const end = await judgeMutatedLedger(file).catch((error: unknown) => {
    throw new Error(`seed ${seed} (${file.mutation}, ${file.bytes.length} bytes)`, { cause: error })
  })
  const elapsedMs = Math.round(performance.now() - started)
  if (elapsedMs > slowest.elapsedMs) slowest = { seed, mutation: file.mutation, elapsedMs }
  if (elapsedMs > longestMs) throw new Error(`seed ${seed} (${file.mutation}) took ${elapsedMs} ms`)
  became.set(end, (became.get(end) ?? 0) + 1)
}

const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(`${files} mutated ledgers from seed ${firstSeed}; peak ${peakMb} MB; slowest`, slowest)
console.table(Object.fromEntries([...became].sort(([, a], [, b]) => b - a)))
if (peakMb > mostMemoryMb) throw new Error(`peak memory ${peakMb} MB`)
