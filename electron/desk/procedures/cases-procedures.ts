// Procedures on cases. Each decides in shared/cases and records through record-case-event.ts.

import { listCases } from '#db/queries/list-cases.ts'
import { listClerks } from '#db/queries/list-clerks.ts'
import { computeCaseClocks } from '#shared/cases/case-clocks.ts'
import { decideChange } from '#shared/cases/decide-change.ts'
import { decideExtension, decideExtensionApplication } from '#shared/cases/decide-extension.ts'
import { decidePause, decideResume } from '#shared/cases/decide-pause.ts'
import { decideRetraction } from '#shared/cases/decide-retraction.ts'
import { decideStep } from '#shared/cases/decide-step.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { previewExtension } from '#shared/cases/preview-extension.ts'
import { succeed } from '#shared/contract/failure.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { Actor } from '../access/actor.ts'
import { unwrap } from '../access/guard.ts'
import { exportTimeline, printCase } from '../case-files.ts'
import { exportCaseList, printCaseList } from '../case-list-files.ts'
import { readCaseView } from '../case-view.ts'
import { toClockView } from '../clock-lines.ts'
import { correctReceipt } from '../correct-receipt.ts'
import { correctStep, readCorrections } from '../correct-step.ts'
import { demandOpen } from '../demand-open.ts'
import type { DeskServices } from '../desk-services.ts'
import { explainCaseClock, printExplanation } from '../explain-case-clock.ts'
import { findCaseHits } from '../find-case-hits.ts'
import { findDuplicates } from '../find-duplicates.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { isLinkEvent, unlinkCases } from '../link-cases.ts'
import { readCaseLine } from '../read-case-line.ts'
import { readFieldHistory } from '../read-field-history.ts'
import { readKnownCase, recordCaseEvent } from '../record-case-event.ts'
import { recordOpened, recordShown } from '../record-shown.ts'
import { registerCase } from '../register-case.ts'
import { readDeemedReceipt } from '../settle-receipt.ts'
import { showPersonalData } from '../show-personal-data.ts'
import { batchProcedures } from './batch-procedures.ts'

export function casesProcedures(os: GuardedProcedures['cases'], desk: DeskServices) {
  return {
    ...batchProcedures(os, desk),

    list: os.list.handler(({ input }) => {
      const page = listCases(desk.store, { ...input, asOf: desk.today() })
      return { ...page, lines: page.rows.map(row => readCaseLine(desk, row)) }
    }),

    printList: os.printList.handler(({ input, context }) =>
      printCaseList(desk, input, actorOf(context.caller)),
    ),

    exportList: os.exportList.handler(({ input, context }) =>
      exportCaseList(desk, input, actorOf(context.caller)),
    ),
    find: os.find.handler(({ input }) => findCaseHits(desk, input)),

    get: os.get.handler(async ({ input, context }) => {
      const reader = actorOf(context.caller)
      const view = readCaseView(desk, input.id, reader, input.asOf ?? null)
      if (view.openness === 'confidential') await recordOpened(desk, input.id, reader)
      return view
    }),

    clerks: os.clerks.handler(() => [...listClerks(desk.store)]),

    explain: os.explain.handler(({ input }) => explainCaseClock(desk, input)),

    printExplanation: os.printExplanation.handler(({ input, context }) =>
      printExplanation(desk, input, actorOf(context.caller)),
    ),

    previewClocks: os.previewClocks.handler(({ input }) => {
      const { kind, subKind, receivedOn, fields } = input
      const registration = {
        type: 'caseRegistered' as const,
        kind,
        subKind,
        caseNumber: '-',
        title: '',
        clerk: null,
        fields,
        receivedTime: null,
        ledger: null,
      }
      const event = { id: '', happenedOn: receivedOn, recordedAtMs: 0, actor: '', body: registration }
      const { ruleBook, calendar } = desk.reckoning
      return computeCaseClocks(foldCase([event]), ruleBook, calendar).map(clock =>
        toClockView(clock, desk.today(), desk.reckoning),
      )
    }),

    deemReceipt: os.deemReceipt.handler(({ input }) => readDeemedReceipt(desk, input)),

    findDuplicates: os.findDuplicates.handler(({ input, context }) =>
      findDuplicates(desk, input, actorOf(context.caller)),
    ),

    register: os.register.handler(({ input, context }) => {
      const actor = actorOf(context.caller)
      return registerCase(desk, { ...input, clerk: input.clerk ?? actor.name }, actor.login)
    }),

    recordStep: os.recordStep.handler(({ input, context }) => {
      const actor = actorOf(context.caller)
      return recordCaseEvent(desk, {
        ...input,
        actor,
        decide: ({ state }) => decideStep(state, input, actor.role, desk.today()),
      })
    }),

    pause: os.pause.handler(({ input, context }) =>
      recordCaseEvent(desk, {
        ...input,
        actor: actorOf(context.caller),
        decide: ({ state }) => decidePause(state, input, desk.today()),
      }),
    ),

    resume: os.resume.handler(({ input, context }) =>
      recordCaseEvent(desk, {
        ...input,
        actor: actorOf(context.caller),
        decide: ({ state }) => decideResume(state, input, desk.today()),
      }),
    ),

    applyExtension: os.applyExtension.handler(({ input, context }) =>
      recordCaseEvent(desk, {
        ...input,
        actor: actorOf(context.caller),
        decide: ({ state, clocks }) =>
          decideExtensionApplication(state, clocks, { ...input, reason: input.note }, desk.today()),
      }),
    ),

    previewExtension: os.previewExtension.handler(({ input, context }) => {
      const { clocks } = readKnownCase(desk, input.id)
      demandOpen(desk, input.id, actorOf(context.caller))
      return unwrap(previewExtension(clocks, input, desk.reckoning.calendar))
    }),

    decideExtension: os.decideExtension.handler(({ input, context }) =>
      recordCaseEvent(desk, {
        ...input,
        actor: actorOf(context.caller),
        decide: ({ state, clocks }) =>
          decideExtension(state, clocks, { ...input, reason: input.note }, desk.today()),
      }),
    ),

    changeFields: os.changeFields.handler(({ input, context }) =>
      recordCaseEvent(desk, {
        ...input,
        actor: actorOf(context.caller),
        decide: ({ state }) => decideChange(state, input, desk.today()),
      }),
    ),

    addNote: os.addNote.handler(({ input, context }) =>
      recordNow(desk, input.id, actorOf(context.caller), { type: 'noteAdded', text: input.text }),
    ),

    assign: os.assign.handler(({ input, context }) =>
      recordNow(desk, input.id, actorOf(context.caller), { type: 'clerkAssigned', clerk: input.clerk }),
    ),

    retract: os.retract.handler(({ input, context }) => {
      const actor = actorOf(context.caller)
      if (isLinkEvent(readKnownCase(desk, input.id), input.eventId)) return unlinkCases(desk, input, actor)
      return recordCaseEvent(desk, {
        ...input,
        happenedOn: desk.today(),
        actor,
        decide: ({ events }) => decideRetraction(events, input),
      })
    }),

    corrections: os.corrections.handler(({ input, context }) =>
      readCorrections(desk, input, actorOf(context.caller)),
    ),

    correctStep: os.correctStep.handler(({ input, context }) =>
      correctStep(desk, input, actorOf(context.caller)),
    ),

    correctReceipt: os.correctReceipt.handler(({ input, context }) =>
      correctReceipt(desk, input, actorOf(context.caller)),
    ),

    fieldHistory: os.fieldHistory.handler(({ input, context }) =>
      readFieldHistory(desk, input, actorOf(context.caller)),
    ),

    print: os.print.handler(({ input, context }) => printCase(desk, input.id, actorOf(context.caller))),

    exportTimeline: os.exportTimeline.handler(({ input, context }) =>
      exportTimeline(desk, input.id, actorOf(context.caller)),
    ),

    unmask: os.unmask.handler(async ({ input, context }) => {
      const actor = actorOf(context.caller)
      const { state } = readKnownCase(desk, input.id)
      demandOpen(desk, input.id, actor)
      await recordShown(desk, { caseId: input.id }, actor)
      return showPersonalData(state, actor)
    }),
  }
}

type OwnBody = { type: 'noteAdded'; text: string } | { type: 'clerkAssigned'; clerk: string }

// A note or an assignment is about today and contradicts nothing that was recorded meanwhile.
function recordNow(
  desk: DeskServices,
  id: number,
  actor: Actor,
  body: OwnBody,
): Promise<{ version: number }> {
  const today: PlainDate = desk.today()
  return recordCaseEvent(desk, { id, version: null, happenedOn: today, actor, decide: () => succeed(body) })
}
