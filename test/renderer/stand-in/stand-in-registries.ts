// The registries of the stand-in desk: the real events, fold and decisions, over the names its cases have.

import { splitPartyNames } from '#shared/cases/case-parties.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { FailureError, type Outcome } from '#shared/contract/failure.ts'
import type { EntryView, RegistryLine } from '#shared/contract/registries-contract.ts'
import { type PlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { combineEntries } from '#shared/registries/combine-entries.ts'
import { decideRegistryChange } from '#shared/registries/decide-registry-change.ts'
import { type EntryKind, rolesOfKind } from '#shared/registries/entry-kind.ts'
import { computeStanding, findSuspension, type RegistryShow } from '#shared/registries/entry-standing.ts'
import { type Entry, foldEntry } from '#shared/registries/fold-entry.ts'
import { maskEntryFacts } from '#shared/registries/mask-entry.ts'
import { nameMatches } from '#shared/registries/name-search.ts'
import { namesOfCase } from '#shared/registries/names-of-case.ts'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'
import {
  type EntryProposal,
  type EntryRuling,
  entriesOfChange,
  type RegistryChange,
  type RegistryEvent,
} from '#shared/registries/registry-event.ts'
import type { StandInProcedures } from './stand-in-ground.ts'
import { file, must } from './stand-in-settle.ts'
import { caseLineOf, type KnownCase } from './stand-in-views.ts'

const entryIdOf = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`

export class StandInRegistries {
  private readonly events: RegistryEvent[] = []
  private readonly cases: () => readonly KnownCase[]
  private readonly today: PlainDate
  private readonly actor: string

  constructor(cases: () => readonly KnownCase[], today: PlainDate, actor: string) {
    this.cases = cases
    this.today = today
    this.actor = actor
    this.seed()
  }

  suggest({ role, text, agency, limit }: Suggesting) {
    const names = role === 'attorney' ? this.acting(agency) : this.met([role])
    return names
      .filter(({ name }) => nameMatches(name, null, foldForSearch(text)))
      .slice(0, limit)
      .map(({ name, cases }) => ({ name, code: null, cases, note: null, currentName: null }))
  }

  list({ kind, show, text }: { kind: EntryKind; show: RegistryShow; text: string }) {
    const finds = (name: string) => nameMatches(name, null, foldForSearch(text))
    const entries = this.entries(kind).filter(({ names }) => names.some(({ name }) => finds(name)))
    const met = this.met(rolesOfKind[kind].slice(0, 1)).filter(
      ({ name }) => finds(name) && !this.findByName(kind, name),
    )
    const shown: Record<RegistryShow, RegistryLine[]> = {
      registered: entries.filter(entry => entry.removed === null).map(entry => this.lineOf(entry)),
      suspended: entries
        .filter(entry => findSuspension(entry.suspensions, this.today))
        .map(entry => this.lineOf(entry)),
      removed: entries.filter(entry => entry.removed !== null).map(entry => this.lineOf(entry)),
      met: met.map(({ name, cases }) => ({ ...emptyLine, name, cases, open: cases })),
    }
    const counts = {
      registered: shown.registered.length,
      suspended: shown.suspended.length,
      removed: shown.removed.length,
      met: shown.met.length,
    }
    return { counts, total: counts[show], lines: shown[show] }
  }

  get(id: string): EntryView {
    const entry = this.known(id)
    const alike = this.entries(entry.kind).filter(
      other =>
        other.id !== id &&
        normaliseEntityName(other.name) === normaliseEntityName(entry.name) &&
        !entry.removed,
    )
    const named = (one: Entry) => ({ id: one.id, name: one.name })
    const line = this.lineOf(entry)
    const { facts, masked } = maskEntryFacts(entry.kind, entry.facts)
    return {
      id,
      kind: entry.kind,
      name: entry.name,
      addedOn: entry.addedOn,
      facts,
      masked: [...masked],
      mayUnmask: true,
      names: [...entry.names],
      suspensions: [...entry.suspensions],
      suspended: findSuspension(entry.suspensions, this.today),
      quotas: entry.quotas.map(({ year, amount }) => ({ year, amount, used: line.used })),
      removed: entry.removed,
      mergedInto: entry.mergedInto === null ? null : named(this.known(entry.mergedInto)),
      absorbed: entry.absorbed.map(other => named(this.known(other))),
      lookalikes: alike.map(named),
      spellings: line.cases === 0 ? [] : [{ name: entry.name, role: 'applicant', cases: line.cases }],
      inSpite: this.cases().flatMap(({ one: { id: caseId }, state }) => {
        const { caseNumber, cameInOn: submittedOn, standing } = state
        const named = namesOfCase(state).some(({ name, inSpite }) => inSpite && name === entry.name)
        return named && standing ? [{ caseId, caseNumber, submittedOn, ...standing }] : []
      }),
      cases: line.cases,
      open: line.open,
      registrationClock: null,
      history: this.of(id).toReversed(),
    }
  }

  casesOf(id: string, limit: number) {
    const entry = this.known(id)
    const lines = this.cases()
      .filter(({ state }) => namesOfCase(state).some(({ name }) => name === entry.name))
      .map(one => caseLineOf(one, this.today))
    return { total: lines.length, lines: lines.slice(0, limit) }
  }

  standing({ applicant, day }: { applicant: string; day: PlainDate }) {
    const entry = this.findByName('entity', applicant)
    const used = entry ? this.lineOf(entry).used : 0
    const standing = computeStanding(entry, day, used)
    return {
      ...standing,
      doubts: [...standing.doubts],
      entryId: entry?.id ?? null,
      name: entry?.name ?? applicant,
    }
  }

  record(proposed: EntryProposal | EntryRuling): Outcome<{ entryId: string }> {
    const change: RegistryChange =
      proposed.type === 'entryAdded' ? { ...proposed, entryId: entryIdOf(this.events.length + 1) } : proposed
    const decided = decideRegistryChange(
      {
        find: id => this.find(id),
        findByCode: (kind, code) => this.entries(kind).find(({ facts }) => facts.code === code) ?? null,
      },
      change,
      this.today,
    )
    if (!decided.ok) return decided
    this.append(decided.value)
    return { ok: true, value: { entryId: change.entryId } }
  }

  unmasked(id: string) {
    return { facts: this.known(id).facts }
  }

  private append(change: RegistryChange): void {
    const seq = this.events.length + 1
    this.events.push({ seq, recordedAtMs: Date.UTC(2026, 10, 20, 2, seq), actor: this.actor, change })
  }

  // A few entries, so that every standing can be looked at.
  private seed(): void {
    const names = this.met(['applicant']).slice(0, 6)
    const on = '2025-03-03' as PlainDate
    for (const [index, { name }] of names.entries()) {
      const entryId = entryIdOf(900 + index)
      const facts = {
        registrationNumber: `湘备〔2025〕${String(index + 1).padStart(3, '0')}`,
        contact: '刘某甲',
        phone: '13873201234',
      }
      this.append({ type: 'entryAdded', entryId, kind: 'entity', on, name, facts })
      this.append({ type: 'quotaSet', entryId, year: yearOf(this.today), amount: index === 1 ? 0 : 20 })
    }
    const suspended = entryIdOf(902)
    const third = names[2]
    if (!third) return
    const from = '2026-11-02' as PlainDate
    this.append({ type: 'entrySuspended', entryId: suspended, from, until: null, reason: '非正常申请整改' })
    const twin = `${third.name.replace(/有限公司$/, '')}有限责任公司`
    this.append({ type: 'entryAdded', entryId: entryIdOf(990), kind: 'entity', on, name: twin, facts: {} })
  }

  private of(id: string): RegistryEvent[] {
    return this.events.filter(({ change }) => entriesOfChange(change).includes(id))
  }

  private find(id: string): Entry | null {
    return foldEntry(id, this.of(id))
  }

  private known(id: string): Entry {
    const entry = this.find(id)
    if (!entry) throw new FailureError('entryNotFound')
    return combineEntries(
      entry,
      entry.absorbed.map(other => this.find(other)).filter(other => other !== null),
    )
  }

  private entries(kind: EntryKind): Entry[] {
    const ids = new Set(this.events.flatMap(({ change }) => entriesOfChange(change)))
    return [...ids]
      .map(id => this.known(id))
      .filter(entry => entry.kind === kind && entry.mergedInto === null)
  }

  private findByName(kind: EntryKind, name: string): Entry | null {
    const key = normaliseEntityName(name)
    return (
      this.entries(kind).find(({ names }) => names.some(one => normaliseEntityName(one.name) === key)) ?? null
    )
  }

  private met(roles: readonly string[]): CountedName[] {
    const named = this.cases().flatMap(({ state }) => namesOfCase(state))
    return countNames(named.filter(({ role }) => roles.includes(role)).map(({ name }) => name))
  }

  /** Attorneys who acted for the agency. */
  private acting(agency: string | undefined): CountedName[] {
    const cases = this.cases().filter(({ state }) => state.fields.agency === agency)
    return countNames(cases.flatMap(({ state }) => splitPartyNames(state.fields.attorney)))
  }

  private lineOf(entry: Entry): RegistryLine {
    const suspension = findSuspension(entry.suspensions, this.today)
    const cases = this.met(rolesOfKind[entry.kind]).find(({ name }) => name === entry.name)?.cases ?? 0
    return {
      ...emptyLine,
      id: entry.id,
      name: entry.name,
      code: entry.facts.code ?? null,
      formerNames: entry.names.length - 1,
      suspendedUntil: suspension ? (suspension.until ?? 'open') : null,
      removedOn: entry.removed?.on ?? null,
      mechanism: entry.facts.mechanism ?? null,
      quota: entry.quotas.find(({ year }) => year === yearOf(this.today))?.amount ?? null,
      used: cases,
      cases,
      open: cases,
    }
  }
}

interface Suggesting {
  readonly role: string
  readonly text: string
  readonly agency?: string | undefined
  readonly limit: number
}

interface CountedName {
  readonly name: string
  readonly cases: number
}

/** Each name once, the one that most cases have first. */
function countNames(names: readonly string[]): CountedName[] {
  return [...Map.groupBy(names, name => name)]
    .map(([name, { length: cases }]) => ({ name, cases }))
    .sort((a, b) => b.cases - a.cases)
}

const emptyLine: RegistryLine = {
  id: null,
  name: '',
  code: null,
  formerNames: 0,
  suspendedUntil: null,
  validUntil: null,
  removedOn: null,
  mechanism: null,
  quota: null,
  used: 0,
  cases: 0,
  open: 0,
  lastReceivedOn: null,
}

export function standInRegistriesProcedures(
  os: StandInProcedures['registries'],
  registries: StandInRegistries,
) {
  return {
    suggest: os.suggest.handler(({ input }) => ({ entries: registries.suggest(input) })),
    list: os.list.handler(({ input }) => registries.list(input)),
    get: os.get.handler(({ input }) => registries.get(input.entryId)),
    cases: os.cases.handler(({ input }) => registries.casesOf(input.entryId, input.limit)),
    standing: os.standing.handler(({ input }) => registries.standing(input)),
    record: os.record.handler(({ input }) => must(registries.record(input.change))),
    govern: os.govern.handler(({ input }) => must(registries.record(input.change))),
    unmask: os.unmask.handler(({ input }) => registries.unmasked(input.entryId)),
    exportList: os.exportList.handler(() => file('名录.xlsx', 'application/octet-stream')),
    printList: os.printList.handler(() => file('名录.pdf', 'application/pdf')),
  }
}
