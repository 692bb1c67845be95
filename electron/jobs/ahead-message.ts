// What a job and the thread that works ahead of it say to each other.

import type { MessagePort } from 'node:worker_threads'
import type { Failure } from '#shared/contract/failure.ts'
import type { AheadWork } from './ahead-works.ts'

export interface AheadOrder {
  readonly folder: string
  readonly work: AheadWork
  readonly port: MessagePort
  /** [made, taken, one of aheadStates] */
  readonly counts: Int32Array
}

/** `givenUp`: by the job, which takes no more. `closed`: by the thread, which has nothing open any more. */
export const aheadStates = { working: 0, givenUp: 1, closed: 2 } as const

export type AheadMessage =
  | { readonly type: 'piece'; readonly piece: unknown }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'broken'; readonly message: string; readonly stack: string; readonly code: string }
