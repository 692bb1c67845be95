// One part in a process of its own. Started by main.ts; says its report as one line of JSON.

import { describe } from './open-torture-desk.ts'
import { parts } from './parts.ts'
import type { PartReport } from './torture-part.ts'

const [name, rounds, seed] = process.argv.slice(2)
const part = parts.find(one => one.name === name)
if (!part) throw new Error(`no part ${name}`)

// What nobody awaited and nobody caught is a finding too, not only the end of the process.
const strays: string[] = []
process.on('unhandledRejection', reason => void strays.push(`not handled: ${describe(reason)}`))

const report: PartReport = await part.run({ rounds: Number(rounds), seed: Number(seed) })
const wrong = [...report.wrong, ...strays]
process.stdout.write(`${JSON.stringify({ ...report, wrong })}\n`, () =>
  process.exit(wrong.length > 0 ? 1 : 0),
)
