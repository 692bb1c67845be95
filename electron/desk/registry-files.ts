// A registry on paper and as a workbook.

import { readSetting } from '#db/queries/settings.ts'
import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import type { FileView } from '#shared/contract/views.ts'
import { chinese } from '#shared/locales/languages.ts'
import { fillWords } from '#shared/print/fill-words.ts'
import { type RegistryList, registryDocument, registrySheets } from '#shared/print/registry-list.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { RegistryShow } from '#shared/registries/entry-standing.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { exportPdf, exportWorkbook } from './files.ts'

export interface RegistryAsked {
  readonly kind: EntryKind
  readonly show: RegistryShow
  readonly text: string
  /** How many there are, listed or not. */
  readonly total: number
  readonly lines: readonly RegistryLine[]
}

export function printRegistry(desk: DeskServices, asked: RegistryAsked, actor: Actor): Promise<FileView> {
  return exportPdf(desk, actor, `${nameOf(desk, asked)}.pdf`, registryDocument(listOf(desk, asked), chinese))
}

export function exportRegistry(desk: DeskServices, asked: RegistryAsked, actor: Actor): Promise<FileView> {
  const sheets = registrySheets(listOf(desk, asked), chinese)
  return exportWorkbook(desk, actor, `${nameOf(desk, asked)}.xlsx`, sheets)
}

function listOf(desk: DeskServices, { kind, show, total, lines }: RegistryAsked): RegistryList {
  const centreName = readSetting(desk.store, 'centreName') ?? ''
  return { centreName, asOf: desk.today(), kind, show, total, lines }
}

function nameOf(desk: DeskServices, { kind }: RegistryAsked): string {
  const { registries } = chinese
  return fillWords(registries.file.name, { kind: registries.kind[kind], date: desk.today() })
}
