// Lists and hits of the desk in memory, by reading every case.

import { foldForSearch, listSearchedValues, searchTextOf } from '#shared/cases/search-text.ts'
import type { askedDues, caseSorts } from '#shared/contract/case-list-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { markValue } from '#shared/search/mark-value.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { file } from './stand-in-settle.ts'
import { caseLineOf, type KnownCase } from './stand-in-views.ts'

export function standInCaseLists(os: StandInProcedures['cases'], { known, today }: StandInGround) {
  return {
    list: os.list.handler(({ input: { filter, sort, descending, after, limit } }) => {
      const wanted = filter.text && foldForSearch(filter.text)
      const lines = known()
        .filter(({ state }) => !wanted || searchTextOf(state).includes(wanted))
        .filter(one => !filter.due || isDue[filter.due](one))
        .map(one => caseLineOf(one, today))
        .filter(
          line =>
            (!filter.kind || line.kind === filter.kind) &&
            (!filter.subKind || line.subKind === filter.subKind) &&
            (!filter.stage || line.stage === filter.stage) &&
            (!filter.clerk || line.clerk === filter.clerk) &&
            (!filter.light || line.light === filter.light) &&
            (!filter.state || (line.closedOn === null) === (filter.state === 'open')),
        )
        .sort((a, b) => sortKey(a, sort).localeCompare(sortKey(b, sort)) * (descending ? -1 : 1))
      const from = after === null ? 0 : Number(after)
      const next = from + limit < lines.length ? String(from + limit) : null
      return { lines: lines.slice(from, from + limit), next, total: lines.length }
    }),
    printList: os.printList.handler(() => file('案件清单.pdf', 'application/pdf')),
    exportList: os.exportList.handler(() => file('案件清单.xlsx', 'application/octet-stream')),
    find: os.find.handler(({ input: { text, limit } }) => {
      const word = foldForSearch(text)
      const hits = known().flatMap(one => {
        const matched = word === '' ? [] : listSearchedValues(one.state).map(value => markValue(value, word))
        const marked = matched.filter(value => value !== null)
        return marked.length === 0 ? [] : [{ line: caseLineOf(one, today), matched: marked as never[] }]
      })
      return { hits: hits.slice(0, limit), more: hits.length > limit }
    }),
    clerks: os.clerks.handler(() => ['李知行', '王守正', '周明理']),
  }
}

function sortKey(line: CaseLine, sort: (typeof caseSorts)[number]): string {
  if (sort === 'closed') return line.closedOn ?? '9999'
  if (sort === 'due') return line.due?.date ?? '9999'
  if (sort === 'clerk') return line.clerk ?? '\u{10ffff}'
  return sort === 'received' ? line.receivedOn : line.caseNumber
}

type AskedDue = (typeof askedDues)[number]

export const isDue: Readonly<Record<AskedDue, (one: KnownCase) => boolean>> = {
  provisional: ({ clocks }) =>
    clocks.some(
      ({ clock, facts }) =>
        clock.stop === null && facts.rule.owner === 'centre' && clock.due?.provisional === 'unpublished',
    ),
  extensionPending: ({ state, clocks }) =>
    state.closedOn === null &&
    clocks.some(
      ({ clock, facts }) =>
        clock.stop === null &&
        facts.extensions.some(({ approvedOn, refused }) => approvedOn === null && !refused),
    ),
}
