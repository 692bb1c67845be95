import { expect, it } from 'vitest'
import { caseColumns } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { chinese, languages } from '#shared/locales/languages.ts'
import { caseListText } from '#shared/print/case-list.ts'
import { caseListDocument } from '#shared/print/case-list-document.ts'

const list = {
  centreName: '湘潭市知识产权保护中心',
  asOf: plainDate('2026-11-21'),
  filter: { state: 'open' },
  columns: ['light', 'caseNumber', 'due'],
  total: 0,
  knownOn: null,
} as const

it('says as of when and by what it was chosen above, and is signed below', () => {
  const document = caseListDocument(list, [], chinese)
  const [head = '', foot = ''] = document.split('<table')
  expect(head).toContain('截至 2026年11月21日')
  expect(head).toContain('未结')
  for (const name of ['制表人：', '主管：', '日期：']) expect(foot).toContain(name)
})

it('leaves dates, numbers and names of three characters whole with every column there is', () => {
  const document = caseListDocument({ ...list, columns: caseColumns }, [], chinese)
  const paperMm = 269
  const widthOf = (column: string) => {
    const [, share] = new RegExp(`\\.cases \\.${column} \\{ width: ([\\d.]+)%`).exec(document) ?? []
    return (Number(share) / 100) * paperMm
  }
  expect(widthOf('caseNumber')).toBeGreaterThan(36)
  for (const day of ['receivedOn', 'due', 'closedOn']) expect(widthOf(day)).toBeGreaterThan(18.5)
  expect(widthOf('clerk')).toBeGreaterThan(11)
  expect(widthOf('number')).toBeGreaterThan(8.5)
  expect(widthOf('title')).toBeGreaterThan(30)
})

it('fills the page whatever columns are chosen, in either language', () => {
  const document = caseListDocument(list, [], languages.en)
  const shares = [...document.matchAll(/width: ([\d.]+)%/g)].map(([, share]) => Number(share))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(99)
})

it('writes beside the light what is left, as the screen does', () => {
  const line = { light: 'normal', left: 4, unit: 'calendarDays', workingDaysLate: null } as CaseLine
  expect(caseListText(line, 'light', chinese)).toBe('正常 剩 4 日')
  expect(caseListText({ ...line, light: 'atRisk', unit: 'months' }, 'light', languages.en)).toBe(
    'At risk 4 days left',
  )
})
