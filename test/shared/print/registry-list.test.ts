// A registry on paper and as a workbook: what it says of itself where it could not list everything.

import { expect, it } from 'vitest'
import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { chinese } from '#shared/locales/languages.ts'
import { registryDocument, registrySheets } from '#shared/print/registry-list.ts'

const line: RegistryLine = {
  id: null,
  name: '湘潭韶峰矿山机械有限公司',
  code: null,
  formerNames: 0,
  suspendedUntil: null,
  validUntil: null,
  removedOn: null,
  mechanism: null,
  quota: null,
  used: 0,
  cases: 3,
  open: 1,
  lastReceivedOn: null,
}
const list = {
  centreName: '湘潭市知识产权保护中心',
  asOf: plainDate('2026-11-21'),
  kind: 'entity',
  show: 'registered',
  lines: [line, line],
} as const

it('says how many entries there are, and how many of them are listed where that is not all', () => {
  expect(registryDocument({ ...list, total: 2 }, chinese)).toContain('<span>共 2 条</span>')
  const cut = { ...list, total: 5_000 }
  expect(registryDocument(cut, chinese)).toContain('<span>共 5000 条，列出前 2 条</span>')
  expect(registrySheets(cut, chinese)[0]?.subtitles).toContain('共 5000 条，列出前 2 条')
})
