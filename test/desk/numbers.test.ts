// Case numbers: without gaps under failures, reserved ones only where they are asked for, void ones never again.

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeskClient } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '../builders/change-reckoning.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let supervisor: DeskClient

beforeEach(async () => {
  desk = await openTestDesk('2026-03-31')
  clerk = desk.as('clerk')
  supervisor = desk.as('supervisor')
})
afterEach(() => desk.close())

const invention = {
  kind: 'preExamination',
  subKind: 'invention',
  title: '一种支架',
  receivedOn: plainDate('2026-03-02'),
  receivedTime: null,
  fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
  clerk: null,
} as const

const block = { kind: 'preExamination', year: 2026, count: 3, reason: '停电期间纸面登记' } as const

function serialOf({ caseNumber }: { caseNumber: string }): number {
  return Number(/(\d{5})号$/.exec(caseNumber)?.[1])
}

it('follow one another whatever failed in between', async () => {
  const serials = [serialOf(await clerk.cases.register(invention))]
  await failureOf(clerk.cases.register({ ...invention, fields: {} }))
  await failureOf(clerk.cases.register({ ...invention, receivedOn: plainDate('2026-04-02') }))
  serials.push(serialOf(await clerk.cases.register(invention)))
  await failureOf(clerk.cases.register({ ...invention, reservedNumber: '预审〔2026〕00009号' }))
  serials.push(serialOf(await clerk.cases.register(invention)))
  expect(serials).toEqual([1, 2, 3])
})

it('reserved by a supervisor are skipped by the counter and taken by choosing them, once', async () => {
  await clerk.cases.register(invention)
  expect(await failureOf(clerk.numbers.reserve(block))).toBe('notAllowed')
  const reserved = await supervisor.numbers.reserve(block)
  expect([serialOf({ caseNumber: reserved.first }), serialOf({ caseNumber: reserved.last })]).toEqual([2, 4])
  expect(serialOf(await clerk.cases.register(invention))).toBe(5)
  const free = await clerk.numbers.free({ kind: 'preExamination', year: 2026 })
  expect(free).toHaveLength(3)
  const [first = '', second = ''] = free
  // Brackets of another width are the same number; it is written as it was reserved.
  const typed = second.replace('〔', '[').replace('〕', ']')
  const taken = await clerk.cases.register({ ...invention, reservedNumber: typed })
  expect(taken.caseNumber).toBe(second)
  expect(await failureOf(clerk.cases.register({ ...invention, reservedNumber: second }))).toBe(
    'numberNotReserved',
  )
  expect(await clerk.numbers.free({ kind: 'preExamination', year: 2026 })).not.toContain(second)
  expect((await clerk.numbers.list()).find(one => one.number === second)).toMatchObject({
    state: 'used',
    caseId: taken.id,
    reason: block.reason,
  })
  expect(await failureOf(supervisor.numbers.void({ number: second, reason: '写坏' }))).toBe(
    'numberNotReserved',
  )
  await supervisor.numbers.void({ number: first, reason: '写坏' })
  expect(await failureOf(clerk.cases.register({ ...invention, reservedNumber: first }))).toBe(
    'numberNotReserved',
  )
  expect(await findWrong(desk)).toEqual([])
})

it('reserved for one kind and year serve no other', async () => {
  await supervisor.numbers.reserve(block)
  const [number = ''] = await clerk.numbers.free({ kind: 'preExamination', year: 2026 })
  const earlier = { ...invention, receivedOn: plainDate('2025-12-31'), reservedNumber: number }
  expect(await failureOf(clerk.cases.register(earlier))).toBe('numberNotReserved')
  expect(await clerk.numbers.free({ kind: 'mediation', year: 2026 })).toEqual([])
  expect(await failureOf(supervisor.numbers.reserve({ ...block, year: 2027 }))).toBe('fieldInvalid')
})

it('reserved are given back by a registration that fails', async () => {
  await supervisor.numbers.reserve(block)
  const [number = ''] = await clerk.numbers.free({ kind: 'preExamination', year: 2026 })
  expect(await failureOf(clerk.cases.register({ ...invention, fields: {}, reservedNumber: number }))).toBe(
    'fieldRequired',
  )
  expect((await clerk.cases.register({ ...invention, reservedNumber: number })).caseNumber).toBe(number)
})
