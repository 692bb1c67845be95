// A desk in memory for looking at screens and testing them: the real contract, the real domain, no store.
// It keeps to the contract's schemas, so a screen that asks wrongly fails here as it would there.

import { createRouterClient, implement, ORPCError } from '@orpc/server'
import { checkAttachment } from '#shared/attachments/check-attachment.ts'
import { describeDay } from '#shared/calendar/describe-day.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { listCaseAttachments } from '#shared/cases/case-attachments.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { caseKinds } from '#shared/cases/case-kind.ts'
import { splitPartyNames } from '#shared/cases/case-parties.ts'
import { checkFields, keepOverrides } from '#shared/cases/check-fields.ts'
import { decideCorrection } from '#shared/cases/decide-correction.ts'
import { decideExtension, decideExtensionApplication } from '#shared/cases/decide-extension.ts'
import { decidePause, decideResume } from '#shared/cases/decide-pause.ts'
import { decideReceiptCorrection } from '#shared/cases/decide-receipt-correction.ts'
import { decideStep } from '#shared/cases/decide-step.ts'
import { computeDeemedReceipt, usualOfficeHours } from '#shared/cases/deemed-receipt.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { areAlike } from '#shared/cases/likely-duplicate.ts'
import { foldForSearch, listSearchedValues, searchTextOf } from '#shared/cases/search-text.ts'
import type { caseSorts } from '#shared/contract/cases-contract.ts'
import { contract, type DeskClient } from '#shared/contract/contract.ts'
import type { DeskSignal, DeskStatus } from '#shared/contract/desk-contract.ts'
import type { DeskFile } from '#shared/contract/desk-file.ts'
import type { FailureCode, FailureDetails, Outcome } from '#shared/contract/failure.ts'
import type { DeskHealth } from '#shared/contract/keeping-contract.ts'
import type { SavedView } from '#shared/contract/saved-views-contract.ts'
import type { CaseLine, ClockLine, UserView } from '#shared/contract/views.ts'
import { addDays, type PlainDate, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import { languages } from '#shared/locales/languages.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { parseCalendarDraft } from '#shared/reckoning/parse-calendar-draft.ts'
import { tryOut } from '#shared/reckoning/try-out.ts'
import { isEntryKind } from '#shared/registries/entry-kind.ts'
import { settleStanding } from '#shared/registries/settle-standing.ts'
import { markValue } from '#shared/search/mark-value.ts'
import { pageOfPressing } from './stand-in/page-of-pressing.ts'
import { standInPlan, standInRegistryPlan, standInSummary } from './stand-in/stand-in-answers.ts'
import { standInBatch } from './stand-in/stand-in-batch.ts'
import {
  registration,
  type StandInCase,
  standInCases,
  standInEvent,
  standInToday,
} from './stand-in/stand-in-cases.ts'
import { standInCorrections, standInHistory } from './stand-in/stand-in-dossier.ts'
import { standInKeeping } from './stand-in/stand-in-keeping.ts'
import { standInLinks } from './stand-in/stand-in-links.ts'
import { standInNumbers } from './stand-in/stand-in-numbers.ts'
import { standInReckoning } from './stand-in/stand-in-reckoning.ts'
import { StandInRegistries, standInRegistriesRouter } from './stand-in/stand-in-registries.ts'
import {
  caseLineOf,
  caseViewOf,
  clockLineOf,
  clockViewOf,
  type KnownCase,
  knowCase,
} from './stand-in/stand-in-views.ts'

export interface StandInOptions {
  readonly role?: UserView['role']
  readonly cases?: number
  readonly needsSetUp?: boolean
  readonly demonstration?: boolean
  readonly preparing?: DeskStatus['preparing']
  readonly idleLockMinutes?: number
  /** How the store is, where it is not well. */
  readonly health?: Partial<DeskHealth>
  /** Kept by the account that signs in. */
  readonly views?: SavedView[]
  /** What the account has typed and not saved, by form. */
  readonly drafts?: Map<string, string>
  /** Procedures whose first call finds no host at all. */
  readonly lostAtFirst?: readonly string[]
}

export interface StandInDesk {
  readonly client: DeskClient
  readonly user: UserView
  readonly cases: StandInCase[]
  /** What every open window is told. */
  readonly signal: (signal: DeskSignal) => void
  /** The next call of a procedure of this name (`cases.register`) fails so. */
  readonly failNext: (procedure: string, code: FailureCode, details?: FailureDetails) => void
  /** The next call of a procedure finds no host at all. */
  readonly loseNext: (procedure: string) => void
  /** Calls of a procedure are not answered until they are let go. */
  readonly hold: (procedure: string) => () => void
}

const people: UserView[] = [
  { id: 1, login: 'admin', name: '陈主任', role: 'administrator', disabled: false },
  { id: 2, login: 'li', name: '李知行', role: 'clerk', disabled: false },
  { id: 3, login: 'wang', name: '王守正', role: 'supervisor', disabled: false },
  { id: 4, login: 'zhou', name: '周明理', role: 'clerk', disabled: true },
  { id: 5, login: 'audit', name: '吴审计', role: 'auditor', disabled: false },
]

export const standInPassword = '一二三四五六七八'

export function createStandInDesk(options: StandInOptions = {}): StandInDesk {
  const today = standInToday
  const cases = standInCases(options.cases ?? 60)
  const user = people.find(({ role }) => role === (options.role ?? 'clerk')) as UserView
  const users = people.map(person => ({ ...person }))
  let setUp =
    options.needsSetUp === true
      ? null
      : { centreName: '湘潭市知识产权保护中心', shortName: '湘', region: '湖南省湘潭市' }
  let officeHours = usualOfficeHours
  let views = options.views ?? []
  const drafts = options.drafts ?? new Map<string, string>()
  const windows = new Set<(signal: DeskSignal) => void>()
  const lost = new Set<string>(options.lostAtFirst)
  const contents = new Map<string, DeskFile>()
  const held = new Map<string, Promise<void>>()
  const failures = new Map<string, { code: FailureCode; details: FailureDetails }>()

  const signal = (told: DeskSignal): void => {
    for (const tell of windows) tell(told)
  }
  const os = implement(contract).use(async ({ path, next }) => {
    await held.get(path.join('.'))
    const wanted = failures.get(path.join('.'))
    failures.delete(path.join('.'))
    if (lost.delete(path.join('.'))) throw new TypeError('Failed to fetch')
    if (wanted) throw refuse(wanted.code, wanted.details)
    return next()
  })
  const known = (): KnownCase[] => cases.map(knowCase)
  const reckoning = standInReckoning(known, today, user.login)
  const registries = new StandInRegistries(known, today, user.name)
  const find = (id: number): KnownCase => {
    const one = cases.find(candidate => candidate.id === id)
    if (!one) throw refuse('caseNotFound')
    return knowCase(one)
  }
  const append = (id: number, body: CaseEventBody, on: PlainDate, version?: number): { version: number } => {
    const { one } = find(id)
    if (version !== undefined && version !== one.events.length) throw refuse('caseMoved')
    one.events.push(standInEvent(body, on, user.name))
    signal({ type: 'changed', areas: ['cases'] })
    return { version: one.events.length }
  }
  const batch = standInBatch(cases, user, today)
  const links = standInLinks({ cases, user, today, find, must })
  const numbers = standInNumbers(user.login)
  const centreClocks = (asOf: PlainDate): ClockLine[] =>
    known().flatMap(one =>
      one.clocks
        .filter(({ facts, clock }) => facts.rule.owner === 'centre' && clock.stop === null)
        .map(clock => clockLineOf(one, clock, asOf)),
    )
  const latest = (a: ClockLine, b: ClockLine): number =>
    (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0) ||
    (a.due?.date ?? '').localeCompare(b.due?.date ?? '')

  const router = os.router({
    desk: {
      status: os.desk.status.handler(() => ({
        state: options.preparing ? 'preparing' : setUp ? 'ready' : 'needsSetUp',
        preparing: options.preparing ?? null,
        centreName: setUp?.centreName ?? '',
        shortName: setUp?.shortName ?? '',
        region: setUp?.region ?? '',
        deskId: '0190a7c0a7c07a7c8a7c0190a7c0a7c0',
        deskCode: 'A7',
        version: '0.1.0',
        host: 'loopback' as const,
        today,
        demonstration: options.demonstration ?? false,
        lastBackupMs: Date.now() - 3 * 3_600_000,
        idleLockMinutes: options.idleLockMinutes ?? 10,
        officeHours,
      })),
      setOfficeHours: os.desk.setOfficeHours.handler(({ input }) => {
        officeHours = input
        return {}
      }),
      setUp: os.desk.setUp.handler(({ input }) => {
        if ([...input.administrator.password].length < 8) throw refuse('passwordTooShort')
        setUp = { centreName: input.centreName, shortName: input.shortName, region: input.region }
        return { jobId: null }
      }),
      watch: os.desk.watch.handler(async function* ({ signal: stop }) {
        const queue: DeskSignal[] = []
        let wake = (): void => {}
        const tell = (told: DeskSignal): void => {
          queue.push(told)
          wake()
        }
        windows.add(tell)
        stop?.addEventListener('abort', () => wake())
        try {
          while (!stop?.aborted) {
            const told = queue.shift()
            if (told) yield told
            else
              await new Promise<void>(resolve => {
                wake = resolve
              })
          }
        } finally {
          windows.delete(tell)
        }
      }),
      cancelJob: os.desk.cancelJob.handler(() => ({})),
      recall: os.desk.recall.handler(({ input }) => ({ recalled: input.day < today })),
      backUp: os.desk.backUp.handler(() => ({
        file: 'anshi-2026-11-21.db',
        bytes: 12_582_912,
        cases: cases.length,
      })),
    },
    session: {
      signIn: os.session.signIn.handler(({ input }) => {
        if (input.password !== standInPassword) throw refuse('wrongPassword')
        return { token: 'stand-in', user }
      }),
      current: os.session.current.handler(() => ({ user })),
      signOut: os.session.signOut.handler(() => ({})),
      lock: os.session.lock.handler(() => ({})),
      unlock: os.session.unlock.handler(({ input }) => {
        if (input.password !== standInPassword) throw refuse('wrongPassword')
        return {}
      }),
      changePassword: os.session.changePassword.handler(({ input }) => {
        if (input.current !== standInPassword) throw refuse('wrongPassword')
        return {}
      }),
    },
    users: {
      list: os.users.list.handler(() => users),
      create: os.users.create.handler(({ input: { login, name, role } }) => {
        if (users.some(person => person.login === login)) throw refuse('loginTaken', { field: 'login' })
        const created = { id: users.length + 1, login, name, role, disabled: false }
        users.push(created)
        return created
      }),
      change: os.users.change.handler(({ input }) => {
        const person = users.find(({ id }) => id === input.id)
        if (!person) throw refuse('inputInvalid')
        return Object.assign(person, input)
      }),
      resetPassword: os.users.resetPassword.handler(() => ({})),
    },
    cases: {
      offerSteps: os.cases.offerSteps.handler(({ input }) => batch.offer(input.ids)),
      previewSteps: os.cases.previewSteps.handler(({ input: { cases: chosen, ...step } }) =>
        batch.answer({ cases: chosen, command: { type: 'step', ...step }, mode: null }),
      ),
      recordSteps: os.cases.recordSteps.handler(({ input: { cases: chosen, mode, ...step } }) =>
        batch.answer({ cases: chosen, command: { type: 'step', ...step }, mode }),
      ),
      assignMany: os.cases.assignMany.handler(({ input: { cases: chosen, mode, clerk } }) =>
        batch.answer({ cases: chosen, command: { type: 'assign', clerk, happenedOn: today }, mode }),
      ),
      list: os.cases.list.handler(({ input: { filter, sort, descending, after, limit } }) => {
        const wanted = filter.text && foldForSearch(filter.text)
        const lines = known()
          .filter(({ state }) => !wanted || searchTextOf(state).includes(wanted))
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
      printList: os.cases.printList.handler(() => file('案件清单.pdf', 'application/pdf')),
      exportList: os.cases.exportList.handler(() => file('案件清单.xlsx', 'application/octet-stream')),
      find: os.cases.find.handler(({ input: { text, limit } }) => {
        const word = foldForSearch(text)
        const hits = known().flatMap(one => {
          const matched =
            word === '' ? [] : listSearchedValues(one.state).map(value => markValue(value, word))
          const marked = matched.filter(value => value !== null)
          return marked.length === 0 ? [] : [{ line: caseLineOf(one, today), matched: marked as never[] }]
        })
        return { hits: hits.slice(0, limit), more: hits.length > limit }
      }),
      get: os.cases.get.handler(({ input }) => caseViewOf(find(input.id), user.role, input.asOf ?? today)),
      clerks: os.cases.clerks.handler(() => ['李知行', '王守正', '周明理']),
      explain: os.cases.explain.handler(({ input }) => {
        const clock = find(input.id).clocks.find(
          ({ facts, round }) => facts.rule.id === input.ruleId && round === input.round,
        )
        if (!clock) throw refuse('clockNotFound')
        return explained(clock, input.asOf ?? today)
      }),
      printExplanation: os.cases.printExplanation.handler(() => file('期限说明单.pdf', 'application/pdf')),
      previewClocks: os.cases.previewClocks.handler(({ input }) => {
        const { kind, subKind, fields, receivedOn } = input
        const body = registration({ kind, subKind, title: '—', fields, clerk: null }, 1)
        const preview = knowCase({ id: 0, events: [standInEvent(body, receivedOn)] })
        return preview.clocks.map(clock => clockViewOf(clock, today))
      }),
      deemReceipt: os.cases.deemReceipt.handler(({ input: { receivedOn, receivedTime } }) =>
        computeDeemedReceipt(receivedOn, receivedTime, officeHours, shippedCalendar()),
      ),
      findDuplicates: os.cases.findDuplicates.handler(({ input }) => ({
        cases: known()
          .filter(({ state }) => areAlike(state, input))
          .slice(0, 5)
          .map(one => ({ line: caseLineOf(one, today), why: 'partiesAndRight' as const })),
      })),
      register: os.cases.register.handler(({ input }) => {
        const { kind, subKind, title, clerk, receivedOn } = input
        if (receivedOn > today) throw refuse('dateInFuture', { field: 'receivedOn', today })
        const required = fieldsOf(kind, subKind).filter(field => field.atRegistration === 'required')
        const fields = must(
          checkFields(
            kind,
            subKind,
            input.fields,
            required.map(({ id }) => id),
            input.overrides,
          ),
        )
        const id = cases.length + 1
        const { receivedTime, deemed: given } = input
        const found = computeDeemedReceipt(receivedOn, receivedTime, officeHours, shippedCalendar())
        const deemed = given
          ? { ...given, how: 'corrected' as const }
          : { on: found.on, how: found.how, reason: '' }
        const { reservedNumber } = input
        const [applicant] = splitPartyNames(fields.applicant)
        const standing =
          kind === 'preExamination' && applicant !== undefined
            ? must(
                settleStanding(
                  registries.standing({ applicant, day: receivedOn }).doubts,
                  input.standingReason,
                ),
              )
            : null
        if (reservedNumber && !numbers.take(reservedNumber))
          throw refuse('numberNotReserved', { field: 'reservedNumber' })
        const body: CaseEventBody = {
          ...registration({ kind, subKind, title, fields, clerk }, 900 + id),
          ...(reservedNumber && { caseNumber: reservedNumber }),
          ...(standing && { standing }),
          receivedTime,
          deemed,
          ...keepOverrides(kind, subKind, fields, input.overrides),
        }
        const note = input.note
          ? [standInEvent({ type: 'noteAdded', text: input.note }, today, user.name)]
          : []
        cases.push({ id, events: [standInEvent(body, receivedOn, user.name), ...note] })
        signal({ type: 'changed', areas: ['cases'] })
        return { id, caseNumber: body.caseNumber }
      }),
      recordStep: os.cases.recordStep.handler(({ input }) =>
        append(
          input.id,
          must(decideStep(find(input.id).state, input, user.role, today)),
          input.happenedOn,
          input.version,
        ),
      ),
      pause: os.cases.pause.handler(({ input }) =>
        append(
          input.id,
          must(decidePause(find(input.id).state, input, today)),
          input.happenedOn,
          input.version,
        ),
      ),
      resume: os.cases.resume.handler(({ input }) =>
        append(
          input.id,
          must(decideResume(find(input.id).state, input, today)),
          input.happenedOn,
          input.version,
        ),
      ),
      applyExtension: os.cases.applyExtension.handler(({ input }) => {
        const { state, clocks } = find(input.id)
        const body = decideExtensionApplication(state, clocks, { ...input, reason: input.note }, today)
        return append(input.id, must(body), input.happenedOn, input.version)
      }),
      decideExtension: os.cases.decideExtension.handler(({ input }) => {
        const { state, clocks } = find(input.id)
        const body = decideExtension(state, clocks, { ...input, reason: input.note }, today)
        return append(input.id, must(body), input.happenedOn, input.version)
      }),
      changeFields: os.cases.changeFields.handler(({ input }) =>
        append(
          input.id,
          {
            type: 'fieldsChanged',
            title: input.title,
            subKind: null,
            fields: input.fields,
            reason: input.note,
          },
          input.happenedOn,
          input.version,
        ),
      ),
      addNote: os.cases.addNote.handler(({ input }) =>
        append(input.id, { type: 'noteAdded', text: input.text }, today),
      ),
      assign: os.cases.assign.handler(({ input }) =>
        append(input.id, { type: 'clerkAssigned', clerk: input.clerk }, today),
      ),
      retract: os.cases.retract.handler(({ input }) =>
        append(
          input.id,
          { type: 'eventRetracted', eventId: input.eventId, reason: input.reason },
          today,
          input.version,
        ),
      ),
      corrections: os.cases.corrections.handler(({ input }) =>
        must(standInCorrections(find(input.id), input.eventId, user.role)),
      ),
      correctStep: os.cases.correctStep.handler(({ input }) => {
        const { one } = find(input.id)
        const { retraction, step } = must(decideCorrection(one.events, input, user.role, today))
        append(input.id, retraction, today, input.version)
        return append(input.id, step, input.happenedOn)
      }),
      correctReceipt: os.cases.correctReceipt.handler(({ input }) => {
        const { receivedOn, receivedTime, reason } = input
        const found = computeDeemedReceipt(receivedOn, receivedTime, officeHours, shippedCalendar())
        const deemed = {
          ...found,
          reason: '',
          ...(input.deemed && { ...input.deemed, how: 'corrected' as const }),
        }
        const command = { receivedOn, receivedTime, deemed, reason }
        const { events } = find(input.id).one
        const { retraction, correction } = must(decideReceiptCorrection(events, command, today))
        if (retraction) append(input.id, retraction, today, input.version)
        return append(input.id, correction, receivedOn, retraction ? undefined : input.version)
      }),
      fieldHistory: os.cases.fieldHistory.handler(({ input }) => standInHistory(find(input.id), input.field)),
      print: os.cases.print.handler(() => file('案件卷宗表.pdf', 'application/pdf')),
      exportTimeline: os.cases.exportTimeline.handler(() =>
        file('办理经过.xlsx', 'application/octet-stream'),
      ),
      unmask: os.cases.unmask.handler(({ input }) => {
        const { state } = find(input.id)
        return { fields: state.fields, parties: '' }
      }),
    },
    attachments: {
      send: os.attachments.send.handler(async ({ input: { uploadId, piece } }) => {
        const before = contents.get(uploadId)
        contents.set(uploadId, new Blob([...(before ? [before as Blob] : []), piece as Blob]))
        return {}
      }),
      add: os.attachments.add.handler(({ input: { id, file, name = '', label } }) => {
        const content = 'size' in file ? file : contents.get(file.uploadId)
        if (!content) throw refuse('uploadBroken')
        const checked = must(checkAttachment(name, content.size, new Uint8Array()))
        const sha256 = content.size.toString(16).padStart(64, '0')
        contents.set(sha256, content)
        const body = { type: 'attachmentAdded' as const, ...checked, bytes: content.size, sha256, label }
        return { ...append(id, body, today), sha256 }
      }),
      read: os.attachments.read.handler(({ input }) => {
        const found = listCaseAttachments(find(input.id).one.events).find(
          ({ event }) => event.id === input.eventId,
        )
        const content = found && contents.get(found.file.sha256)
        if (!found || !content) throw refuse('attachmentMissing', { file: 'attachments/00/0000' })
        const { name, mediaType, bytes } = found.file
        return { name, mediaType, bytes, content: (content as Blob).slice(input.offset) }
      }),
    },
    links: {
      read: os.links.read.handler(({ input }) => links.read(input.id)),
      link: os.links.link.handler(({ input }) => links.link(input.id, input.otherId, input.note)),
      unlink: os.links.unlink.handler(({ input }) => links.unlink(input.id, input.eventId, input.reason)),
      transfer: os.links.transfer.handler(({ input }) => links.transfer(input)),
      split: os.links.split.handler(({ input }) => links.split(input)),
      reopen: os.links.reopen.handler(({ input }) => links.reopen(input)),
      carryOn: os.links.carryOn.handler(({ input }) => links.carryOn(input)),
      joinSeries: os.links.joinSeries.handler(({ input }) => {
        const { cases: chosen, mode, note } = input
        const series =
          'name' in input.series
            ? { uid: String(cases.length).padStart(32, '0'), name: input.series.name }
            : { uid: input.series.uid, name: links.findSeries('')[0]?.name ?? '' }
        const command = { type: 'series' as const, series, happenedOn: today, note }
        return { ...batch.answer({ cases: chosen, command, mode }), series }
      }),
      leaveSeries: os.links.leaveSeries.handler(({ input: { cases: chosen, mode, note } }) =>
        batch.answer({
          cases: chosen,
          command: { type: 'series', series: null, happenedOn: today, note },
          mode,
        }),
      ),
      findSeries: os.links.findSeries.handler(({ input }) => links.findSeries(input.text)),
      series: os.links.series.handler(({ input }) => {
        const known = links.findSeries('').find(({ uid }) => uid === input.uid)
        return known ? links.series(known) : null
      }),
    },
    numbers: {
      list: os.numbers.list.handler(() => numbers.list()),
      free: os.numbers.free.handler(({ input }) => numbers.free(input.kind, input.year)),
      reserve: os.numbers.reserve.handler(({ input }) => numbers.reserve(input)),
      void: os.numbers.void.handler(({ input }) => numbers.void(input.number, input.reason)),
    },
    supervision: {
      today: os.supervision.today.handler(({ input }) => {
        const lines = centreClocks(today).filter(line => !input.mine || line.clerk === user.name)
        const count = (light: string): number => lines.filter(line => line.light === light).length
        const cases = known().map(one => caseLineOf(one, today))
        return {
          asOf: today,
          counts: {
            overdue: count('overdue'),
            dueToday: count('dueToday'),
            atRisk: count('atRisk'),
            normal: count('normal'),
            paused: count('paused'),
            provisional: lines.filter(({ due }) => due?.provisional === 'unpublished').length,
          },
          byKind: caseKinds.map(kind => ({
            kind,
            open: cases.filter(line => line.kind === kind && line.closedOn === null).length,
            overdue: cases.filter(line => line.kind === kind && line.light === 'overdue').length,
          })),
          overdue: lines
            .filter(({ light }) => light === 'overdue')
            .sort(latest)
            .slice(0, 8),
          dueSoon: lines
            .filter(({ light }) => light === 'atRisk' || light === 'dueToday')
            .sort((a, b) => (a.due?.date ?? '').localeCompare(b.due?.date ?? ''))
            .slice(0, 8),
          receivedThisMonth: cases.filter(({ receivedOn }) => receivedOn.startsWith('2026-11')).length,
          closedThisMonth: cases.filter(({ closedOn }) => closedOn?.startsWith('2026-11')).length,
        }
      }),
      overdue: os.supervision.overdue.handler(({ input }) => pageOfPressing(centreClocks(input.asOf), input)),
      overdueChoices: os.supervision.overdueChoices.handler(({ input: { asOf } }) => {
        const late = centreClocks(asOf).filter(({ light }) => light === 'overdue')
        return {
          clerks: [...new Set(late.flatMap(({ clerk }) => (clerk === null ? [] : [clerk])))],
          ruleIds: [...new Set(late.map(({ ruleId }) => ruleId))],
          stages: [...new Set(late.map(({ stage }) => stage))],
        }
      }),
      printOverdue: os.supervision.printOverdue.handler(() => file('超期案件清单.pdf', 'application/pdf')),
      exportOverdue: os.supervision.exportOverdue.handler(() =>
        file('超期案件清单.xlsx', 'application/octet-stream'),
      ),
    },
    summary: {
      months: os.summary.months.handler(
        () => (cases.length === 0 ? [] : ['2026-11', '2026-10', '2026-09']) as never,
      ),
      read: os.summary.read.handler(({ input }) => standInSummary(input.month)),
      cases: os.summary.cases.handler(() => {
        const lines = known()
          .slice(0, 12)
          .map(one => caseLineOf(one, today))
        return { lines, next: null, total: lines.length }
      }),
      preview: os.summary.preview.handler(({ input }) => ({
        html: summaryDocument(standInSummary(input.month), languages['zh-CN']),
      })),
      pdf: os.summary.pdf.handler(() => file('月报.pdf', 'application/pdf')),
      xlsx: os.summary.xlsx.handler(() => file('月报.xlsx', 'application/octet-stream')),
    },
    ledger: {
      batches: os.ledger.batches.handler(() => [
        {
          id: 1,
          file: '2025年预审台账.xlsx',
          importedAtMs: Date.UTC(2026, 0, 5, 3),
          actor: '李知行',
          imported: 940,
          skipped: 0,
          leftOut: 6,
        },
      ]),
      read: os.ledger.read.handler(({ input: { file: given, kind } }) => {
        const name = given.name ?? '台账.xlsx'
        return isEntryKind(kind) ? standInRegistryPlan(name, kind) : standInPlan(name)
      }),
      apply: os.ledger.apply.handler(({ input }) => ({
        id: 2,
        file: '预审台账.xlsx',
        importedAtMs: Date.now(),
        actor: user.name,
        imported: input.rows === 'all' ? 992 : 986,
        skipped: 0,
        leftOut: input.rows === 'all' ? 0 : 6,
      })),
      badRows: os.ledger.badRows.handler(() => file('未导入的行.xlsx', 'application/octet-stream')),
    },
    // What a change would do to stored cases takes a store: previewing and applying are for the real desk.
    reckoning: {
      read: os.reckoning.read.handler(() => reckoning.read()),
      parseCalendarFile: os.reckoning.parseCalendarFile.handler(({ input }) =>
        must(parseCalendarDraft(input.text, input.fileName)),
      ),
      preview: os.reckoning.preview.handler(({ input }) => must(reckoning.preview(input.change))),
      apply: os.reckoning.apply.handler(({ input }) => must(reckoning.apply(input.change, input.expected))),
      tryOut: os.reckoning.tryOut.handler(({ input }) => {
        const clock = tryOut(input, reckoning.current())
        if (!clock) throw refuse('fieldInvalid', { field: 'ruleId', reason: 'notInForce' })
        return explained(clock, today)
      }),
    },
    keeping: standInKeeping(os.keeping as never, () => cases.length, options.health ?? {}),
    views: {
      list: os.views.list.handler(() => views),
      save: os.views.save.handler(({ input }) => {
        views = [...views.filter(({ name }) => name !== input.name), input]
        return views
      }),
      remove: os.views.remove.handler(({ input }) => {
        views = views.filter(({ name }) => name !== input.name)
        return views
      }),
    },
    drafts: {
      list: os.drafts.list.handler(() => [...drafts.keys()]),
      get: os.drafts.get.handler(({ input }) => drafts.get(input.form) ?? null),
      put: os.drafts.put.handler(({ input }) => {
        drafts.set(input.form, input.text)
        return {}
      }),
      remove: os.drafts.remove.handler(({ input }) => {
        drafts.delete(input.form)
        return {}
      }),
    },
    registries: standInRegistriesRouter(os.registries, registries, {
      settle: must,
      file: name => file(name, 'application/octet-stream'),
    }),
    reference: {
      calendarYear: os.reference.calendarYear.handler(({ input: { year } }) => {
        const { calendar } = reckoning.current()
        const first = plainDate(`${year}-01-01`)
        const length = toDayNumber(plainDate(`${year}-12-31`)) - toDayNumber(first) + 1
        return Array.from({ length }, (_, index) => {
          const date = addDays(first, index)
          const { working, kind, holidayName, provisional } = describeDay(calendar, date)
          return { date, working, kind, holidayName, provisional: provisional !== null }
        })
      }),
    },
  })

  return {
    client: createRouterClient(router) as DeskClient,
    user,
    cases,
    signal,
    failNext: (procedure, code, details = {}) => failures.set(procedure, { code, details }),
    loseNext: procedure => lost.add(procedure),
    hold(procedure) {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(procedure, promise)
      return () => {
        held.delete(procedure)
        resolve()
      }
    },
  }
}

function refuse(code: FailureCode, details: FailureDetails = {}): ORPCError<'FAILURE', unknown> {
  return new ORPCError('FAILURE', { status: 422, data: { code, details }, message: code })
}

function explained(clock: CaseClock, asOf: PlainDate) {
  return {
    clock: clockViewOf(clock, asOf),
    basis: clock.facts.rule.basis,
    lines: [...explainClock(clock.facts, clock.clock, shippedCalendar())],
  }
}

function must<T>(decided: Outcome<T>): T {
  if (decided.ok) return decided.value
  throw refuse(decided.failure.code, decided.failure.details)
}

function sortKey(line: CaseLine, sort: (typeof caseSorts)[number]): string {
  if (sort === 'closed') return line.closedOn ?? '9999'
  if (sort === 'due') return line.due?.date ?? '9999'
  if (sort === 'clerk') return line.clerk ?? '\u{10ffff}'
  return sort === 'received' ? line.receivedOn : line.caseNumber
}

function file(name: string, mediaType: string) {
  return { name, mediaType, content: new File([name], name, { type: mediaType }) }
}
