// Every bench, one after the other, as a readable table or (--json) as data. Run: npm run bench -- [--cases N]

import { parseArgs } from 'node:util'
import { benchCalendar } from './calendar.bench.ts'
import { benchDesk } from './desk.bench.ts'
import { benchReckoning } from './reckoning.bench.ts'
import { benchStart } from './start.bench.ts'

export interface BenchRow {
  readonly what: string
  readonly measured: string
  /** Times the floor of the same run; null where there is none. */
  readonly ratio: number | null
  readonly goal: string
}

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
})

const rows: BenchRow[] = [
  ...(await benchCalendar()).map(({ what, nanosecondsEach, ratio, totalMs, goal }) => ({
    what,
    measured: `${nanosecondsEach.toFixed(1)} ns each, ${totalMs.toFixed(0)} ms in all`,
    ratio,
    goal,
  })),
  ...(await benchDesk(Number(values.cases))),
  ...(await benchReckoning(Number(values.cases))),
  ...(await benchStart()),
]

if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
else
  for (const { what, measured, ratio, goal } of rows) {
    process.stdout.write(`${what}\t${measured}\t${ratio === null ? '' : `${ratio.toFixed(1)}×`}\t${goal}\n`)
  }
