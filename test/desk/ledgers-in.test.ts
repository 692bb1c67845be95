// The four fixture ledgers, brought into a real store, against the numbers they are known to hold.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import type { Summary } from '#shared/contract/summary-contract.ts'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { bringIn, readTruth } from '../builders/bring-in.ts'
import { openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const truth = readTruth().files as Record<string, Record<string, never>>
const preexam = truth['preexam-2023-2024.xlsx'] as unknown as PreexamTruth
const mediation = truth['mediation-2023.csv'] as unknown as MediationTruth
const rights = truth['rights-2023-2024.xlsx'] as unknown as RightsTruth
const open = truth['open-2026-11.xlsx'] as unknown as { cases: OpenCase[] }

type ByMonthAndType = Record<string, Record<string, number>>
interface PreexamTruth {
  acceptedMonth_type: ByMonthAndType
  filedMonth_type: ByMonthAndType
  markedMonth_type: ByMonthAndType
  grantedMonth_type: ByMonthAndType
  receivedMonth_type_result: Record<string, Record<string, Record<string, number>>>
  concludedMonth_type_conclusion_acceptedOnly_badDateRowsLeftOut: Record<
    string,
    Record<string, Record<string, number>>
  >
}
interface MediationTruth {
  acceptedMonth_channel: ByMonthAndType
  closedMonth_channel_outcome: Record<string, Record<string, Record<string, number>>>
  byChannel: Record<string, { closedLate: number; agreedYuan: number; accepted: number; succeeded: number }>
}
interface RightsTruth {
  recoveredYuan: number
  bySubKind: Record<string, { acceptedMonth: Record<string, number> }>
}
interface OpenCase {
  caseNo: string
  clock: string
  state: string
  due: string | null
  workingDaysLate: number | null
  assumedDueMonToFri2027: string | null
}

const typeWords = {
  发明: 'invention',
  实用新型: 'utilityModel',
  外观设计: 'design',
  '(空)': 'unfilled',
} as const

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2026-11-20')
  await bringIn(desk, 'open-2026-11.xlsx')
  await bringIn(desk, 'preexam-2023-2024.xlsx')
  await bringIn(desk, 'mediation-2023.csv')
  await bringIn(desk, 'rights-2023-2024.xlsx')
}, 60_000)
afterAll(() => desk.close())

describe('the open cases as of 2026-11-20', () => {
  it('are overdue exactly where the truth says, by as many working days', async () => {
    const { lines } = await readOverdueLists(desk.as('auditor'), {
      asOf: plainDate('2026-11-20'),
      filter: {},
    })
    const found = lines.map(
      line => `${line.caseNumber} ${line.ruleId} ${line.due?.date} ${line.workingDaysLate}`,
    )
    const expected = open.cases
      .filter(known => known.state === 'overdue')
      .map(known => `${known.caseNo} ${known.clock} ${known.due} ${known.workingDaysLate}`)
    expect(found.sort()).toEqual(expected.sort())
    expect(found).toHaveLength(59)
  })

  it('show due today, at risk, paused and provisional ones as they are', async () => {
    const { counts } = await desk.as('auditor').supervision.today({ mine: false })
    expect(counts.overdue).toBe(59)
    expect(counts.dueToday).toBe(21)
    expect(counts.paused).toBe(30)
    expect(counts.provisional).toBe(30)
    expect(counts.atRisk + counts.normal).toBe(80 + 30)
  })

  it('keep the assumed date of a case that needs the unpublished year, marked provisional', async () => {
    const provisional = open.cases.find(known => known.state === 'provisional')
    const client = desk.as('auditor')
    const filter = { text: provisional?.caseNo ?? '' }
    const { lines } = await client.cases.list({
      filter,
      sort: 'due',
      descending: false,
      after: null,
      limit: 5,
    })
    expect(lines[0]?.due).toEqual({ date: provisional?.assumedDueMonToFri2027, provisional: 'unpublished' })
  })
})

describe('the summary of every month of the pre-examination ledger', () => {
  const months = Object.keys(preexam.grantedMonth_type)
  it.each(months)('%s has the figures of the truth', async month => {
    const summary = await desk.as('auditor').summary.read({ month: month as PlainMonth })
    for (const [word, id] of Object.entries(typeWords)) {
      expect(figure(summary, 'preExaminationReceived', id), `received ${word}`).toBe(
        sum(preexam.receivedMonth_type_result[month]?.[word]),
      )
      expect(figure(summary, 'preExaminationAccepted', id), `accepted ${word}`).toBe(
        preexam.acceptedMonth_type[month]?.[word] ?? 0,
      )
      expect(figure(summary, 'preExaminationFiled', id), `filed ${word}`).toBe(
        preexam.filedMonth_type[month]?.[word] ?? 0,
      )
      expect(figure(summary, 'preExaminationMarked', id), `marked ${word}`).toBe(
        preexam.markedMonth_type[month]?.[word] ?? 0,
      )
      expect(figure(summary, 'preExaminationGranted', id), `granted ${word}`).toBe(
        preexam.grantedMonth_type[month]?.[word] ?? 0,
      )
      const concluded = preexam.concludedMonth_type_conclusion_acceptedOnly_badDateRowsLeftOut[month]?.[word]
      expect(figure(summary, 'preExaminationConcluded', id), `concluded ${word}`).toBe(sum(concluded))
      expect(figure(summary, 'preExaminationPassed', id), `passed ${word}`).toBe(concluded?.合格 ?? 0)
      expect(figure(summary, 'preExaminationFailed', id), `failed ${word}`).toBe(concluded?.不合格 ?? 0)
    }
  })
})

const channelWords = {
  人民调解: 'peoples',
  行政调解: 'administrative',
  诉前委派: 'courtDelegated',
  诉中委托: 'courtEntrusted',
} as const

describe('the summary of every month of the mediation ledger', () => {
  it.each(Object.keys(mediation.acceptedMonth_channel))('%s has the figures of the truth', async month => {
    const summary = await desk.as('auditor').summary.read({ month: month as PlainMonth })
    for (const [word, id] of Object.entries(channelWords)) {
      const closed = mediation.closedMonth_channel_outcome[month]?.[word]
      expect(figure(summary, 'mediationAccepted', id), `accepted ${word}`).toBe(
        mediation.acceptedMonth_channel[month]?.[word],
      )
      expect(figure(summary, 'mediationSucceeded', id), `succeeded ${word}`).toBe(closed?.succeeded ?? 0)
      expect(figure(summary, 'mediationFailed', id), `failed ${word}`).toBe(closed?.failed ?? 0)
    }
  })

  it('adds up over the year to the amounts of the truth', async () => {
    const summary = await desk.as('auditor').summary.read({ month: '2023-12' as PlainMonth })
    const agreed = summary.rows.find(row => row.id === 'mediationAgreedAmount')?.yearToDate
    const expected = Object.values(mediation.byChannel).reduce(
      (yuan, channel) => yuan + channel.agreedYuan,
      0,
    )
    expect(agreed).toBe(expected * 100)
  })
})

it('counts the mediations closed late as the truth does', async () => {
  const client = desk.as('auditor')
  for (const [word, id] of Object.entries(channelWords)) {
    const filter = { kind: 'mediation' as const, subKind: id, light: 'closedLate' as const }
    const { total } = await client.cases.list({
      filter,
      sort: 'received',
      descending: false,
      after: null,
      limit: 1,
    })
    expect(total, word).toBe(mediation.byChannel[word]?.closedLate)
  }
})

it('finds the amount recovered by rights protection to the yuan', async () => {
  const client = desk.as('auditor')
  const years = await Promise.all(
    (['2023-12', '2024-12'] as PlainMonth[]).map(async month => {
      const { rows } = await client.summary.read({ month })
      return rows.find(row => row.id === 'rightsRecovered')?.yearToDate ?? 0
    }),
  )
  expect(years.reduce((fen, year) => fen + year, 0)).toBe(rights.recoveredYuan * 100)
})

it('brings the same files in a second time without a single new case', async () => {
  for (const name of ['open-2026-11.xlsx', 'mediation-2023.csv']) {
    const { batch } = await bringIn(desk, name)
    expect(batch.imported).toBe(0)
  }
})

it('leaves out the rows with errors, and hands them back with reasons, where only good rows are wanted', async () => {
  const other = await openTestDesk()
  const { plan, batch } = await bringIn(other, 'preexam-2023-2024.xlsx', 'good')
  expect({ rows: plan.rows, errors: plan.errorRows }).toEqual({ rows: 992, errors: 6 })
  expect(batch).toMatchObject({ imported: 986, leftOut: 6, skipped: 0 })
  const client = other.as('clerk')
  const bad = await client.ledger.badRows({ planId: plan.planId })
  const reread = await client.ledger.read({
    jobId: 'bad',
    file: new File([await bad.content.arrayBuffer()], bad.name),
    kind: 'auto',
  })
  expect(reread.rows).toBe(6)
  await other.close()
})

function figure(summary: Summary, label: string, subKind: string): number {
  const row = summary.rows.find(
    candidate => candidate.id === `${label}${subKind.charAt(0).toUpperCase()}${subKind.slice(1)}`,
  )
  return row?.thisMonth ?? 0
}

function sum(counts: Record<string, number> | undefined): number {
  return Object.values(counts ?? {}).reduce((total, count) => total + count, 0)
}

it('shows the month that is not over as it stands today', async () => {
  const { rows } = await desk.as('auditor').summary.read({ month: '2026-11' as PlainMonth })
  const now = (id: string) => rows.find(row => row.id === id)?.thisMonth
  expect([now('overallOpen'), now('overallOverdue'), now('overallPaused')]).toEqual([220, 59, 30])
})

it('opens exactly the cases behind every figure of the table', async () => {
  const client = desk.as('auditor')
  const month = '2024-03' as PlainMonth
  const { rows } = await client.summary.read({ month })
  const counted = rows.filter(row => row.opens && row.unit === 'case' && row.thisMonth !== null)
  for (const row of counted) {
    const page = { month, row: row.id, column: 'thisMonth' as const, after: null, limit: 200 }
    const { lines, total } = await client.summary.cases(page)
    expect(total, row.id).toBe(row.thisMonth)
    expect(lines, row.id).toHaveLength(Math.min(total, 200))
  }
  expect(counted.length).toBeGreaterThan(60)
})

it('tells the problems of a ledger in the order of its rows, whether a case could be made of them or not', async () => {
  const csv = [
    '编号,收案日期,渠道,纠纷类型,申请人,被申请人',
    '湘知调〔2024〕90001号,2024-13-01,人民调解,侵权,甲公司,乙公司',
    '湘知调〔2024〕90002号,2024-03-01,人民调解,侵权,甲公司,乙公司',
    '湘知调〔2024〕90002号,2024-03-01,人民调解,侵权,甲公司,乙公司',
    '湘知调〔2024〕90003号,2024-03-77,人民调解,侵权,甲公司,乙公司',
  ].join('\n')
  const clerk = desk.as('clerk')
  const { problems } = await clerk.ledger.read({
    file: new File([csv], '收案.csv'),
    kind: 'mediation',
    jobId: 'order',
  })
  expect(problems.map(({ row }) => row)).toEqual([2, 4, 5])
})
