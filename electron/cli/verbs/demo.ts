// anshi demo: fills a desk with invented cases, the same for the same seed: so many, or a year shaped like the public
// figures.

import { demonstrationShapes } from '#electron/demonstration/plan-demonstration.ts'
import { demand, readOptions } from '../read-options.ts'
import { type ExitCode, type Verb, withLocalDesk } from '../verb.ts'

const usage = 'demo (--cases N | --shape year) [--seed S] [--json]'

export const runDemo: Verb = async call => {
  const { values } = readOptions(
    call.args,
    {
      cases: { type: 'string' },
      shape: { type: 'string', default: 'even' },
      seed: { type: 'string', default: '1' },
    },
    usage,
  )
  const shape = demand(demonstrationShapes.find(known => known === values.shape) ?? null, '--shape', usage)
  const cases = shape === 'year' ? 0 : demand(readWhole(values.cases, 1, 5_000_000), '--cases', usage)
  const seed = demand(readWhole(values.seed, 0, 2 ** 32 - 1), '--seed', usage)
  return withLocalDesk<ExitCode>(call, async desk => {
    const made = await desk.demonstrate(cases, seed, shape)
    call.io.out(call.json ? JSON.stringify(made) : `${made.cases} cases, seed ${seed}`)
    return 0
  })
}

function readWhole(text: string | undefined, low: number, high: number): number | null {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : null
}
