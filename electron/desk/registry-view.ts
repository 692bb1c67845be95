// The page of an entry: everything a screen shows of one, for one reader, today.

import { readEntryEvents } from '#db/events/append-registry-event.ts'
import { listAccounts } from '#db/queries/accounts.ts'
import {
  countEntryCases,
  countQuotaUse,
  listCasesInSpite,
  listMetNames,
  type MetName,
} from '#db/queries/entry-cases.ts'
import { listLookalikes, readEntries, readEntry } from '#db/queries/registry-entry.ts'
import { caseWorkers } from '#shared/access/role.ts'
import { isConfidential } from '#shared/cases/confidential.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { parsePlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { readClock } from '#shared/limits/read-clock.ts'
import { tryOut } from '#shared/reckoning/try-out.ts'
import { combineEntries } from '#shared/registries/combine-entries.ts'
import { findSuspension } from '#shared/registries/entry-standing.ts'
import type { Entry } from '#shared/registries/fold-entry.ts'
import { maskEntryFacts, maskEntryName } from '#shared/registries/mask-entry.ts'
import type { RegistryChange } from '#shared/registries/registry-event.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { readKnownCase } from './record-case-event.ts'

/** Shown of an entry; there are never so many that matter. */
const mostInSpite = 100

/** The entry with those it stands for. @throws FailureError entryNotFound */
export function readKnownEntry(desk: DeskServices, id: string): Entry {
  const entry = readEntry(desk.store, id)
  if (!entry) throw new FailureError('entryNotFound')
  return combineEntries(entry, readEntries(desk.store, entry.absorbed))
}

/** @throws FailureError entryNotFound */
export function readEntryView(desk: DeskServices, id: string, reader: Actor): EntryView {
  const entry = readKnownEntry(desk, id)
  const names = listMetNames(desk.store, entry)
  const { facts, masked } = maskEntryFacts(entry.kind, entry.facts)
  const sees = caseWorkers.includes(reader.role)
  const show = (name: string) => (sees ? name : maskEntryName(entry.kind, name))
  const { cases, open } = countEntryCases(desk.store, names)
  const into = entry.mergedInto === null ? null : readEntry(desk.store, entry.mergedInto)
  return {
    id,
    kind: entry.kind,
    name: show(entry.name),
    addedOn: entry.addedOn,
    facts,
    masked: [...masked],
    mayUnmask: sees,
    names: entry.names.map(({ name, from }) => ({ name: show(name), from })),
    suspensions: [...entry.suspensions],
    suspended: findSuspension(entry.suspensions, desk.today()),
    quotas: entry.kind === 'entity' ? listQuotas(desk, entry, names) : [],
    removed: entry.removed,
    mergedInto: into && { id: into.id, name: show(into.name) },
    absorbed: readEntries(desk.store, entry.absorbed).map(one => ({ id: one.id, name: show(one.name) })),
    lookalikes:
      entry.removed === null && into === null
        ? listLookalikes(desk.store, id).map(one => ({ id: one.id, name: show(one.name) }))
        : [],
    spellings: names.map(({ name, role, cases: count }) => ({ name: show(name), role, cases: count })),
    inSpite: readTakenInSpite(desk, names),
    cases,
    open,
    registrationClock: readRegistrationClock(desk, entry),
    history: readHistory(desk, entry, show),
  }
}

// Few of them: the reason is read where it was written, in the registration.
function readTakenInSpite(desk: DeskServices, names: readonly MetName[]): EntryView['inSpite'] {
  return listCasesInSpite(desk.store, names, mostInSpite).flatMap(caseId => {
    const { state } = readKnownCase(desk, caseId)
    const { caseNumber, cameInOn, standing } = state
    return standing && !isConfidential(state)
      ? [{ caseId, caseNumber, submittedOn: cameInOn, ...standing }]
      : []
  })
}

function listQuotas(desk: DeskServices, entry: Entry, names: readonly MetName[]): EntryView['quotas'] {
  const thisYear = yearOf(desk.today())
  const years = new Set([...entry.quotas.map(({ year }) => year), thisYear, thisYear - 1])
  return [...years]
    .sort((a, b) => b - a)
    .map(year => ({
      year,
      amount: entry.quotas.find(quota => quota.year === year)?.amount ?? null,
      used: countQuotaUse(desk.store, names, year),
    }))
}

// 备案材料报送: from the complete file to its sending to CNIPA, by the rule in force on the day the file was complete.
function readRegistrationClock(desk: DeskServices, { facts }: Entry): EntryView['registrationClock'] {
  const start = parsePlainDate(facts.fileCompleteOn)
  if (start === null) return null
  const { reckoning } = desk
  const limit = { ruleId: 'PX-REG' as RuleId }
  const tried = tryOut({ start, limit, pauses: [], extensions: [] }, reckoning)
  if (!tried) return null
  const stop = parsePlainDate(facts.sentToCnipaOn)
  const clock = computeClock({ ...tried.facts, stop }, reckoning.calendar)
  const { light } = readClock(clock, tried.facts.rule, desk.today(), reckoning.calendar)
  return { due: clock.due, light }
}

function readHistory(desk: DeskServices, entry: Entry, show: (name: string) => string): EntryView['history'] {
  const people = new Map(listAccounts(desk.store).map(account => [account.login, account.name]))
  return readEntryEvents(desk.store, entry.id)
    .map(({ seq, recordedAtMs, actor, change }) => ({
      seq,
      recordedAtMs,
      actor: people.get(actor) ?? actor,
      change: maskChange(entry, change, show),
    }))
    .reverse()
}

function maskChange(entry: Entry, change: RegistryChange, show: (name: string) => string): RegistryChange {
  const named = 'name' in change ? { ...change, name: show(change.name) } : change
  return 'facts' in named ? { ...named, facts: maskEntryFacts(entry.kind, named.facts).facts } : named
}
