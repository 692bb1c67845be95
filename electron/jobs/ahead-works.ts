// What can be made ahead of a job that writes it, by name.

import { computeRecorded } from '#db/projections/compute-cases.ts'
import { readReckoning } from '#db/queries/read-reckoning.ts'
import type { ReadStore } from '#db/store-handle.ts'
import { type DemonstrationInput, inventDemonstration } from '#electron/demonstration/invent-demonstration.ts'

export const aheadWorks = {
  /** Every case of the log, computed. */
  recordedCases: (store: ReadStore, _input: null) => computeRecorded(store, readReckoning(store)),
  /** The cases of a demonstration, sealed and computed. */
  demonstration: (store: ReadStore, input: DemonstrationInput) =>
    inventDemonstration(store, readReckoning(store), input),
} as const

type Works = typeof aheadWorks
export type AheadName = keyof Works
export type AheadInput<Name extends AheadName> = Parameters<Works[Name]>[1]
export type AheadPiece<Name extends AheadName> =
  ReturnType<Works[Name]> extends Iterable<infer Piece> ? Piece : never

export interface AheadWork {
  readonly name: AheadName
  readonly input: unknown
}
