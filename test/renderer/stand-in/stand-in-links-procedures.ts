// Procedures on how the cases of the desk in memory hang together.

import type { StandInBatch } from './stand-in-batch.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { standInLinks } from './stand-in-links.ts'

export function standInLinksProcedures(
  os: StandInProcedures['links'],
  batch: StandInBatch,
  ground: StandInGround,
) {
  const links = standInLinks(ground)
  const { cases, today } = ground
  return {
    read: os.read.handler(({ input }) => links.read(input.id)),
    link: os.link.handler(({ input }) => links.link(input.id, input.otherId, input.note)),
    unlink: os.unlink.handler(({ input }) => links.unlink(input.id, input.eventId, input.reason)),
    transfer: os.transfer.handler(({ input }) => links.transfer(input)),
    split: os.split.handler(({ input }) => links.split(input)),
    reopen: os.reopen.handler(({ input }) => links.reopen(input)),
    carryOn: os.carryOn.handler(({ input }) => links.carryOn(input)),
    joinSeries: os.joinSeries.handler(({ input }) => {
      const { cases: chosen, mode, note } = input
      const series =
        'name' in input.series
          ? { uid: String(cases.length).padStart(32, '0'), name: input.series.name }
          : { uid: input.series.uid, name: links.findSeries('')[0]?.name ?? '' }
      const command = { type: 'series' as const, series, happenedOn: today, note }
      return { ...batch.answer({ cases: chosen, command, mode }), series }
    }),
    leaveSeries: os.leaveSeries.handler(({ input: { cases: chosen, mode, note } }) =>
      batch.answer({
        cases: chosen,
        command: { type: 'series', series: null, happenedOn: today, note },
        mode,
      }),
    ),
    findSeries: os.findSeries.handler(({ input }) => links.findSeries(input.text)),
    series: os.series.handler(({ input }) => {
      const known = links.findSeries('').find(({ uid }) => uid === input.uid)
      return known ? links.series(known) : null
    }),
  }
}
