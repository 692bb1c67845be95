// Tortures the desk: kills, cut logs, flipped bytes, full disks, hostile files and calls. A line for each part as it
// ends, a table at the end; exit code 1 when anything was lost or wrong.
// Run: npm run torture -- [--short] [--only kill,wal] [--rounds N] [--seed S] [--json] [--report FILE]

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parts } from './parts.ts'
import type { PartReport, TorturePart } from './torture-part.ts'

interface EndedPart extends PartReport {
  readonly part: string
  readonly rounds: number
  readonly seed: number
  readonly seconds: number
}

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
})

const seed = Number(values.seed)
const entry = fileURLToPath(new URL('./run-part.ts', import.meta.url))
// Hundreds of desks are started: what Node has compiled once is kept for the next.
const compiled = mkdtempSync(join(tmpdir(), 'anshi-torture-compiled-'))
const running = new Set<ReturnType<typeof spawn>>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
  rmSync(compiled, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const ended = await runAll(chooseParts())
report(ended)
process.exitCode = ended.some(({ wrong }) => wrong.length > 0) ? 1 : 0

function chooseParts(): readonly TorturePart[] {
  const wanted = values.only.split(',').filter(name => name !== '')
  const unknown = wanted.filter(name => !parts.some(part => part.name === name))
  if (unknown.length > 0 || !Number.isInteger(seed)) {
    process.stderr.write(`torture: ${parts.map(({ name }) => name).join(',')}; --seed is a whole number\n`)
    process.exit(2)
  }
  return parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
}

// The short form runs beside other suites and must not wait; the long one measures memory and time, one by one.
async function runAll(chosen: readonly TorturePart[]): Promise<readonly EndedPart[]> {
  const results: EndedPart[] = []
  const queue = [...chosen]
  const work = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      const result = await runPart(part)
      if (!values.json) process.stdout.write(`${lineOf(result)}\n`)
      results.push(result)
    }
  }
  await Promise.all(Array.from({ length: values.short ? Math.min(2, availableParallelism()) : 1 }, work))
  return chosen.flatMap(({ name }) => results.filter(({ part }) => part === name))
}

async function runPart(part: TorturePart): Promise<EndedPart> {
  const rounds = Number(values.rounds ?? part.rounds[values.short ? 'short' : 'full'])
  const from = performance.now()
  const child = spawn(process.execPath, [entry, part.name, String(rounds), String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  running.add(child)
  let out = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  const how = await new Promise<string>(resolve => {
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`))
  })
  running.delete(child)
  const seconds = Math.round((performance.now() - from) / 100) / 10
  return { part: part.name, rounds, seed, seconds, ...readReport(out, how) }
}

function readReport(out: string, how: string): PartReport {
  try {
    return JSON.parse(out) as PartReport
  } catch {
    return { did: 'did not end', wrong: [`the process of the part ended with ${how}`], skipped: null }
  }
}

function lineOf({ part, did, wrong, skipped, seconds }: EndedPart): string {
  const state = wrong.length > 0 ? 'WRONG' : 'well'
  const left = skipped === null ? '' : ` (left out: ${skipped})`
  return [`${part}: ${state}: ${did}${left} [${seconds} s]`, ...wrong.map(line => `  ${line}`)].join('\n')
}

function report(results: readonly EndedPart[]): void {
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(results))
  if (values.json) {
    process.stdout.write(`${JSON.stringify(results)}\n`)
    return
  }
  process.stdout.write(`\nseed ${seed}\n`)
  for (const { part, rounds, wrong, skipped, seconds } of results) {
    const state =
      wrong.length > 0 ? `${wrong.length} wrong` : skipped === null ? 'well' : 'well, some left out'
    process.stdout.write(
      `${part.padEnd(12)}${String(rounds).padStart(7)} rounds ${seconds.toFixed(1).padStart(7)} s  ${state}\n`,
    )
  }
}
