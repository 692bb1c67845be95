// @vitest-environment jsdom
// Addresses: what is written is read back, what is not understood is left out.

import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from '#renderer/state/route.ts'
import type { PlainDate, PlainMonth } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'

const routes: readonly Route[] = [
  { screen: 'today' },
  { screen: 'cases', filter: {}, sort: 'due', descending: false },
  {
    screen: 'cases',
    filter: {
      kind: 'mediation',
      state: 'open',
      light: 'atRisk',
      clerk: '李知行',
      text: '湘预审〔2026〕 & 号',
    },
    sort: 'number',
    descending: true,
  },
  { screen: 'case', id: 42 },
  { screen: 'series', uid: '0190a7c0a7c07a7c8a7c0190a7c0a7c0' },
  { screen: 'newCase', kind: null },
  { screen: 'newCase', kind: 'rightsProtection' },
  {
    screen: 'overdue',
    asOf: '2026-09-30' as PlainDate,
    filter: { ruleId: 'PX-GRANT-INV' as RuleId, atLeastDaysLate: 5 },
    byClerk: true,
  },
  { screen: 'summary', month: '2026-10' as PlainMonth },
  { screen: 'registries', registry: 'agency', show: 'met', text: '长沙', entry: null },
  { screen: 'ledger' },
  { screen: 'settings', section: 'calendar' },
]

describe('addresses', () => {
  it.each(routes.map(route => [formatRoute(route), route] as const))('%s is read back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })

  it('leaves out a filter that means nothing and keeps the others', () => {
    expect(parseRoute('#/cases?kind=patents&state=open&surprise=1')).toEqual({
      screen: 'cases',
      filter: { state: 'open' },
      sort: 'due',
      descending: false,
    })
    expect(parseRoute('#/overdue?asOf=2026-02-30&atLeastDaysLate=-3&clerk=李')).toMatchObject({
      asOf: null,
      filter: { clerk: '李' },
    })
  })

  it.each(['', '#', '#/', '#/nowhere', '#/case/abc', '#/series/xyz', '#/case/'])('%j is Today', hash => {
    expect(parseRoute(hash)).toEqual({ screen: 'today' })
  })
})
