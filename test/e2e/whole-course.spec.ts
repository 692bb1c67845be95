// A supervisor carries a case of every sub-kind the longest way from receipt to the archive through the screens, with
// the waiting and the extension its rules allow. What to press and to fill in is read from the declarations; that the
// desk refuses everything else on the way is test/desk/whole-course.

import type { Locator, Page } from '@playwright/test'
import { readCaseEvents } from '#db/events/read-case-events.ts'
import { openStoreForReading } from '#db/open-store.ts'
import { isWorkingDay } from '#shared/calendar/rank.ts'
import { shippedCalendar, shippedSource } from '#shared/calendar/shipped-calendar.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf, findAction } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import { addDays, type PlainDate, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import { chinese } from '#shared/locales/languages.ts'
import { someValue } from '../builders/lead-a-life.ts'
import { type WholeCourse, wholeCourses } from '../builders/whole-courses.ts'
import { type KnownCase, knowCase } from '../renderer/stand-in/stand-in-views.ts'
import { dayWalk, walkDue } from '../shared/calendar/day-walk.ts'
import { expect, test } from './shared-desk.ts'

const { cases, limits } = chinese
const { step: words } = cases
const extensionDays = 5
/** One of each kind, for people to look at on a large screen too. */
const seenWide: readonly string[] = ['invention', 'peoples', 'adjudication']

// Pictures of the page at every action cost more than the actions; the picture of a failure stays.
test.use({ trace: 'off' })

for (const course of wholeCourses)
  test(`${course.kind} ${course.subKind} goes from receipt to the archive`, async ({
    page,
    dataFolder,
    shoot,
  }) => {
    test.setTimeout(120_000)
    const days = daysOf(course)
    await register(page, course, days.received)
    for (const [index, step] of course.steps.entries()) {
      const [verb = '', what] = step.split(':')
      const day = days.steps[index] ?? days.received
      if (course.rigid) await expectNoWaiting(page)
      if (verb === 'extend') await extend(page, what ?? '', day)
      else if (what !== undefined) await wait(page, verb, what as PauseGround, day)
      else await take(page, course, step, course.steps.slice(0, index), day)
    }
    await expect(page.getByText(cases.stage[course.kind].archived).first()).toBeVisible()
    expect(await readTimeline(page)).toEqual(timelineOf(course, days))
    const known = knowAsStored(dataFolder, page)
    expect(await readClocks(page)).toEqual(clocksOf(known))
    expectWalkedTo(course, known)
    await expect(page.locator('.failure-notice')).toHaveCount(0)
    await shoot(`archived-${course.subKind}`)
    if (!seenWide.includes(course.subKind)) return
    await page.setViewportSize({ width: 1920, height: 1080 })
    await shoot(`archived-${course.subKind}-wide`)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

interface CourseDays {
  readonly received: PlainDate
  readonly steps: readonly PlainDate[]
}

// A step a day, some days of waiting, and received on a working day: on another one the case would count from later.
function daysOf({ steps }: WholeCourse): CourseDays {
  const today = plainDate(new Date().toISOString().slice(0, 10))
  const after = steps.map((_, index) => index + 1 + 3 * steps.slice(0, index + 1).filter(isResumed).length)
  let received = addDays(today, -(after.at(-1) ?? 0) - 1)
  while (!isWorkingDay(shippedCalendar(), toDayNumber(received))) received = addDays(received, -1)
  return { received, steps: after.map(days => addDays(received, days)) }
}

function isResumed(step: string): boolean {
  return step.startsWith('resume:')
}

async function register(
  page: Page,
  { kind, subKind, fields }: WholeCourse,
  received: PlainDate,
): Promise<void> {
  await page.keyboard.press('Control+n')
  const form = page.getByRole('form', { name: cases.register.title })
  await form.getByLabel(cases.kind[kind], { exact: true }).check()
  await form.getByLabel(cases.subKind[subKind], { exact: true }).check()
  await form.getByLabel(cases.register.name[kind]).fill(`混凝土泵送缸，${cases.subKind[subKind]}`)
  await form.getByLabel(cases.register.receivedOn).fill(received)
  for (const field of fieldsOf(kind, subKind)) {
    const value = fields[field.id]
    if (value !== undefined) await fill(form, field, value)
  }
  await page.keyboard.press('Control+Enter')
  await page.locator('.case-head').waitFor()
}

async function take(
  page: Page,
  { kind, subKind, outcome }: WholeCourse,
  id: string,
  before: readonly string[],
  day: PlainDate,
): Promise<void> {
  const action = findAction(kind, id)
  if (!action) throw new Error(`no action ${id}`)
  const verb = wordOf(cases.action[kind], id)
  const next = page.locator('.case-head').getByRole('button', { name: verb, exact: true })
  const form = page.getByRole('form', { name: verb, exact: true })
  if (await next.isVisible()) await next.click()
  else await choose(page, cases.page.otherSteps, verb, form)
  const results = outcomesOf(action)
  if (results.length > 1) {
    const chosen = results.find(known => known === outcome) ?? results[0] ?? ''
    await form.getByLabel(wordOf(cases.outcome, chosen), { exact: true }).check()
  }
  for (const field of fieldsOf(kind, subKind)) {
    if (!action.requiredFields?.includes(field.id)) continue
    if (!(await form.getByText(wordOf(cases.field, field.id)).first().isVisible())) continue
    const isName = action.item?.named === field.id
    await fill(form, field, isName ? String(before.filter(step => step === id).length + 1) : someValue(field))
  }
  await save(page, form, day)
}

async function wait(page: Page, verb: string, ground: PauseGround, day: PlainDate): Promise<void> {
  const name = verb === 'pause' ? words.pause : words.resume
  const form = page.getByRole('form', { name, exact: true })
  await choose(page, cases.page.more, name, form)
  await form.getByLabel(cases.pauseGround[ground]).check()
  await save(page, form, day)
}

async function extend(page: Page, rule: string, day: PlainDate): Promise<void> {
  const form = page.getByRole('form', { name: words.apply, exact: true })
  await choose(page, cases.page.more, words.apply, form)
  await form.getByLabel(wordOf(limits.rule, rule), { exact: true }).check()
  await form.getByLabel(/^延长（/).fill(String(extensionDays))
  await form.getByLabel(words.reason).fill('案情复杂')
  await save(page, form, day)
  const decision = page.getByRole('form', { name: words.approve, exact: true })
  await choose(page, cases.page.more, words.decide, decision)
  await save(page, decision, day)
}

async function expectNoWaiting(page: Page): Promise<void> {
  const more = page.locator('.case-head').getByRole('button', { name: cases.page.more })
  await more.click()
  const items = page.getByRole('menu').getByRole('menuitem')
  await items.first().waitFor()
  const offered = await items.allTextContents()
  expect(offered).toContain(words.note2)
  for (const wrong of [words.pause, words.apply]) expect(offered).not.toContain(wrong)
  await page.keyboard.press('Escape')
  await items.first().waitFor({ state: 'hidden' })
}

// The likely next step is a button of its own; everything else is in a menu.
async function choose(page: Page, menu: string, item: string, form: Locator): Promise<void> {
  await page.locator('.case-head').getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  await form.waitFor()
}

// The day is the first that a form asks but an extension's, which asks how many days first.
async function save(page: Page, form: Locator, day: PlainDate): Promise<void> {
  const entries = page.locator('.timeline-entry')
  await form.locator('.day-input input').first().fill(day)
  const known = await entries.count()
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await entries.nth(known).waitFor()
}

async function fill(form: Locator, field: FieldDeclaration, value: string | number | boolean): Promise<void> {
  const label = new RegExp(`^${wordOf(cases.field, field.id)}(\\s|$)`)
  if (field.choices)
    await form.getByLabel(wordOf(wordsOfChoice(field.id), String(value)), { exact: true }).check()
  else if (field.type === 'yesNo') await form.getByLabel(cases.register.yes, { exact: true }).check()
  else await form.getByLabel(label).fill(String(field.type === 'money' ? Number(value) / 100 : value))
}

/** The course as the page tells it, the earliest first: day and name. */
async function readTimeline(page: Page): Promise<readonly string[]> {
  const told = await page.locator('.timeline-entry').evaluateAll(entries =>
    entries.map(entry => {
      const day = entry.querySelector('time')?.dateTime
      return `${day} ${entry.querySelector('strong')?.textContent}`
    }),
  )
  return told.reverse()
}

function timelineOf({ kind, steps }: WholeCourse, days: CourseDays): readonly string[] {
  const named = steps.flatMap((step, index) => {
    const [verb = '', what] = step.split(':')
    return namesOf(kind, verb, what).map(name => `${days.steps[index]} ${name}`)
  })
  return [`${days.received} ${cases.eventType.caseRegistered}`, ...named]
}

function namesOf(kind: WholeCourse['kind'], verb: string, what: string | undefined): readonly string[] {
  const { pauseBegan, pauseEnded, extensionApplied, extensionApproved } = cases.eventType
  if (verb === 'extend') return [extensionApplied, extensionApproved]
  if (what !== undefined) return [verb === 'pause' ? pauseBegan : pauseEnded]
  return [wordOf(cases.action[kind], verb)]
}

/** Each clock as the page tells it: its name, start, due day and end. */
async function readClocks(page: Page): Promise<readonly string[]> {
  const told = await page.locator('.clock').evaluateAll(clocks =>
    clocks.map(clock => {
      const said = clock.getAttribute('aria-description') ?? ''
      const days = /，(\S+) 起算，(\S+) 到期，.* (\S+) 完成/.exec(said)
      return [clock.querySelector('strong')?.textContent, ...(days?.slice(1) ?? [said])].join(' ')
    }),
  )
  return told.sort()
}

// The case read from the store and counted here, apart from the host that answered the page.
function knowAsStored(dataFolder: string, page: Page): KnownCase {
  const id = Number(/#\/case\/(\d+)/.exec(page.url())?.[1])
  const opened = openStoreForReading(dataFolder)
  if (!opened.ok) throw new Error(opened.failure.code)
  const events = [...readCaseEvents(opened.value.store, id)]
  opened.value.close()
  return knowCase({ id, events })
}

function clocksOf({ clocks }: KnownCase): readonly string[] {
  return clocks
    .map(({ facts, clock, round }) => {
      const name = wordOf(limits.rule, facts.rule.id)
      const rounds = round > 1 ? ` ${limits.ribbon.round.replace('{{count}}', String(round))}` : ''
      return `${name}${rounds} ${clock.start} ${clock.due?.date} ${clock.stop}`
    })
    .sort()
}

// The extended clock, waited for too where its rule allows it, once more by brute force.
function expectWalkedTo({ steps, rigid }: WholeCourse, { clocks, state }: KnownCase): void {
  const extended = clocks.filter(({ facts }) => steps.includes(`extend:${facts.rule.id}`))
  expect(extended).toHaveLength(rigid ? 0 : 1)
  for (const { facts, clock } of extended) {
    const pauses = state.pauses.filter(({ ground }) => facts.rule.pauses.includes(ground))
    expect(pauses.length).toBeGreaterThan(0)
    const { amount, unit } = facts.rule
    const due = walkDue(walk, clock.start, amount, unit as 'months', pauses, extensionDays)
    expect(clock.due?.date).toBe(due)
    expect(due).not.toBe(clock.originalDue.date)
  }
}

const walk = dayWalk(shippedSource.years)

function wordsOfChoice(field: string): object {
  return (cases.choice as Readonly<Record<string, object>>)[field] ?? {}
}

function wordOf(table: object, id: string): string {
  return (table as Readonly<Record<string, string>>)[id] ?? id
}
