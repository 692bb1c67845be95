// Whether the registries are whole: every entry equal to a replay of its events, every name counted as its cases say.

import { listMiscountedNames } from '#db/projections/project-met-names.ts'
import { listDifferingEntries } from '#db/projections/project-registry.ts'
import type { ReadStore } from '#db/store-handle.ts'

/** One line for each finding; empty: all is well. */
export function verifyRegistries(store: ReadStore): readonly string[] {
  return [
    ...listDifferingEntries(store).map(id => `entry ${id}: what is shown differs from its events`),
    ...listMiscountedNames(store).map(name => `name ${name}: its cases are miscounted`),
  ]
}
