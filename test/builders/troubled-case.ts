// Invents a case to which everything happens that decides about its clocks: waiting, extensions, days that are doubtful,
// items of its own, steps taken back, closing and being carried on. As a log may hold it, not only as a desk decides.

import { inventCase } from '#electron/demonstration/invent-case.ts'
import type { SeededRandom } from '#electron/demonstration/seeded-random.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { rulesFor, shippedRuleBook } from '#shared/limits/rule-book.ts'

export interface Happened {
  readonly happenedOn: PlainDate
  readonly body: CaseEventBody
}

/** @param today no course goes on after it; waiting and extensions may */
export function troubledCase(
  random: SeededRandom,
  number: number,
  today: PlainDate,
  calendar: WorkingCalendar,
): readonly Happened[] {
  const kind = random.pick(caseKinds)
  const subKind = random.pick(subKindsOf[kind])
  const receivedOn = addDays(today, -random.between(0, random.chance(0.4) ? 60 : 500))
  const { title, fields, steps } = inventCase(random, { kind, subKind, receivedOn }, today, calendar)
  const registered: CaseEventBody = {
    ...{ type: 'caseRegistered', kind, subKind, title, clerk: null, receivedTime: null },
    caseNumber: `湘〔2026〕${number}号`,
    fields: random.chance(0.1) ? { ...fields, confidential: true } : fields,
    ledger: random.chance(0.1)
      ? { file: 'x', sheet: null, row: 1, knownMilestones: ['accepted', 'closed', 'concluded'] }
      : null,
  }
  const someDay = () => addDays(receivedOn, random.between(-3, random.chance(0.5) ? 40 : 200))
  const course = steps.map(step => doubted(random, step))
  return [
    { happenedOn: receivedOn, body: registered },
    ...course,
    ...(random.chance(0.5) ? waiting(random, someDay) : []),
    ...(random.chance(0.4) ? extensions(random, { kind, subKind }, someDay) : []),
    ...(random.chance(0.2) ? items(random, someDay) : []),
    ...(random.chance(0.3) ? carriedOn(random, course) : []),
  ]
}

function doubted(random: SeededRandom, step: Happened): Happened {
  const { body, happenedOn } = step
  if (body.type !== 'stepRecorded' || random.chance(0.95)) return step
  return { happenedOn, body: { ...body, dating: 'doubtful' } }
}

function waiting(random: SeededRandom, someDay: () => PlainDate): readonly Happened[] {
  return Array.from({ length: random.between(1, 3) }, () => {
    const ground = random.pick(pauseGrounds)
    const from = someDay()
    const began = { happenedOn: from, body: { type: 'pauseBegan', ground, note: '' } } as const
    const to = addDays(from, random.between(0, 30))
    const ended = { happenedOn: to, body: { type: 'pauseEnded', ground, note: '' } } as const
    return random.chance(0.8) ? [began, ended] : [began]
  }).flat()
}

function extensions(
  random: SeededRandom,
  { kind, subKind }: { kind: CaseKind; subKind: SubKind },
  someDay: () => PlainDate,
): readonly Happened[] {
  const rules = rulesFor(shippedRuleBook, { kind, subKind, fields: {} })
  return Array.from({ length: random.between(1, 3) }, () => {
    const { id: ruleId } = random.pick(rules)
    const on = someDay()
    const days = random.between(1, 40)
    const applied = {
      happenedOn: on,
      body: { type: 'extensionApplied', ruleId, days, reason: '案情' },
    } as const
    const approved = random.chance(0.8)
    const decided = {
      happenedOn: addDays(on, random.between(0, 5)),
      body: { type: 'extensionDecided', ruleId, approved, reason: '' },
    } as const
    return random.chance(0.8) ? [applied, decided] : [applied]
  }).flat()
}

function items(random: SeededRandom, someDay: () => PlainDate): readonly Happened[] {
  return ['一', '二'].flatMap(itemName => {
    const on = someDay()
    const own = random.chance(0.7) ? { itemDays: random.between(1, 30) } : {}
    const begun = { happenedOn: on, body: step('beginItem', { itemName, ...own }) }
    const finished = {
      happenedOn: addDays(on, random.between(0, 20)),
      body: step('finishItem', { itemName }),
    }
    return random.chance(0.6) ? [begun, finished] : [begun]
  })
}

function carriedOn(random: SeededRandom, course: readonly Happened[]): readonly Happened[] {
  const last = course.at(-1)
  if (!last) return []
  const on = addDays(last.happenedOn, random.between(1, 40))
  return [{ happenedOn: on, body: { type: 'caseReopened', reason: '当事人申请' } as never }]
}

function step(
  action: string,
  fields: Extract<CaseEventBody, { type: 'stepRecorded' }>['fields'],
): CaseEventBody {
  return { type: 'stepRecorded', action, outcome: null, fields, note: '', dating: 'certain' }
}
