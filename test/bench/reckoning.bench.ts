// How long a change of calendar or rules takes on a desk of many cases, by the preview that an administrator waits
// for. Never a test: machines are noisy. Run alone: node test/bench/reckoning.bench.ts [cases]

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { openDesk } from '#electron/desk/open-desk.ts'
import { type DeskClient, sessionHeader } from '#shared/contract/contract.ts'
import { addDays, plainDate } from '#shared/dates/plain-date.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import type { BenchRow } from './main.ts'

const today = '2026-11-20'
const goal = '≤ 1 s on 20,000 cases'

/** Rows for a demonstration desk of so many cases. */
export async function benchReckoning(cases: number): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-bench-'))
  const opened = await openDesk({
    dataFolder: folder,
    host: 'inProcess',
    printPdf: null,
    log: { error: () => undefined, info: () => undefined },
    now: () => Date.parse(`${today}T12:00:00+08:00`),
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const desk = opened.value
  try {
    await desk.demonstrate(cases, 1)
    const reqHeaders = new Headers({ [sessionHeader]: desk.openLocalSession('administrator') })
    const { reckoning } = createRouterClient(desk.router, { context: { reqHeaders, connection: 'bench' } })
    const rows: BenchRow[] = []
    for (const [what, change] of Object.entries(await changes(reckoning))) {
      const start = performance.now()
      const preview = await reckoning.preview({ jobId: 'bench', change })
      rows.push(row(`preview: ${what}`, preview, performance.now() - start))
      const begun = performance.now()
      await reckoning.apply({ jobId: 'bench', change, expected: preview.expected })
      rows.push(row(`apply: ${what}`, preview, performance.now() - begun))
    }
    return rows
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function changes(client: DeskClient['reckoning']): Promise<Readonly<Record<string, ReckoningChange>>> {
  const file = new URL('../fixtures/calendars/invented-2027.json', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const { draft } = await client.parseCalendarFile({ text, fileName: 'invented-2027.json' })
  const closure = (date: string): ReckoningChange => ({
    type: 'calendarOverlaySet',
    date: plainDate(date),
    working: false,
    scope: 'centre',
    reason: '停电',
  })
  return {
    'the next year': { type: 'calendarYearTaken', draft },
    'a closed day this week': closure('2026-11-18'),
    'a closed day in the middle of the year': closure('2026-06-09'),
    'a rule, from a year ago': {
      type: 'ruleVersionAdded',
      ruleId: 'MD-PEOPLE' as never,
      amount: 2,
      unit: 'months',
      best: null,
      owner: 'centre',
      pauses: [],
      restartsAfterSupplement: false,
      extension: null,
      warnAt: null,
      mark: 'cfg',
      basis: 'bench',
      effectiveFrom: addDays(plainDate(today), -365),
    },
  }
}

function row(what: string, { cases, clocks }: { cases: number; clocks: number }, totalMs: number): BenchRow {
  const measured = `${totalMs.toFixed(0)} ms, ${cases} cases and ${clocks} clocks shown otherwise`
  return { what, measured, ratio: null, goal }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { what, measured } of await benchReckoning(Number(process.argv[2] ?? 20_000))) {
    process.stdout.write(`${what}\t${measured}\n`)
  }
}
