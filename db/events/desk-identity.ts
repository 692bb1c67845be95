// The identity of this desk: made once with the store, part of every event and every case number it gives.

import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

export interface DeskIdentity {
  readonly n: number
  readonly uid: Buffer
  /** Two characters in the case numbers given here, so that two desks never give the same one. */
  readonly code: string
}

// No letter or digit that is mistaken for another on paper.
const codeLetters = 'ABCDEFGHJKLMNPQRTUWXY346789'

export function readDeskIdentity(store: ReadStore): DeskIdentity {
  return statement(store, 'SELECT n, uid, code FROM desk ORDER BY n LIMIT 1').get() as DeskIdentity
}

/** Gives a new store its identity; a store that has one keeps it. */
export function ensureDeskIdentity(store: WriteStore, nowMs: number): void {
  const known = statement(store, 'SELECT count(*) FROM desk').pluck().get() as number
  if (known > 0) return
  const [a = 0, b = 0] = randomBytes(2)
  const code = `${codeLetters[a % codeLetters.length]}${codeLetters[b % codeLetters.length]}`
  statement(store, 'INSERT INTO desk (n, uid, code, made_at_ms) VALUES (1, :uid, :code, :madeAtMs)').run({
    uid: Buffer.from(v7({ msecs: nowMs }, new Uint8Array(16))),
    code,
    madeAtMs: nowMs,
  })
}
