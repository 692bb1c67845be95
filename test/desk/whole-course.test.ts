// Every sub-kind from receipt to the archive on a real desk, and at each step everything that must be refused.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FieldValues } from '#shared/cases/case-event.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf, findAction } from '#shared/cases/kinds.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { addDays, type PlainDate, plainDate } from '#shared/dates/plain-date.ts'
import type { PauseGround, RuleId } from '#shared/limits/limit-rule.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { someValue } from '../builders/lead-a-life.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'
import { type WholeCourse, wholeCourses } from '../builders/whole-courses.ts'

type Step = Parameters<DeskClient['cases']['recordStep']>[0]

const receivedOn = plainDate('2026-02-02')
let desk: TestDesk
let clerk: DeskClient
let supervisor: DeskClient

beforeAll(async () => {
  desk = await openTestDesk('2026-06-01')
  clerk = desk.as('clerk')
  supervisor = desk.as('supervisor')
})
afterAll(() => desk.close())

describe.each(wholeCourses)('$kind $subKind', course => {
  it('goes from receipt to the archive, refusing at each step what is wrong', async () => {
    const id = await register(course)
    let day = receivedOn
    for (const step of course.steps) {
      day = addDays(day, 1)
      const view = await clerk.cases.get({ id })
      if (step.includes(':')) await wait(view, step, day)
      else await take(course, view, step, day)
    }
    const view = await clerk.cases.get({ id })
    expect(view.line).toMatchObject({ stage: 'archived', outcome: course.outcome })
    expect(view.clocks.filter(({ stop }) => stop === null)).toEqual([])
    expect(view.openPauses).toEqual([])
    expect(view.actions.map(action => action.id).filter(action => !/bnormal/.test(action))).toEqual([])
    const command = { id, version: view.version, happenedOn: day, outcome: null, fields: {}, note: '' }
    for (const action of new Set(course.steps.filter(step => !step.includes(':'))))
      if (!/bnormal/.test(action))
        expect(await failureOf(clerk.cases.recordStep({ ...command, action })), action).toBe('actionNotLegal')
  })
})

it('leaves a store in which nothing is wrong', async () => {
  expect(await findWrong(desk)).toEqual([])
})

it('says which stage refused a step, and what is legal there', async () => {
  const [course] = wholeCourses
  if (!course) throw new Error('no course')
  const id = await register(course)
  const { version } = await clerk.cases.get({ id })
  const asked = { id, version, action: 'grant', happenedOn: receivedOn, outcome: null, fields: {}, note: '' }
  const refused = await clerk.cases.recordStep(asked).then(
    () => null,
    error => error.data,
  )
  expect(refused).toMatchObject({ code: 'actionNotLegal', details: { stage: 'submitted' } })
  expect(refused.details.legal.split(',')).toEqual(
    expect.arrayContaining(['accept', 'requestSupplement', 'refuse']),
  )
})

async function register({ kind, subKind, fields }: WholeCourse): Promise<number> {
  const { id } = await clerk.cases.register({
    kind,
    subKind,
    title: '混凝土泵送缸',
    receivedOn,
    receivedTime: null,
    fields,
    clerk: '刘某辰',
  })
  return id
}

async function wait(view: CaseView, step: string, happenedOn: PlainDate): Promise<void> {
  const [verb, what] = step.split(':')
  const command = { id: view.line.id, version: view.version, happenedOn, note: '案情复杂' }
  if (verb === 'pause') await clerk.cases.pause({ ...command, ground: what as PauseGround })
  else if (verb === 'resume') await clerk.cases.resume({ ...command, ground: what as PauseGround })
  else await extend(view, what as RuleId, happenedOn)
}

async function extend(view: CaseView, ruleId: RuleId, happenedOn: PlainDate): Promise<void> {
  const command = { id: view.line.id, version: view.version, happenedOn, note: '案情复杂', ruleId }
  const before = dueOf(view, ruleId)
  await clerk.cases.applyExtension({ ...command, days: 5 })
  await supervisor.cases.decideExtension({ ...command, version: view.version + 1, approved: true })
  const after = dueOf(await clerk.cases.get({ id: view.line.id }), ruleId)
  expect(after && before && after > before, `${ruleId} ${before} → ${after}`).toBe(true)
}

function dueOf(view: CaseView, ruleId: RuleId): string | undefined {
  return view.clocks.find(clock => clock.ruleId === ruleId && clock.stop === null)?.due?.date
}

async function take(
  course: WholeCourse,
  view: CaseView,
  action: string,
  happenedOn: PlainDate,
): Promise<void> {
  const offered = view.actions.find(candidate => candidate.id === action)
  expect(offered, `${action} at ${view.line.stage}`).toBeDefined()
  if (!offered) return
  const declared = new Map(fieldsOf(course.kind, course.subKind).map(field => [field.id, field]))
  const fields: FieldValues = {}
  for (const field of [...offered.requiredFields, ...offered.offeredFields]) {
    const known = declared.get(field)
    if (known && field !== 'category') fields[field] = someValue(known)
  }
  const named = findAction(course.kind, action)?.item?.named
  if (named) fields[named] = String(timesTaken(view, action) + 1)
  const outcome =
    offered.outcomes.find(candidate => candidate === course.outcome) ?? offered.outcomes[0] ?? null
  const command: Step = {
    id: view.line.id,
    version: view.version,
    action,
    happenedOn,
    outcome,
    fields,
    note: '',
  }
  await expectRefusals(command, offered, declared)
  await clerk.cases.recordStep(command)
}

function timesTaken({ timeline }: CaseView, action: string): number {
  return timeline.filter(entry => entry.action === action).length
}

async function expectRefusals(
  command: Step,
  offered: CaseView['actions'][number],
  declared: ReadonlyMap<string, FieldDeclaration>,
): Promise<void> {
  const refuse = async (change: Partial<Step>, code: string): Promise<void> =>
    expect(
      await failureOf(clerk.cases.recordStep({ ...command, ...change })),
      `${command.action}: ${code}`,
    ).toBe(code)
  await refuse({ happenedOn: plainDate('2026-06-02') }, 'dateInFuture')
  await refuse({ happenedOn: addDays(receivedOn, -1) }, 'dateBeforeReceipt')
  await refuse({ version: command.version - 1 }, 'caseMoved')
  await refuse({ note: 'x'.repeat(20_001) }, 'inputInvalid')
  await refuse({ fields: { ...command.fields, nobody: 'x' } }, 'fieldInvalid')
  for (const id of Object.keys(command.fields)) {
    const wrong = wrongValue(declared.get(id))
    await refuse({ fields: { ...command.fields, [id]: wrong } }, 'fieldInvalid')
    if (typeof wrong !== 'boolean') continue
    await refuse({ fields: { ...command.fields, [id]: 'x'.repeat(20_001) } }, 'inputInvalid')
  }
  for (const id of offered.requiredFields) {
    const { [id]: _left, ...fields } = command.fields
    await refuse({ fields }, 'fieldRequired')
  }
  if (offered.outcomes.length > 1) await refuse({ outcome: null }, 'outcomeRequired')
  if (offered.outcomes.length > 1) await refuse({ outcome: 'passedNotFiled' }, 'fieldInvalid')
}

function wrongValue(field: FieldDeclaration | undefined): string | number | boolean {
  switch (field?.type) {
    case 'money':
      return -1
    case 'count':
      return 0
    case 'date':
      return '2026-02-30'
    case 'choice':
    case 'yesNo':
      return 'nobody'
    default:
      return true
  }
}
