// Which screen is shown and with what: kept in the hash, so that reload, back and a copied address work.
// Owns parsing and writing of addresses; screens own what they mean.

import { useSyncExternalStore } from 'react'
import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import { type CaseFilter, caseFilterSchema, caseSorts } from '#shared/contract/case-list-contract.ts'
import { type OverdueFilter, overdueFilterSchema } from '#shared/contract/supervision-contract.ts'
import { type PlainDate, type PlainMonth, parsePlainDate, parsePlainMonth } from '#shared/dates/plain-date.ts'
import { type EntryKind, entryKinds } from '#shared/registries/entry-kind.ts'
import { type RegistryShow, registryShows } from '#shared/registries/entry-standing.ts'

export const settingsSections = [
  'account',
  'users',
  'calendar',
  'limits',
  'numbers',
  'backups',
  'desk',
] as const
export type SettingsSection = (typeof settingsSections)[number]
export type CaseSort = (typeof caseSorts)[number]

export interface CasesRoute {
  readonly screen: 'cases'
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly descending: boolean
}

export interface OverdueRoute {
  readonly screen: 'overdue'
  /** Null: today. */
  readonly asOf: PlainDate | null
  readonly filter: OverdueFilter
  readonly byClerk: boolean
}

export interface RegistriesRoute {
  readonly screen: 'registries'
  readonly registry: EntryKind
  readonly show: RegistryShow
  readonly text: string
  /** The entry that is open beside the list. */
  readonly entry: string | null
}

export type Route =
  | { readonly screen: 'today' }
  | CasesRoute
  | { readonly screen: 'case'; readonly id: number }
  | { readonly screen: 'series'; readonly uid: string }
  | { readonly screen: 'newCase'; readonly kind: CaseKind | null }
  | OverdueRoute
  | { readonly screen: 'summary'; readonly month: PlainMonth | null }
  | RegistriesRoute
  | { readonly screen: 'ledger' }
  | { readonly screen: 'settings'; readonly section: SettingsSection }

/** The open cases, next due first: what the rail's 案件 shows. */
export const openCases: CasesRoute = {
  screen: 'cases',
  filter: { state: 'open' },
  sort: 'due',
  descending: false,
}
/** What is asked of the list of cases to learn whether there is any. */
export const anyCase = { filter: {}, sort: 'number', descending: false, after: null, limit: 1 } as const
export const registeredEntities: RegistriesRoute = {
  screen: 'registries',
  registry: 'entity',
  show: 'registered',
  text: '',
  entry: null,
}
export const overdueToday: OverdueRoute = { screen: 'overdue', asOf: null, filter: {}, byClerk: false }

/** The screen an address names; whatever it does not understand of one is left out, an unknown one is Today. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, detail] = path.split('/')
  const given = Object.fromEntries(new URLSearchParams(query))
  switch (screen) {
    case 'cases':
      return parseCases(given)
    case 'case':
      return /^\d{1,15}$/.test(detail ?? '') ? { screen: 'case', id: Number(detail) } : { screen: 'today' }
    case 'series':
      return /^[0-9a-f]{32}$/.test(detail ?? '')
        ? { screen: 'series', uid: detail ?? '' }
        : { screen: 'today' }
    case 'new':
      return { screen: 'newCase', kind: oneOf(caseKinds, detail) }
    case 'overdue':
      return parseOverdue(given)
    case 'summary':
      return { screen: 'summary', month: parsePlainMonth(detail) }
    case 'registries':
      return {
        screen: 'registries',
        registry: oneOf(entryKinds, detail) ?? 'entity',
        show: oneOf(registryShows, given.show) ?? 'registered',
        text: given.text ?? '',
        entry: given.entry ?? null,
      }
    case 'ledger':
      return { screen: 'ledger' }
    case 'settings':
      return { screen: 'settings', section: oneOf(settingsSections, detail) ?? 'account' }
    default:
      return { screen: 'today' }
  }
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'cases':
      return address('cases', { ...route.filter, sort: route.sort, descending: route.descending })
    case 'case':
      return `#/case/${route.id}`
    case 'series':
      return `#/series/${route.uid}`
    case 'newCase':
      return route.kind ? `#/new/${route.kind}` : '#/new'
    case 'overdue':
      return address('overdue', { ...route.filter, asOf: route.asOf, byClerk: route.byClerk })
    case 'summary':
      return route.month ? `#/summary/${route.month}` : '#/summary'
    case 'registries':
      return address(`registries/${route.registry}`, {
        show: route.show === 'registered' ? null : route.show,
        text: route.text,
        entry: route.entry,
      })
    case 'settings':
      return `#/settings/${route.section}`
    default:
      return `#/${route.screen}`
  }
}

type Given = Readonly<Record<string, string>>

function parseCases({ sort, descending, ...filter }: Given): CasesRoute {
  return {
    screen: 'cases',
    filter: understood(filter, one => caseFilterSchema.safeParse(one)),
    sort: oneOf(caseSorts, sort) ?? 'due',
    descending: descending === 'true',
  }
}

function parseOverdue({ asOf, byClerk, atLeastDaysLate, ...rest }: Given): OverdueRoute {
  const filter = { ...rest, ...(atLeastDaysLate && { atLeastDaysLate: Number(atLeastDaysLate) }) }
  return {
    screen: 'overdue',
    asOf: parsePlainDate(asOf),
    filter: understood(filter, one => overdueFilterSchema.safeParse(one)),
    byClerk: byClerk === 'true',
  }
}

// Each part by itself, so that one bad value does not take the others with it.
function understood<T>(
  given: Readonly<Record<string, unknown>>,
  parse: (one: Record<string, unknown>) => { success: true; data: T } | { success: false },
): T {
  const filter = {}
  for (const [key, value] of Object.entries(given)) {
    const parsed = parse({ [key]: value })
    if (parsed.success) Object.assign(filter, parsed.data)
  }
  return filter as T
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | null {
  return choices.find(choice => choice === value) ?? null
}

function address(path: string, values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== '' && value !== false)
      query.set(key, String(value))
  const written = query.toString()
  return written === '' ? `#/${path}` : `#/${path}?${written}`
}

/** Goes to a screen; `replace` leaves no entry to go back to (filters, typing). */
export function navigate(route: Route, { replace = false } = {}): void {
  const hash = formatRoute(route)
  if (hash === location.hash) return
  if (!replace) {
    location.hash = hash
    return
  }
  history.replaceState(null, '', hash)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

let parsedHash: string | null = null
let parsedRoute: Route = { screen: 'today' }

// The same object for the same hash, as useSyncExternalStore wants it.
function readRoute(): Route {
  if (parsedHash !== location.hash) {
    parsedHash = location.hash
    parsedRoute = parseRoute(parsedHash)
  }
  return parsedRoute
}

export function useRoute(): Route {
  return useSyncExternalStore(follow, readRoute)
}

function follow(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
