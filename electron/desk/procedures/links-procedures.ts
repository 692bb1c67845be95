// Procedures on how cases hang together.

import { randomBytes } from 'node:crypto'
import { findSeries, readSeries } from '#db/queries/case-links.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { carryCaseOn, linkCases, reopenCase, splitCase, transferCase, unlinkCases } from '../link-cases.ts'
import { readCaseLinks, readSeriesView } from '../read-case-links.ts'
import { recordForMany } from './batch-procedures.ts'

const mostSeriesShown = 20

export function linksProcedures(os: GuardedProcedures['links'], desk: DeskServices) {
  return {
    read: os.read.handler(({ input, context }) => readCaseLinks(desk, input.id, actorOf(context.caller))),
    link: os.link.handler(({ input, context }) => linkCases(desk, input, actorOf(context.caller))),
    unlink: os.unlink.handler(({ input, context }) => unlinkCases(desk, input, actorOf(context.caller))),
    transfer: os.transfer.handler(({ input, context }) => transferCase(desk, input, actorOf(context.caller))),
    split: os.split.handler(({ input, context }) => splitCase(desk, input, actorOf(context.caller))),
    reopen: os.reopen.handler(({ input, context }) => reopenCase(desk, input, actorOf(context.caller))),
    carryOn: os.carryOn.handler(({ input, context }) => carryCaseOn(desk, input, actorOf(context.caller))),

    joinSeries: os.joinSeries.handler(async ({ input, context }) => {
      const series = nameSeries(desk, input.series)
      const answer = await recordForMany(desk, actorOf(context.caller), input.cases, input.mode, {
        type: 'series',
        series,
        happenedOn: desk.today(),
        note: input.note,
      })
      return { ...answer, series }
    }),

    leaveSeries: os.leaveSeries.handler(({ input, context }) =>
      recordForMany(desk, actorOf(context.caller), input.cases, input.mode, {
        type: 'series',
        series: null,
        happenedOn: desk.today(),
        note: input.note,
      }),
    ),

    findSeries: os.findSeries.handler(({ input }) => [
      ...findSeries(desk.store, input.text.trim(), mostSeriesShown),
    ]),

    series: os.series.handler(({ input, context }) =>
      readSeriesView(desk, input.uid, actorOf(context.caller)),
    ),
  }
}

// A new series gets an id that is the same on every desk; the last case to leave ends it.
function nameSeries(desk: DeskServices, wanted: { readonly uid: string } | { readonly name: string }) {
  if ('name' in wanted) return { uid: randomBytes(16).toString('hex'), name: wanted.name }
  const known = readSeries(desk.store, wanted.uid)
  if (!known) throw new FailureError('fieldInvalid', { field: 'series', reason: 'unknown' })
  return { uid: known.uid, name: known.name }
}
