// Rows of the summary about the registries: at the end of the period, what came in, what left (DOMAIN section 6).

import type { EntryKind } from '#shared/registries/entry-kind.ts'
import type { RegistryFacts } from './month-facts.ts'
import { heading, type RowDeclaration, type RowLabel, row } from './row-declaration.ts'

function registryRow(label: RowLabel, kind: EntryKind, of: keyof RegistryFacts): RowDeclaration {
  const note = of === 'atEnd' && kind === 'entity' ? ({ note: 'registries' } as const) : {}
  return row({ label, unit: 'entity', figure: { type: 'registry', kind, of }, ...note })
}

export const registryRows: readonly RowDeclaration[] = [
  heading('registries'),
  registryRow('entityAtEnd', 'entity', 'atEnd'),
  registryRow('entityAdded', 'entity', 'added'),
  registryRow('entityRemoved', 'entity', 'removed'),
  registryRow('agencyAtEnd', 'agency', 'atEnd'),
  registryRow('agencyAdded', 'agency', 'added'),
  registryRow('agencyRemoved', 'agency', 'removed'),
]
