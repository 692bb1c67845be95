// A desk in memory for looking at screens and testing them: the real contract, the real domain, no store.
// It keeps to the contract's schemas, so a screen that asks wrongly fails here as it would there.

import { createRouterClient, implement } from '@orpc/server'
import { describeDay } from '#shared/calendar/describe-day.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { caseKinds } from '#shared/cases/case-kind.ts'
import { usualOfficeHours } from '#shared/cases/deemed-receipt.ts'
import { contract, type DeskClient } from '#shared/contract/contract.ts'
import type { DeskSignal, DeskStatus } from '#shared/contract/desk-contract.ts'
import type { FailureCode, FailureDetails } from '#shared/contract/failure.ts'
import type { DeskHealth } from '#shared/contract/keeping-contract.ts'
import type { SavedView } from '#shared/contract/saved-views-contract.ts'
import type { ClockLine, UserView } from '#shared/contract/views.ts'
import { addDays, type PlainDate, plainDate, toDayNumber } from '#shared/dates/plain-date.ts'
import { languages } from '#shared/locales/languages.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { parseCalendarDraft } from '#shared/reckoning/parse-calendar-draft.ts'
import { tryOut } from '#shared/reckoning/try-out.ts'
import { isEntryKind } from '#shared/registries/entry-kind.ts'
import { pageOfPressing } from './stand-in/page-of-pressing.ts'
import { standInPerson, standInSession, standInUsers } from './stand-in/stand-in-access.ts'
import { standInPlan, standInRegistryPlan, standInSummary } from './stand-in/stand-in-answers.ts'
import { standInAttachments } from './stand-in/stand-in-attachments.ts'
import { standInBatch } from './stand-in/stand-in-batch.ts'
import { standInCaseLists } from './stand-in/stand-in-case-lists.ts'
import { explained, standInCasePage } from './stand-in/stand-in-case-page.ts'
import { type StandInCase, standInCases, standInEvent, standInToday } from './stand-in/stand-in-cases.ts'
import { standInKeeping } from './stand-in/stand-in-keeping.ts'
import { standInLinks } from './stand-in/stand-in-links.ts'
import { standInNumbers } from './stand-in/stand-in-numbers.ts'
import { standInReckoning } from './stand-in/stand-in-reckoning.ts'
import { standInRecording } from './stand-in/stand-in-recording.ts'
import { standInRegistration } from './stand-in/stand-in-registration.ts'
import { StandInRegistries, standInRegistriesRouter } from './stand-in/stand-in-registries.ts'
import { file, must, refuse } from './stand-in/stand-in-settle.ts'
import { caseLineOf, clockLineOf, type KnownCase, knowCase } from './stand-in/stand-in-views.ts'

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
  /** How often a procedure was called. */
  readonly countCalls: (procedure: string) => number
  /** Calls of a procedure are not answered until they are let go. */
  readonly hold: (procedure: string) => () => void
}

export function createStandInDesk(options: StandInOptions = {}): StandInDesk {
  const today = standInToday
  const cases = standInCases(options.cases ?? 60)
  const user = standInPerson(options.role ?? 'clerk')
  let setUp =
    options.needsSetUp === true
      ? null
      : { centreName: '湘潭市知识产权保护中心', shortName: '湘', region: '湖南省湘潭市' }
  const office = { hours: usualOfficeHours }
  let views = options.views ?? []
  const drafts = options.drafts ?? new Map<string, string>()
  const windows = new Set<(signal: DeskSignal) => void>()
  const lost = new Set<string>(options.lostAtFirst)
  const held = new Map<string, Promise<void>>()
  const failures = new Map<string, { code: FailureCode; details: FailureDetails }>()

  const signal = (told: DeskSignal): void => {
    for (const tell of windows) tell(told)
  }
  const calls = new Map<string, number>()
  const countCalls = (procedure: string): number => calls.get(procedure) ?? 0
  const os = implement(contract).use(async ({ path, next }) => {
    calls.set(path.join('.'), countCalls(path.join('.')) + 1)
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
  const ground = { cases, user, today, office, known, find, append, signal }
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
        officeHours: office.hours,
      })),
      setOfficeHours: os.desk.setOfficeHours.handler(({ input }) => {
        office.hours = input
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
    session: standInSession(os.session, user),
    users: standInUsers(os.users),
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
      ...standInCaseLists(os.cases, ground),
      ...standInCasePage(os.cases, ground),
      ...standInRegistration(os.cases, { ...ground, registries, numbers }),
      ...standInRecording(os.cases, ground),
    },
    attachments: standInAttachments(os.attachments, ground),
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
    countCalls,
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
