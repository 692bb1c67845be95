// What the desk refuses of a registration and of a step, whatever a form lets through: the code and the field it is
// about, and nothing written.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { longestText, longestTitle } from '#shared/cases/text-limits.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { openTestDesk, type TestDesk } from '../builders/test-desk.ts'

type Register = Parameters<DeskClient['cases']['register']>[0]
type Step = Parameters<DeskClient['cases']['recordStep']>[0]

let desk: TestDesk
let clerk: DeskClient

beforeAll(async () => {
  desk = await openTestDesk('2026-06-01')
  clerk = desk.as('clerk')
})
afterAll(() => desk.close())

const registration: Register = {
  kind: 'mediation',
  subKind: 'peoples',
  title: '泵送缸专利纠纷',
  receivedOn: plainDate('2026-05-11'),
  receivedTime: null,
  fields: { applicant: '刘某丑', respondent: '芷沚商行', disputeType: 'infringement' },
  clerk: '刘某辰',
}
const { fields } = registration

it.each<[string, object, string, string]>([
  ['an amount in words', { fields: { ...fields, claimAmount: '很多' } }, 'fieldInvalid', 'claimAmount'],
  ['a negative amount', { fields: { ...fields, claimAmount: -1 } }, 'fieldInvalid', 'claimAmount'],
  ['a choice nobody offers', { fields: { ...fields, disputeType: 'x' } }, 'fieldInvalid', 'disputeType'],
  ['a day to come', { receivedOn: '2026-06-02' }, 'dateInFuture', 'receivedOn'],
  ['no day', { receivedOn: '2026-02-30' }, 'inputInvalid', 'receivedOn'],
  ['a title too long', { title: '纠'.repeat(longestTitle + 1) }, 'inputInvalid', 'title'],
  [
    'a field too long',
    { fields: { ...fields, applicant: '刘'.repeat(longestText + 1) } },
    'inputInvalid',
    'fields.applicant',
  ],
  ['a party left out', { fields: { ...fields, respondent: ' ' } }, 'fieldRequired', 'respondent'],
  ['a type of another kind', { subKind: 'invention' }, 'fieldInvalid', 'subKind'],
])('registers nothing with %s', async (_what, change, code, field) => {
  const before = await everything()
  expect(await refusalOf(clerk.cases.register({ ...registration, ...change }))).toEqual({ code, field })
  expect(await everything()).toEqual(before)
})

it.each<[string, Partial<Step> | object, string, string | undefined]>([
  ['an amount in words', { fields: { agreedAmount: '面议' } }, 'fieldInvalid', 'agreedAmount'],
  ['a day to come', { happenedOn: '2026-06-02' }, 'dateInFuture', 'happenedOn'],
  ['a day before receipt', { happenedOn: '2026-05-10' }, 'dateBeforeReceipt', 'happenedOn'],
  ['a day before the stage', { happenedOn: '2026-05-12' }, 'dateBeforeStart', 'happenedOn'],
  ['a note too long', { note: '字'.repeat(longestText + 1) }, 'inputInvalid', 'note'],
  ['a case that moved meanwhile', { version: 1 }, 'caseMoved', undefined],
])('records no step with %s', async (_what, change, code, field) => {
  const step = await openStep()
  const before = await everything()
  expect(await refusalOf(clerk.cases.recordStep({ ...step, ...change }))).toMatchObject({
    code,
    ...(field && { field }),
  })
  expect(await everything()).toEqual(before)
})

it('records no step of an open case after the case was closed', async () => {
  const step = await openStep()
  await clerk.cases.recordStep({ ...step, action: 'recordFailure' })
  const before = await everything()
  const late = { ...step, version: step.version + 1 }
  expect(await refusalOf(clerk.cases.recordStep(late))).toMatchObject({ code: 'actionNotLegal' })
  expect(await refusalOf(clerk.cases.recordStep(step))).toMatchObject({ code: 'caseMoved' })
  const waiting = { id: step.id, version: late.version, happenedOn: step.happenedOn, note: '' }
  expect(await refusalOf(clerk.cases.pause({ ...waiting, ground: 'appraisal' }))).toMatchObject({
    code: 'actionNotLegal',
  })
  expect(await everything()).toEqual(before)
})

it('leaves a store in which nothing is wrong', async () => {
  expect(await findWrong(desk)).toEqual([])
})

/** A mediation in session since 2026-05-13, and the step that would end it. */
async function openStep(): Promise<Step> {
  const { id } = await clerk.cases.register(registration)
  const command = { id, outcome: null, fields: {}, note: '' }
  const day = plainDate('2026-05-13')
  await clerk.cases.recordStep({ ...command, version: 1, action: 'accept', happenedOn: day })
  return { ...command, version: 2, action: 'recordAgreement', happenedOn: plainDate('2026-05-20') }
}

async function refusalOf(call: Promise<unknown>): Promise<{ code: string; field?: unknown }> {
  const data = await call.then(
    () => ({ code: 'taken', details: {} }),
    error => error.data,
  )
  return { code: data.code, ...('field' in data.details && { field: data.details.field }) }
}

/** Every case with the number of its events: what has been written so far. */
async function everything(): Promise<readonly string[]> {
  const page = await clerk.cases.list({
    ...{ filter: {}, sort: 'number', descending: false, after: null, limit: 200 },
  })
  return page.lines.map(({ caseNumber, version }) => `${caseNumber} ${version}`)
}
