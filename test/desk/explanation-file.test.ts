// 期限说明单 of a case: the explanation of the screen on paper, for a reader who may not see names.

import { expect, it } from 'vitest'
import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { bringIn } from '../builders/bring-in.ts'
import { failureOf, openTestDesk } from '../builders/test-desk.ts'

it('prints the clock it is asked for, as of the day it is asked for', async () => {
  const printed: string[] = []
  const printPdf = async (html: string) => {
    printed.push(html)
    return new TextEncoder().encode('%PDF-')
  }
  const desk = await openTestDesk('2026-11-20', { printPdf })
  await bringIn(desk, 'open-2026-11.xlsx')
  const client = desk.as('auditor')
  const { lines } = await readOverdueLists(client, { asOf: plainDate('2026-11-20'), filter: {} })
  const [line] = lines
  if (!line) throw new Error('nothing is overdue')
  const { caseId: id, ruleId, round } = line
  const file = await client.cases.printExplanation({ id, ruleId, round })
  expect(file.name).toContain(line.caseNumber)
  expect(file.mediaType).toBe('application/pdf')
  expect(await new Blob([await file.content.arrayBuffer()]).text()).toBe('%PDF-')
  expect(printed[0]).toContain(line.caseNumber)
  expect(printed[0]).toContain(line.due?.date)
  expect(printed[0]).toContain('截至 2026年11月20日')

  await client.cases.printExplanation({ id, ruleId, round, asOf: plainDate('2026-11-10') })
  expect(printed[1]).toContain('截至 2026年11月10日')
  const unknown = client.cases.printExplanation({ id, ruleId, round: 9 })
  expect(await failureOf(unknown)).toBe('clockNotFound')
  await desk.close()
})

it('says so where this host cannot print', async () => {
  const desk = await openTestDesk('2026-11-20')
  await bringIn(desk, 'open-2026-11.xlsx')
  const client = desk.as('clerk')
  const { lines } = await readOverdueLists(client, { asOf: plainDate('2026-11-20'), filter: {} })
  const { caseId: id = 1, ruleId = 'X' as never, round = 1 } = lines[0] ?? {}
  expect(await failureOf(client.cases.printExplanation({ id, ruleId, round }))).toBe('printingUnavailable')
  await desk.close()
})
