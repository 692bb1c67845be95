// The list of cases on paper and as a workbook: what is shown, masked, recorded.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStoreForReading } from '#db/open-store.ts'
import { statement } from '#db/store-handle.ts'
import { readLedgerFile } from '#electron/ledger/read-ledger-file.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
const printed: string[] = []

beforeEach(async () => {
  printed.length = 0
  desk = await openTestDesk('2026-02-05', {
    printPdf: async html => {
      printed.push(html)
      return new Uint8Array([1])
    },
  })
  const clerk = desk.as('clerk')
  for (const [index, applicant] of ['刘某丑', '=cmd()公司', '甲公司'].entries())
    await clerk.cases.register({
      kind: 'mediation',
      subKind: 'peoples',
      title: `+${index}号专利纠纷<b>`,
      receivedOn: plainDate(`2026-02-0${index + 2}`),
      receivedTime: null,
      fields: { applicant, respondent: '芷沚商行', disputeType: 'infringement' },
      clerk: '周明理',
    })
})
afterEach(() => desk.close())

const shown = {
  filter: { kind: 'mediation', state: 'open' },
  sort: 'received',
  descending: true,
  jobId: 'list',
} as const

describe('the list of cases', () => {
  it('as a workbook has the columns that are shown, in the order shown, days as days, text as text', async () => {
    const columns = ['receivedOn', 'title', 'parties', 'clerk'] as const
    const file = await desk.as('clerk').cases.exportList({ ...shown, columns: [...columns] })
    expect(file.name).toBe('案件清单2026-02-05.xlsx')
    const read = await readLedgerFile(new Uint8Array(await file.content.arrayBuffer()), file.name)
    if (!read.ok) throw new Error(read.failure.code)
    expect(read.value.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['名称', '当事人', '经办人', '收案日期'],
      ['+2号专利纠纷<b>', '甲公司 / 芷沚商行', '周明理', '2026-02-04'],
      ['+1号专利纠纷<b>', '=cmd()公司 / 芷沚商行', '周明理', '2026-02-03'],
      ['+0号专利纠纷<b>', '刘** / 芷沚商行', '周明理', '2026-02-02'],
    ])
  })

  it('says, of a past day, from which records it was made', async () => {
    desk.setDay('2026-02-09')
    const then = desk.knownOn('2026-02-06', 'clerk')
    const file = await then.cases.exportList({ ...shown, columns: ['title', 'clerk'] })
    const read = await readLedgerFile(new Uint8Array(await file.content.arrayBuffer()), file.name)
    if (!read.ok) throw new Error(read.failure.code)
    expect(read.value.sheets[0]?.rows.at(-1)?.cells[0]).toBe('按 2026年2月6日登记内容')
    await then.cases.printList({ ...shown, columns: ['title'] })
    expect(printed[0]).toContain('按 2026年2月6日登记内容')
    await desk.as('clerk').cases.printList({ ...shown, columns: ['title'] })
    expect(printed[1]).not.toContain('登记内容')
  })

  it('on paper says as of when, how many and by what, and has every row', async () => {
    await desk.as('clerk').cases.printList({ ...shown, columns: ['caseNumber', 'title', 'due'] })
    const [html = ''] = printed
    expect(html).toContain('截至 2026年2月5日')
    expect(html).toContain('共 3 件')
    expect(html).toContain('未结、纠纷调解')
    expect(html.match(/<tr><td class="centre">/g)).toHaveLength(3)
    expect(html).toContain('size: A4 landscape')
    expect(html).not.toContain('纠纷<b>')
  })

  it('leaves a record of who took it', async () => {
    await desk.as('supervisor').cases.exportList({ ...shown, columns: ['title'] })
    const opened = openStoreForReading(desk.folder)
    if (!opened.ok) throw new Error(opened.failure.code)
    const rows = statement(opened.value.store, "SELECT payload FROM desk_event WHERE type = 'exported'")
    expect(rows.pluck().all()).toEqual(['{"file":"案件清单2026-02-05.xlsx"}'])
    opened.value.close()
  })

  it('can be ordered by the day of closing, open cases last', async () => {
    const clerk = desk.as('clerk')
    const step = { happenedOn: plainDate('2026-02-05'), outcome: null, fields: {}, note: '', version: 1 }
    await clerk.cases.recordStep({ ...step, id: 2, action: 'withdraw' })
    const { lines } = await clerk.cases.list({
      ...{ filter: {}, sort: 'closed', descending: true, after: null, limit: 10 },
    })
    expect(lines.map(({ id }) => id)).toEqual([2, 3, 1])
  })
})
