// How long a change of calendar or rules takes: the preview that an administrator waits for, and bringing it in.

import { readFileSync } from 'node:fs'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow, skippedRow } from '../bench-row.ts'
import { openBuiltDesk } from '../built-desk.ts'
import { whyNotBuilt } from '../built-host.ts'

const today = dayOfMoment(Date.now())

export const reckoning: BenchPart = {
  name: 'reckoning',
  run: async ({ copy, discard }) => {
    const why = whyNotBuilt()
    if (why !== null) return [skippedRow('a change of calendar or rules', why)]
    const folder = copy()
    const { client, close } = await openBuiltDesk(folder)
    const rows: BenchRow[] = []
    for (const [what, change] of Object.entries(await changes(client.reckoning))) {
      const from = performance.now()
      const preview = await client.reckoning.preview({ jobId: 'bench', change })
      const previewed = performance.now()
      await client.reckoning.apply({ jobId: 'bench', change, expected: preview.expected })
      const applied = performance.now() - previewed
      const note = `${preview.cases} cases, ${preview.clocks} clocks shown otherwise`
      const preview1 = { what: `preview: ${what}`, value: previewed - from, unit: 'ms', note } as const
      rows.push(benchRow({ ...preview1, ...(isAboutOpen(change) && { goal: { most: 1_000 } }) }))
      const apply1 = { what: `apply: ${what}`, value: applied, unit: 'ms' } as const
      rows.push(benchRow({ ...apply1, ...(isAboutOpen(change) && { goal: { most: 5_000 } }) }))
    }
    await close()
    discard(folder)
    return rows
  },
}

// Only what concerns running clocks has a goal; a change of last year's calendar goes through most of a year's cases.
function isAboutOpen(change: ReckoningChange): boolean {
  return (
    change.type === 'calendarYearTaken' ||
    (change.type === 'calendarOverlaySet' && change.date > addDays(today, -7))
  )
}

async function changes(client: DeskClient['reckoning']): Promise<Readonly<Record<string, ReckoningChange>>> {
  const file = new URL('../../fixtures/calendars/invented-2027.json', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const { draft } = await client.parseCalendarFile({ text, fileName: 'invented-2027.json' })
  const closure = (date: PlainDate): ReckoningChange => ({
    type: 'calendarOverlaySet',
    date,
    working: false,
    scope: 'centre',
    reason: '停电',
  })
  return {
    'the next year': { type: 'calendarYearTaken', draft },
    'a closed day this week': closure(addDays(today, -3)),
    'a closed day half a year ago': closure(addDays(today, -165)),
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
      effectiveFrom: addDays(today, -365),
    },
  }
}
