// The month that is not over, with a case that counts from a day to come: it came in on a Saturday.

import { expect, it } from 'vitest'
import { type PlainMonth, plainDate } from '#shared/dates/plain-date.ts'
import { openTestDesk } from '../builders/test-desk.ts'

const month = '2026-11' as PlainMonth

it('balances, and opens the cases it counts', async () => {
  const desk = await openTestDesk('2026-11-21')
  try {
    const clerk = desk.as('clerk')
    const { id } = await clerk.cases.register({
      kind: 'preExamination',
      subKind: 'invention',
      title: '一种低噪声轨道检测小车',
      receivedOn: plainDate('2026-11-21'),
      receivedTime: null,
      fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
      clerk: '刘某辰',
    })
    expect(await clerk.cases.get({ id })).toMatchObject({ line: { receivedOn: '2026-11-23' } })
    const { balance, rows } = await clerk.summary.read({ month })
    expect(balance).toMatchObject({ received: 1, openAtEnd: 1, holds: true })
    expect(rows.find(row => row.id === 'overallOpen')).toMatchObject({ thisMonth: 1, yearToDate: 1 })
    const page = { month, row: 'overallOpen', column: 'thisMonth', after: null, limit: 200 } as const
    expect((await clerk.summary.cases(page)).total).toBe(1)
  } finally {
    await desk.close()
  }
})
