// Changing the calendar and the rules of a desk: what a preview says is what happens, and an undo leaves no trace in
// any date.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeIn } from '#shared/calendar/calendar-draft.ts'
import { parseCalendarFile } from '#shared/calendar/parse-calendar-file.ts'
import { shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { buildCalendar } from '#shared/calendar/working-calendar.ts'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import type { ReckoningPreview } from '#shared/contract/reckoning-contract.ts'
import type { ClockLine } from '#shared/contract/views.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { Extension, Pause } from '#shared/limits/clock.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { ruleInForce, shippedRuleBook } from '#shared/limits/rule-book.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import truth from '#test/fixtures/limits/open-clocks.json' with { type: 'json' }
import { bringIn } from '../builders/bring-in.ts'
import {
  changeReckoning,
  findWrong,
  inventedYearText,
  nextVersionOf,
  takeInventedYear,
  undoLastChange,
} from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const today = '2026-11-20'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(today)
  await bringIn(desk, 'open-2026-11.xlsx')
})
afterEach(() => desk.close())

/** Number, rule, due date and light of every case with a bound clock, as lists show them. */
async function readLines(): Promise<string[]> {
  const client = desk.as('auditor')
  const lines: string[] = []
  let after: string | null = null
  do {
    const page = await client.cases.list({ filter: {}, sort: 'number', descending: false, after, limit: 200 })
    lines.push(
      ...page.lines.map(
        ({ caseNumber, ruleId, due, light, left, workingDaysLate }) =>
          `${caseNumber} ${ruleId} ${due?.date} ${due?.provisional} ${light} ${left} ${workingDaysLate}`,
      ),
    )
    after = page.next
  } while (after !== null)
  return lines
}

async function readOverdue(asOf = today): Promise<ClockLine[]> {
  const { lines } = await readOverdueLists(desk.as('auditor'), { asOf: plainDate(asOf), filter: {} })
  return lines
}

describe('taking in the arrangement of a new year', () => {
  it('settles every provisional date of the open ledger to the day, in the lists and in the preview', async () => {
    const file = parseCalendarFile(inventedYearText, 'x')
    if (!file.ok) throw new Error(file.code)
    const calendar = buildCalendar(takeIn(shippedSource, file.draft))
    const provisional = truth.clocks.filter(({ state }) => state === 'provisional')
    const expected = provisional.map(known => {
      const start = plainDate(known.start)
      const rule = ruleInForce(shippedRuleBook, known.clock, start)
      if (!rule) throw new Error(`no rule ${known.clock}`)
      const extensions = known.extension ? [known.extension as unknown as Extension] : []
      const clock = computeClock(
        { rule, start, stop: null, pauses: known.pauses as readonly Pause[], extensions },
        calendar,
      )
      return `${known.caseNo} ${known.clock} ${clock.due?.date} null`
    })

    const { preview } = await takeInventedYear(desk)
    const named = new Set(provisional.map(({ caseNo, clock }) => `${caseNo} ${clock}`))
    const previewed = preview.lines
      .filter(line => named.has(`${line.caseNumber} ${line.ruleId}`))
      .map(
        line => `${line.caseNumber} ${line.ruleId} ${line.after?.due?.date} ${line.after?.due?.provisional}`,
      )
    expect(previewed.sort()).toEqual([...expected].sort())
    expect(expected).toHaveLength(30)

    const shown = (await readLines()).map(line => line.split(' ').slice(0, 4).join(' '))
    expect(shown).toEqual(expect.arrayContaining(expected))
    expect((await desk.as('auditor').supervision.today({ mine: false })).counts.provisional).toBe(0)
    expect(await findWrong(desk)).toEqual([])
  })

  it('moves some of them, since a Spring Festival lies between', async () => {
    const { preview } = await takeInventedYear(desk)
    expect(preview.effects.moved).toBeGreaterThan(0)
    expect(preview.effects.settled).toBeGreaterThanOrEqual(30)
    expect(preview.effects).toMatchObject({ unsettled: 0, newlyOverdue: 0, noLongerOverdue: 0 })
  })

  it('keeps the version before, and who brought the new one', async () => {
    await takeInventedYear(desk)
    const { draft } = await desk
      .as('administrator')
      .reckoning.parseCalendarFile({ text: inventedYearText, fileName: 'again.json' })
    const amended = { ...draft, makeUpDays: draft.makeUpDays.slice(1) }
    await changeReckoning(desk, { type: 'calendarYearTaken', draft: amended })
    const { years, changes } = await desk.as('clerk').reckoning.read()
    const versions = years.find(({ year }) => year === 2027)?.versions
    expect(versions?.map(({ version, inForce, origin }) => [version, inForce, origin?.actor])).toEqual([
      [2, true, 'cli:'],
      [1, false, 'cli:'],
    ])
    expect(changes.map(({ type, about }) => `${type} ${about}`)).toEqual([
      'calendarYearTaken 2027',
      'calendarYearTaken 2027',
    ])
    expect(await findWrong(desk)).toEqual([])
  })

  it('tells what is doubtful about a file, and which doubts stand in the way', async () => {
    const list = JSON.parse(inventedYearText)
    const days = list.days.filter(({ name }: { name: string }) => name !== '春节')
    days.push({ name: '劳动节', date: '2027-05-10', isOffDay: false })
    const { doubts } = await desk
      .as('administrator')
      .reckoning.parseCalendarFile({ text: JSON.stringify({ ...list, days }), fileName: 'x.json' })
    expect(doubts.map(({ code, blocks }) => `${code} ${blocks}`).sort()).toEqual([
      'holidayMissing false',
      'makeUpOnWeekday true',
      'noticeUnknown false',
      'unusualBalance false',
    ])
  })
})

describe('undoing the last change', () => {
  it('restores every date and light, once', async () => {
    const before = await readLines()
    await takeInventedYear(desk)
    expect(await readLines()).not.toEqual(before)
    const { preview, applied } = await undoLastChange(desk)
    expect(preview.effects.unsettled).toBeGreaterThanOrEqual(30)
    expect(applied.cases).toBe(preview.cases)
    expect(await readLines()).toEqual(before)
    expect(await findWrong(desk)).toEqual([])
    expect((await desk.as('administrator').reckoning.read()).undoable).toBeNull()
    expect(await failureOf(undoLastChange(desk))).toBe('nothingToUndo')
  })

  it('leaves the record of the change and of its undoing', async () => {
    await takeInventedYear(desk)
    await undoLastChange(desk)
    const { changes, years } = await desk.as('auditor').reckoning.read()
    expect(changes.map(({ type, about, undone }) => `${type} ${about} ${undone}`)).toEqual([
      'reckoningChangeUndone 2027 false',
      'calendarYearTaken 2027 true',
    ])
    expect(years.find(({ year }) => year === 2027)?.published).toBe(false)
  })
})

describe('a day of one’s own', () => {
  const closure = {
    type: 'calendarOverlaySet',
    date: plainDate('2026-11-18'),
    working: false,
    scope: 'centre',
    reason: '中心搬迁',
  } as const

  it('moves exactly the clocks that its preview lists', async () => {
    const monday = '2026-11-23'
    desk.setDay(monday)
    const before = new Map((await readLines()).map(line => [line.split(' ')[0], line]))
    const overdueBefore = await readOverdue(monday)
    const { preview, applied } = await changeReckoning(desk, closure)
    expect(applied).toMatchObject({ cases: preview.cases, clocks: preview.clocks })
    const moved = (await readLines()).filter(line => before.get(line.split(' ')[0]) !== line)
    const listed = new Set(preview.lines.map(line => line.caseNumber))
    for (const line of moved.filter(line => !line.includes(' overdue '))) {
      expect(listed, line).toContain(line.split(' ')[0])
    }
    const overdueAfter = new Set((await readOverdue(monday)).map(keyOf))
    const noLonger = overdueBefore.map(keyOf).filter(key => !overdueAfter.has(key))
    expect(listedWith(preview, 'noLongerOverdue')).toEqual(noLonger.sort())
    expect(noLonger.length).toBeGreaterThan(0)
    expect(await findWrong(desk)).toEqual([])
  })

  it('can be taken away again, which is not an undo', async () => {
    const before = await readLines()
    await changeReckoning(desk, closure)
    await changeReckoning(desk, { type: 'calendarOverlayRemoved', date: closure.date })
    expect(await readLines()).toEqual(before)
    expect((await desk.as('clerk').reckoning.read()).overlays).toEqual([])
    await undoLastChange(desk)
    expect((await desk.as('clerk').reckoning.read()).overlays).toMatchObject([{ reason: '中心搬迁' }])
    expect(await findWrong(desk)).toEqual([])
  })

  it('is refused where the day is so already', async () => {
    const rest = { ...closure, date: plainDate('2026-11-21') }
    expect(await failureOf(changeReckoning(desk, rest))).toBe('changeWithoutEffect')
    const missing = { type: 'calendarOverlayRemoved', date: plainDate('2026-11-18') } as const
    expect(await failureOf(changeReckoning(desk, missing))).toBe('changeWithoutEffect')
  })
})

describe('a new version of a rule', () => {
  it('leaves alone the clocks that started before its first day', async () => {
    const from = '2026-10-01'
    const before = await readLines()
    const change = await nextVersionOf(desk, 'PX-GRANT-INV', from, { amount: 30, best: 20, basis: '新承诺' })
    const { preview } = await changeReckoning(desk, change)
    const started = truth.clocks.filter(({ clock, start }) => clock === 'PX-GRANT-INV' && start >= from)
    expect(preview.lines.map(line => line.caseNumber).sort()).toEqual(
      expect.arrayContaining(started.map(({ caseNo }) => caseNo).sort()),
    )
    for (const line of preview.lines) {
      expect(line.start >= from, line.caseNumber).toBe(true)
      expect([line.before?.version, line.after?.version, line.after?.amount]).toEqual([1, 2, 30])
    }
    const listed = new Set(preview.lines.map(line => line.caseNumber))
    const after = await readLines()
    const untouched = (lines: string[]) => lines.filter(line => !listed.has(line.split(' ')[0] ?? ''))
    expect(untouched(after)).toEqual(untouched(before))
    expect(untouched(after).length).toBeGreaterThan(100)
    expect(await findWrong(desk)).toEqual([])
  })

  it('ends the version before on the eve, and takes effect in explanations', async () => {
    const change = await nextVersionOf(desk, 'MD-PEOPLE', '2026-11-10', { amount: 2 })
    await changeReckoning(desk, change)
    const { rules } = await desk.as('clerk').reckoning.read()
    const versions = rules.filter(({ id }) => id === 'MD-PEOPLE')
    expect(
      versions.map(rule => [
        rule.version,
        rule.amount,
        rule.effectiveFrom,
        rule.effectiveTo,
        rule.origin?.actor,
      ]),
    ).toEqual([
      [1, 1, '1900-01-01', '2026-11-09', undefined],
      [2, 2, '2026-11-10', null, 'cli:'],
    ])
    const limit = { ruleId: change.ruleId }
    const tried = (start: string) =>
      desk.as('clerk').reckoning.tryOut({ start: plainDate(start), limit, pauses: [], extensions: [] })
    expect((await tried('2026-11-09')).clock.amount).toBe(1)
    expect((await tried('2026-11-10')).lines[0]).toMatchObject({ type: 'rule', version: 2, amount: 2 })
  })

  it('hands a clock to another owner, and back', async () => {
    const before = await readOverdue()
    const change = await nextVersionOf(desk, 'PX-GRANT-INV', '2026-01-01', { owner: 'cnipa' })
    const { preview } = await changeReckoning(desk, change)
    const gone = before.filter(line => line.ruleId === 'PX-GRANT-INV' && line.start >= '2026-01-01')
    expect(listedWith(preview, 'noLongerOverdue')).toEqual(gone.map(keyOf).sort())
    expect((await readOverdue()).length).toBe(before.length - gone.length)
    expect(await findWrong(desk)).toEqual([])
    await undoLastChange(desk)
    expect(await readOverdue()).toEqual(before)
    expect(await findWrong(desk)).toEqual([])
  })

  it.each([
    ['a first day no later than that of the version before', { effectiveFrom: plainDate('1900-01-01') }],
    ['a best figure above the limit', { best: 41 }],
    ['a limit of nobody’s lifetime', { amount: 9_000 }],
    ['a warning from before the start', { warnAt: 41 }],
    ['a ground named twice', { pauses: ['reply', 'reply'] as ('reply' | 'supplement')[] }],
  ])('is refused with %s', async (_what, differences) => {
    const change = await nextVersionOf(desk, 'PX-GRANT-INV', '2026-12-01', differences)
    expect(await failureOf(changeReckoning(desk, change))).toBe('fieldInvalid')
  })
})

describe('a bad draft of a year', () => {
  const day = (text: string) => plainDate(text)
  it.each([
    [
      'a day of another year',
      { daysOff: [{ name: '元旦', from: day('2028-01-01'), to: day('2028-01-01') }] },
    ],
    [
      'a stretch that ends before it begins',
      { daysOff: [{ name: '春节', from: day('2027-02-09'), to: day('2027-02-05') }] },
    ],
    [
      'a stretch of half a year',
      { daysOff: [{ name: '春节', from: day('2027-01-05'), to: day('2027-06-05') }] },
    ],
    ['a weekday worked to make up', { makeUpDays: [{ name: '春节', date: day('2027-02-03') }] }],
    ['a day that is both off and worked', { makeUpDays: [{ name: '元旦', date: day('2027-01-02') }] }],
  ])('is refused: %s', async (_what, flaw) => {
    const draft = {
      year: 2027,
      notice: null,
      publishedOn: null,
      source: 'test',
      daysOff: [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-03') }],
      makeUpDays: [],
      ...flaw,
    }
    expect(await failureOf(changeReckoning(desk, { type: 'calendarYearTaken', draft }))).toBe('fieldInvalid')
  })

  it('is refused as a file that is no calendar', async () => {
    const parse = (text: string) =>
      desk.as('administrator').reckoning.parseCalendarFile({ text, fileName: 'x.json' })
    for (const text of ['', '{}', 'not json', '[]', '{"year":2027,"days":[]}']) {
      expect(await failureOf(parse(text)), text).toBe('calendarFileUnreadable')
    }
  })
})

describe('a confirmation', () => {
  const change: ReckoningChange = {
    type: 'calendarOverlaySet',
    date: plainDate('2026-11-18'),
    working: false,
    scope: 'centre',
    reason: '停电',
  }

  it('is refused when a case it touches has moved since the preview', async () => {
    const client = desk.as('administrator').reckoning
    const { expected, lines } = await client.preview({ jobId: 'p', change })
    const id = lines[0]?.caseId ?? 0
    await desk.as('clerk').cases.addNote({ id, text: '补记' })
    expect(await failureOf(client.apply({ jobId: 'a', change, expected }))).toBe('reckoningMoved')
    const { changes, overlays } = await client.read()
    expect({ changes, overlays }).toEqual({ changes: [], overlays: [] })
    expect(await findWrong(desk)).toEqual([])
  })

  it('is refused for another change, on another day, or a second time', async () => {
    const client = desk.as('administrator').reckoning
    const { expected } = await client.preview({ jobId: 'p', change })
    const other = { ...change, reason: '停水' }
    expect(await failureOf(client.apply({ jobId: 'a', change: other, expected }))).toBe('reckoningMoved')
    desk.setDay('2026-11-21')
    expect(await failureOf(client.apply({ jobId: 'a', change, expected }))).toBe('reckoningMoved')
    desk.setDay(today)
    await client.apply({ jobId: 'a', change, expected })
    expect(await failureOf(client.apply({ jobId: 'a', change, expected }))).toBe('changeWithoutEffect')
  })
})

it('gives two desks with the same cases and changes the same dates', async () => {
  const other = await openTestDesk(today)
  await bringIn(other, 'open-2026-11.xlsx')
  const first = await takeInventedYear(desk)
  const second = await takeInventedYear(other)
  expect(second.preview.lines).toEqual(first.preview.lines)
  expect(second.applied).toMatchObject({ cases: first.applied.cases, clocks: first.applied.clocks })
  await other.close()
})

it('counts what is logged afterwards by the new calendar, and the list of an earlier day as well', async () => {
  await changeReckoning(desk, {
    type: 'calendarOverlaySet',
    date: plainDate('2026-11-18'),
    working: false,
    scope: 'regional',
    reason: '州庆',
  })
  const limit = { amount: 2, unit: 'workingDays' } as const
  const tried = await desk
    .as('clerk')
    .reckoning.tryOut({ start: plainDate('2026-11-17'), limit, pauses: [], extensions: [] })
  expect(tried.clock.due?.date).toBe('2026-11-20')
  const day = plainDate('2026-11-19')
  const { lines } = await readOverdueLists(desk.as('auditor'), { asOf: day, filter: {} })
  const dueOnEve = lines.filter(line => line.due?.date === '2026-11-17')
  expect(dueOnEve.every(line => line.workingDaysLate === 1)).toBe(true)
})

it('is read by every role, and changed by administrators only', async () => {
  const change = { type: 'calendarOverlayRemoved', date: plainDate('2026-11-18') } as const
  for (const role of ['clerk', 'supervisor', 'auditor'] as const) {
    const client = desk.as(role).reckoning
    expect((await client.read()).years.length).toBeGreaterThan(20)
    expect(await failureOf(client.preview({ jobId: 'p', change }))).toBe('notAllowed')
    expect(await failureOf(client.apply({ jobId: 'p', change, expected: '' }))).toBe('notAllowed')
  }
})

it('is followed by job threads that were started before the change', async () => {
  const threaded = await openTestDesk(today, { host: 'loopback' })
  await bringIn(threaded, 'open-2026-11.xlsx')
  const { lines: before } = await readOverdueLists(threaded.as('auditor'), {
    asOf: plainDate('2026-11-19'),
    filter: {},
  })
  await changeReckoning(threaded, {
    type: 'calendarOverlaySet',
    date: plainDate('2026-11-18'),
    working: false,
    scope: 'centre',
    reason: '停电',
  })
  const { lines: after } = await readOverdueLists(threaded.as('auditor'), {
    asOf: plainDate('2026-11-19'),
    filter: {},
  })
  const late = (lines: readonly ClockLine[]) => lines.map(line => line.workingDaysLate ?? 0)
  expect(after.length).toBeGreaterThan(0)
  expect(Math.max(...late(after))).toBe(Math.max(...late(before)) - 1)
  expect((await undoLastChange(threaded)).applied.cases).toBeGreaterThan(0)
  expect(await findWrong(threaded)).toEqual([])
  await threaded.close()
})

function keyOf({ caseNumber, ruleId, round }: { caseNumber: string; ruleId: string; round: number }): string {
  return `${caseNumber} ${ruleId} ${round}`
}

function listedWith(
  { lines }: ReckoningPreview,
  effect: ReckoningPreview['lines'][number]['effects'][number],
): string[] {
  return lines
    .filter(line => line.effects.includes(effect))
    .map(keyOf)
    .sort()
}
