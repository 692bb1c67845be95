// Changes the calendar or the rules of a test desk as an administrator would, and checks the store afterwards.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openStoreForReading } from '#db/open-store.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import { inlineJobs } from '#electron/jobs/inline-jobs.ts'
import type { ReckoningPreview, RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { ReckoningChange, RuleVersionAdded } from '#shared/reckoning/reckoning-event.ts'
import type { TestDesk } from './test-desk.ts'

/** An arrangement of 2027 that nobody has published. */
export const inventedYearText = readFileSync(
  fileURLToPath(new URL('../fixtures/calendars/invented-2027.json', import.meta.url)),
  'utf8',
)

/** Previews a change and makes it. */
export async function changeReckoning(desk: TestDesk, change: ReckoningChange) {
  const client = desk.as('administrator').reckoning
  const preview: ReckoningPreview = await client.preview({ jobId: 'preview', change })
  const applied = await client.apply({ jobId: 'apply', change, expected: preview.expected })
  return { preview, applied }
}

/** Takes in the invented 2027. */
export async function takeInventedYear(desk: TestDesk) {
  const { draft } = await desk
    .as('administrator')
    .reckoning.parseCalendarFile({ text: inventedYearText, fileName: 'invented-2027.json' })
  return changeReckoning(desk, { type: 'calendarYearTaken', draft })
}

/** Takes back the last change. */
export async function undoLastChange(desk: TestDesk) {
  const { undoable } = await desk.as('administrator').reckoning.read()
  return changeReckoning(desk, { type: 'reckoningChangeUndone', seq: undoable?.seq ?? 1 })
}

/** The last version of a rule as the form of a new one starts, with what is to be different. */
export async function nextVersionOf(
  desk: TestDesk,
  id: string,
  effectiveFrom: string,
  differences: Partial<RuleVersionAdded> = {},
): Promise<RuleVersionAdded> {
  const { rules } = await desk.as('auditor').reckoning.read()
  const latest = rules.filter(rule => rule.id === id).at(-1)
  if (!latest) throw new Error(`no rule ${id}`)
  return { ...particularsOf(latest), effectiveFrom: plainDate(effectiveFrom), ...differences }
}

function particularsOf(rule: RuleVersion): RuleVersionAdded {
  return {
    type: 'ruleVersionAdded',
    ruleId: rule.id,
    amount: rule.amount,
    unit: rule.unit,
    best: rule.best,
    owner: rule.owner,
    pauses: rule.pauses,
    restartsAfterSupplement: rule.restartsAfterSupplement,
    extension: rule.extension,
    warnAt: rule.warnAt,
    mark: rule.mark,
    basis: rule.basis,
    effectiveFrom: rule.effectiveFrom,
  }
}

/** What `verify` finds wrong with the store of a desk; it reads beside the desk. */
export async function findWrong(desk: TestDesk): Promise<readonly string[]> {
  const opened = openStoreForReading(desk.folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store, close } = opened.value
  const noWriter = () => {
    throw new Error('verify does not write')
  }
  try {
    const context = { folder: desk.folder, plans: new Map(), reader: () => store, writer: noWriter }
    const { findings } = await inlineJobs({ ...context, reckoning: readReckoning(store) }).run('verify', null)
    return findings
  } finally {
    close()
  }
}
