// Every content that a recorded event names, taken back or not. Reads the whole log: for checks on a worker only.

import { type ReadStore, statement } from '../store-handle.ts'

export interface AttachmentReference {
  readonly sha256: string
  readonly bytes: number
  /** Cases that name it. */
  readonly cases: number
}

/** Sorted by hash, each content once. */
export function listAttachmentReferences(store: ReadStore): readonly AttachmentReference[] {
  return statement(
    store,
    `SELECT payload ->> 'sha256' AS sha256, max(payload ->> 'bytes') AS bytes, count(DISTINCT case_id) AS cases
     FROM case_event WHERE type = 'attachmentAdded' GROUP BY 1 ORDER BY 1`,
  ).all() as AttachmentReference[]
}
