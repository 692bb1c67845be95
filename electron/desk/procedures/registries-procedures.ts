// Procedures of the registries: looking up, recording, standing, files.

import { readCaseRow } from '#db/queries/case-row.ts'
import { listEntryCaseIds, listMetNames } from '#db/queries/entry-cases.ts'
import { readStanding } from '#db/queries/read-standing.ts'
import { suggestNames } from '#db/queries/suggest-names.ts'
import { caseWorkers } from '#shared/access/role.ts'
import { mostListedRows } from '#shared/contract/case-list-contract.ts'
import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import { maskEntryName } from '#shared/registries/mask-entry.ts'
import type { Actor } from '../access/actor.ts'
import type { DeskServices } from '../desk-services.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { readCaseLine } from '../read-case-line.ts'
import { recordRegistryChange } from '../record-registry-change.ts'
import { recordShown } from '../record-shown.ts'
import { exportRegistry, printRegistry, type RegistryAsked } from '../registry-files.ts'
import { readEntryView, readKnownEntry } from '../registry-view.ts'

/** Lines that a file takes; the file says so where there are more. A workbook is written whole, not page by page. */
const mostLines = { print: mostListedRows.print, export: 20_000 } as const

export function registriesProcedures(os: GuardedProcedures['registries'], desk: DeskServices) {
  return {
    suggest: os.suggest.handler(({ input }) => ({
      entries: suggestNames(desk.store, { ...input, today: desk.today() }),
    })),

    list: os.list.handler(async ({ input, context }) => {
      const page = await desk.jobs.run('readRegistry', { ...input, today: desk.today() })
      return { ...page, lines: showLines(page.lines, input.kind, actorOf(context.caller)) }
    }),

    get: os.get.handler(({ input, context }) => readEntryView(desk, input.entryId, actorOf(context.caller))),

    cases: os.cases.handler(({ input: { entryId, offset, limit } }) => {
      const names = listMetNames(desk.store, readKnownEntry(desk, entryId))
      const { total, ids } = listEntryCaseIds(desk.store, names, { offset, limit })
      // That it is a case of this entry is what a confidential one keeps to itself.
      const rows = ids.flatMap(id => {
        const row = readCaseRow(desk.store, id)
        return row && !row.confidential ? [row] : []
      })
      return { total, lines: rows.map(row => readCaseLine(desk, row)) }
    }),

    standing: os.standing.handler(({ input }) => {
      const { entryId, name, registered, suspension, quota, used, left, doubts } = readStanding(
        desk.store,
        input,
      )
      return { entryId, name, registered, suspension, quota, used, left, doubts: [...doubts] }
    }),

    record: os.record.handler(({ input, context }) =>
      recordRegistryChange(desk, input.change, actorOf(context.caller).login),
    ),

    govern: os.govern.handler(({ input, context }) =>
      recordRegistryChange(desk, input.change, actorOf(context.caller).login),
    ),

    unmask: os.unmask.handler(async ({ input: { entryId }, context }) => {
      const { facts } = readKnownEntry(desk, entryId)
      await recordShown(desk, { entryId }, actorOf(context.caller))
      return { facts }
    }),

    exportList: os.exportList.handler(async ({ input, context }) => {
      const actor = actorOf(context.caller)
      return exportRegistry(desk, await readLines(desk, input, 'export', actor), actor)
    }),

    printList: os.printList.handler(async ({ input, context }) => {
      const actor = actorOf(context.caller)
      return printRegistry(desk, await readLines(desk, input, 'print', actor), actor)
    }),
  }
}

function showLines(lines: readonly RegistryLine[], kind: EntryKind, reader: Actor): RegistryLine[] {
  if (caseWorkers.includes(reader.role)) return [...lines]
  return lines.map(line => ({ ...line, name: maskEntryName(kind, line.name) }))
}

async function readLines(
  desk: DeskServices,
  asked: Omit<RegistryAsked, 'lines' | 'total'>,
  as: keyof typeof mostLines,
  actor: Actor,
): Promise<RegistryAsked> {
  const today = desk.today()
  const part = { offset: 0, limit: mostLines[as] }
  const { lines, total } = await desk.jobs.run('readRegistry', { ...asked, today, ...part })
  return { ...asked, total, lines: showLines(lines, asked.kind, actor) }
}
