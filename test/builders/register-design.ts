// A design application as a clerk logs it, where a test only needs that there is a case.

import { plainDate } from '#shared/dates/plain-date.ts'
import type { TestDesk } from './test-desk.ts'

export function registerDesign(desk: TestDesk, title: string) {
  return desk.as('clerk').cases.register({
    kind: 'preExamination',
    subKind: 'design',
    title,
    receivedOn: plainDate('2026-11-19'),
    receivedTime: null,
    fields: { applicant: '湘潭棠翊恒陶瓷有限公司' },
    clerk: null,
  } as never)
}
