// The machine's clock is set back by a year, and stands still, between recordings. The order of events, their seals and
// their ids do not come from it.

import { statement } from '#db/store-handle.ts'
import { expectWhole, readFolder } from '../check-store.ts'
import { mustOpen, tortureNowMs } from '../open-torture-desk.ts'
import { type Acknowledged, recordSome } from '../record-load.ts'
import { scratchFolder } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

const yearMs = 365 * 86_400_000

export const clock: TorturePart = {
  name: 'clock',
  rounds: { full: 20, short: 2 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    for (let n = 1; n <= rounds; n++) await setBack(seed + n * 1_000, `seed ${seed}, round ${n}`, findings)
    return {
      did: `${rounds} desks recorded on through a clock set back by a year, forward again, and standing still`,
      wrong: findings.lines,
      skipped: null,
    }
  },
}

async function setBack(seed: number, where: string, findings: Findings): Promise<void> {
  const folder = scratchFolder()
  let nowMs = tortureNowMs
  const { desk, as, logged } = await mustOpen(folder, { now: () => nowMs })
  const client = as('supervisor')
  const moments = [0, -yearMs, -yearMs, -yearMs + 1, 0, 0]
  const recorded: Acknowledged[] = []
  for (const [index, offset] of moments.entries()) {
    nowMs = tortureNowMs + offset
    recorded.push(...(await recordSome(client, seed + index, 4)))
    await client.cases.addNote({ id: recorded[0]?.caseId ?? 1, text: `moment ${index}` })
    await client.cases.list({ filter: {}, sort: 'due', descending: false, after: null, limit: 200 })
  }
  await client.desk.backUp()
  await desk.close()
  for (const line of logged) findings.add(`${where}: ${line}`)
  const rows = readFolder(folder, store =>
    statement(store, 'SELECT hex(id) AS id, recorded_at_ms AS at FROM case_event ORDER BY seq').all(),
  ) as { id: string; at: number }[]
  const expected = moments.flatMap(offset => Array.from({ length: 5 }, () => tortureNowMs + offset))
  findings.expect(
    JSON.stringify(rows.map(({ at }) => at)) === JSON.stringify(expected),
    `${where}: the moments of recording are not those of the clock, or not in the order of recording`,
  )
  findings.expect(new Set(rows.map(({ id }) => id)).size === rows.length, `${where}: an id was given twice`)
  await expectWhole(folder, where, findings)
}
