// Registries as the cases have them: who appears in which role, in how many cases.

import { foldForSearch } from '#shared/cases/search-text.ts'
import { type DayNumber, fromDayNumber, type PlainDate } from '#shared/dates/plain-date.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface RegistryEntry {
  readonly name: string
  readonly code: string | null
  readonly cases: number
  readonly open: number
  readonly lastReceivedOn: PlainDate
}

const roleOf = {
  applicants: 'applicant',
  agencies: 'agency',
  organisations: 'organisation',
  respondents: 'respondent',
} as const

export interface RegistryRequest {
  readonly registry: keyof typeof roleOf
  readonly text: string
  readonly offset: number
  readonly limit: number
}

/** Organisations in a role, those with most cases first; people are in no registry. `text` finds part of name or code. */
export function listRegistry(
  store: ReadStore,
  request: RegistryRequest,
): { total: number; entries: RegistryEntry[] } {
  const wanted = { role: roleOf[request.registry], text: foldForSearch(request.text) }
  const total = statement(store, `SELECT count(DISTINCT name) FROM party WHERE ${condition}`)
    .pluck()
    .get(wanted)
  const rows = statement(
    store,
    `SELECT p.name, max(p.code) AS code, count(*) AS cases,
       count(*) FILTER (WHERE c.closed_on IS NULL) AS open, max(c.received_on) AS last
     FROM party p JOIN case_row c ON c.id = p.case_id
     WHERE ${condition}
     GROUP BY p.name ORDER BY cases DESC, p.name LIMIT :limit OFFSET :offset`,
  ).all({ ...wanted, limit: request.limit, offset: request.offset }) as RegistryRow[]
  return {
    total: total as number,
    entries: rows.map(({ last, ...entry }) => ({
      ...entry,
      lastReceivedOn: fromDayNumber(last as DayNumber),
    })),
  }
}

type RegistryRow = Omit<RegistryEntry, 'lastReceivedOn'> & { readonly last: number }

const condition = "role = :role AND person = 0 AND (:text = '' OR instr(folded, :text) > 0)"
