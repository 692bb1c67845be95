// The whole bench on one store, as a table of what was measured, its floor, its goal and whether it is kept.
// Run: npm run bench -- [--cases N] [--data DIR] [--only a,b] [--json]

import { parseArgs } from 'node:util'
import type { BenchGround } from './bench-ground.ts'
import { prepareGround } from './bench-ground.ts'
import type { BenchRow } from './bench-row.ts'
import { benchTable, type PartRows } from './bench-table.ts'
import { parts } from './parts.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    data: { type: 'string' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})

const only = values.only.split(',').filter(name => name !== '')
const chosen = parts.filter(({ name }) => only.length === 0 || only.includes(name))
const cases = Number(values.cases)
if (chosen.length < only.length || !Number.isInteger(cases) || cases < 1) {
  const names = parts.map(({ name }) => name).join(',')
  process.stderr.write(`inputInvalid: --cases is a whole number; --only takes some of ${names}\n`)
  process.exit(2)
}

const ground = await prepareGround(cases, values.data ?? null)
process.on('exit', ground.leave)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
report(await runAll(ground), ground)
process.exit()

async function runAll(on: BenchGround): Promise<readonly PartRows[]> {
  const measured: PartRows[] = []
  for (const { name, run } of chosen) {
    // Said as it goes, because the whole takes minutes; not part of the answer.
    process.stderr.write(`${name} …\n`)
    measured.push({ part: name, rows: await runPart(run, on) })
  }
  return measured
}

// What took minutes to measure is not lost with a part that fails.
async function runPart(run: (typeof parts)[number]['run'], on: BenchGround): Promise<readonly BenchRow[]> {
  try {
    return await run(on)
  } catch (error) {
    process.exitCode = 1
    const [why = ''] = String(error).split('\n')
    return [
      {
        what: 'not measured',
        value: null,
        unit: '',
        floor: null,
        ratio: null,
        goal: '',
        verdict: null,
        note: why,
      },
    ]
  }
}

function report(measured: readonly PartRows[], on: BenchGround): void {
  if (values.json) {
    const rows = measured.flatMap(({ part, rows: all }) => all.map(row => ({ part, ...row })))
    process.stdout.write(`${JSON.stringify({ cases: on.cases, events: on.events, rows })}\n`)
    return
  }
  const head = `${on.cases.toLocaleString('en')} cases, ${on.events.toLocaleString('en')} events`
  process.stdout.write(`${[head, '', ...benchTable(measured)].join('\n')}\n`)
}
