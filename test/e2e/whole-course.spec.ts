// A supervisor carries one case of each kind the longest way from receipt to the archive through the screens, with the
// waiting and the extension its rules allow. What to press and to fill in is read from the declarations. Every other
// sub-kind goes its way through the contract (test/desk/whole-course).

import type { Locator, Page } from '@playwright/test'
import { caseKinds } from '#shared/cases/case-kind.ts'
import { fieldsOf, findAction } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import { chinese } from '#shared/locales/languages.ts'
import { someValue } from '../builders/lead-a-life.ts'
import { type WholeCourse, wholeCourses } from '../builders/whole-courses.ts'
import { expect, test } from './launch.ts'
import { setUpDesk, signIn, signInAsNewSupervisor } from './steps.ts'

const { cases, limits } = chinese
const { step: words } = cases

const longestOfEachKind = caseKinds.flatMap(kind =>
  wholeCourses
    .filter(course => course.kind === kind)
    .sort((a, b) => b.steps.length - a.steps.length)
    .slice(0, 1),
)

test('a case of each kind goes the longest way from receipt to the archive', async ({ page, shoot }) => {
  test.setTimeout(180_000)
  await setUpDesk(page)
  await signIn(page)
  await signInAsNewSupervisor(page)
  for (const course of longestOfEachKind)
    await test.step(`${course.kind} ${course.subKind}`, async () => {
      await register(page, course)
      const { steps } = course
      for (const [index, step] of steps.entries()) {
        const [verb = '', what] = step.split(':')
        if (verb === 'extend') await extend(page, what ?? '')
        else if (what !== undefined) await wait(page, verb, what as PauseGround)
        else await take(page, course, step, steps.slice(0, index))
      }
      await expect(page.getByText(cases.stage[course.kind].archived).first()).toBeVisible()
      await shoot(`archived-${course.subKind}`)
    })
})

async function register(page: Page, { kind, subKind, fields }: WholeCourse): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByLabel(cases.kind[kind], { exact: true }).check()
  await page.getByLabel(cases.subKind[subKind], { exact: true }).check()
  await page.getByLabel(cases.register.name[kind]).fill(`混凝土泵送缸，${cases.subKind[subKind]}`)
  for (const field of fieldsOf(kind, subKind)) {
    const value = fields[field.id]
    if (value !== undefined) await fill(page.locator('form').first(), field, value)
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /其他步骤/ })).toBeVisible()
}

async function take(page: Page, course: WholeCourse, id: string, before: readonly string[]): Promise<void> {
  const { kind, subKind, outcome } = course
  const action = findAction(kind, id)
  if (!action) throw new Error(`no action ${id}`)
  const verb = wordOf(cases.action[kind], id)
  await choose(page, page.getByRole('button', { name: verb, exact: true }), /其他步骤/, verb)
  const form = page.getByRole('form', { name: verb, exact: true })
  await expect(form).toBeVisible()
  const results = outcomesOf(action)
  if (results.length > 1)
    await form
      .getByLabel(wordOf(cases.outcome, results.find(known => known === outcome) ?? results[0] ?? ''), {
        exact: true,
      })
      .check()
  for (const field of fieldsOf(kind, subKind)) {
    if (!action.requiredFields?.includes(field.id)) continue
    if (!(await form.getByText(wordOf(cases.field, field.id), { exact: false }).first().isVisible())) continue
    const isName = action.item?.named === field.id
    await fill(form, field, isName ? String(before.filter(step => step === id).length + 1) : someValue(field))
  }
  await save(page, form)
}

async function wait(page: Page, verb: string, ground: PauseGround): Promise<void> {
  const name = verb === 'pause' ? words.pause : words.resume
  await choose(page, null, /更多/, name)
  const form = page.getByRole('form', { name, exact: true })
  await form.getByLabel(cases.pauseGround[ground], { exact: true }).check()
  await save(page, form)
}

async function extend(page: Page, rule: string): Promise<void> {
  await choose(page, null, /更多/, words.apply)
  const form = page.getByRole('form', { name: words.apply, exact: true })
  await form.getByLabel(wordOf(limits.rule, rule), { exact: true }).check()
  await form.getByLabel(/^延长（/).fill('5')
  await form.getByLabel(words.reason).fill('案情复杂')
  await save(page, form)
  await choose(page, null, /更多/, words.decide)
  await save(page, page.getByRole('form', { name: words.approve, exact: true }))
}

// The likely next step is a button of its own; everything else is in a menu.
async function choose(page: Page, button: Locator | null, menu: RegExp, name: string): Promise<void> {
  if (button && (await button.isVisible())) return button.click()
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

// Saved is what the page shows again: before that it still offers what was possible earlier.
async function save(page: Page, form: Locator): Promise<void> {
  const entries = page.locator('.timeline-entry')
  const known = await entries.count()
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(entries).toHaveCount(known + 1)
}

async function fill(
  form: Locator,
  field: ReturnType<typeof fieldsOf>[number],
  value: string | number | boolean,
): Promise<void> {
  const label = new RegExp(`^${wordOf(cases.field, field.id)}(\\s|$)`)
  if (field.choices)
    await form.getByLabel(wordOf(wordsOfChoice(field.id), String(value)), { exact: true }).check()
  else if (field.type === 'yesNo') await form.getByLabel(cases.register.yes, { exact: true }).check()
  else await form.getByLabel(label).fill(String(field.type === 'money' ? Number(value) / 100 : value))
}

function wordsOfChoice(field: string): object {
  return (cases.choice as Readonly<Record<string, object>>)[field] ?? {}
}

function wordOf(table: object, id: string): string {
  return (table as Readonly<Record<string, string>>)[id] ?? id
}
