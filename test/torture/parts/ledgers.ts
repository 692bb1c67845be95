// Mutated ledgers by the thousand are read, and some brought in: none crashes the desk, hangs it, swallows a gigabyte
// or is written in part.

import type { DeskClient } from '#shared/contract/contract.ts'
import { judgeMutatedLedger } from '#test/electron/ledger/judge-mutated-ledger.ts'
import { type MutatedLedger, mutatedLedger } from '#test/electron/ledger/mutated-ledgers.ts'
import { expectWhole, verifyFolder } from '../check-store.ts'
import { describe, failureCodeOf, mustOpen } from '../open-torture-desk.ts'
import { scratchFolder } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'
import { startWatchdog } from '../watchdog.ts'

const longestMs = 30_000
const mostMemoryMb = 1_024
/** One file in so many is also brought into a desk. */
const bringInEvery = 25

export const ledgers: TorturePart = {
  name: 'ledgers',
  rounds: { full: 10_000, short: 120 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    const folder = scratchFolder()
    const { desk, as } = await mustOpen(folder)
    const client = as('supervisor')
    const watchdog = startWatchdog(longestMs)
    const became = new Map<string, number>()
    let slowestMs = 0
    let imported = 0
    for (let at = seed; at < seed + rounds && findings.lines.length < 20; at++) {
      watchdog.begin(at)
      const file = mutatedLedger(at)
      const from = performance.now()
      const where = `seed ${at} (${file.mutation}, ${file.bytes.length} bytes)`
      const end = await judgeMutatedLedger(file).catch(error => `threw ${describe(error)}`)
      if (end.startsWith('threw')) findings.add(`${where}: ${end}`)
      slowestMs = Math.max(slowestMs, performance.now() - from)
      became.set(end, (became.get(end) ?? 0) + 1)
      if (at % bringInEvery === 0) imported += await bringIn(client, file, where, findings)
    }
    await watchdog.stop()
    await desk.close()
    await expectAllOrNothing(folder, imported, findings)
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024)
    findings.expect(peakMb <= mostMemoryMb, `peak memory ${peakMb} MB`)
    findings.expect(slowestMs <= longestMs, `slowest file ${Math.round(slowestMs)} ms`)
    const ends = [...became].sort(([, a], [, b]) => b - a).map(([end, n]) => `${n} ${end}`)
    return {
      did: `${rounds} mutated ledgers: ${ends.join(', ')}; ${imported} rows of some brought in; slowest ${Math.round(slowestMs)} ms, peak ${peakMb} MB`,
      wrong: findings.lines,
      skipped: null,
    }
  },
}

/** @returns how many cases the desk says came in */
async function bringIn(
  client: DeskClient,
  { name, bytes }: MutatedLedger,
  where: string,
  findings: Findings,
): Promise<number> {
  let imported = 0
  const call = async () => {
    const file = new File([new Uint8Array(bytes)], name)
    const { planId } = await client.ledger.read({ jobId: 'torture', file, kind: 'auto' })
    imported = (await client.ledger.apply({ jobId: 'torture', planId, rows: 'all' })).imported
  }
  const code = await failureCodeOf(call()).catch(error => `threw ${describe(error)}`)
  findings.expect(code !== 'unexpected' && !code?.startsWith('threw'), `${where}, brought in: ${code}`)
  return imported
}

async function expectAllOrNothing(folder: string, imported: number, findings: Findings): Promise<void> {
  const verified = await verifyFolder(folder)
  const cases = typeof verified === 'string' ? verified : verified.cases
  findings.expect(cases === imported, `${cases} cases are there, ${imported} came in`)
  await expectWhole(folder, 'after all ledgers', findings)
}
