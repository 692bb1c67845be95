// Files attached to cases: adding one, reading one back. Taken back like any other record of a case.

import { z } from 'zod'
import { caseWorkers, type Role } from '#shared/access/role.ts'
import { longestAttachmentLabel } from '#shared/attachments/attachment-limits.ts'
import { deskFileSchema } from './desk-file.ts'
import { readFor, writeFor } from './procedure.ts'
import { fileSchema } from './views.ts'

/** Who carries cases, and the auditor, who reads everything. */
const readers: readonly Role[] = [...caseWorkers, 'auditor']

const caseIdSchema = z.number().int().positive()

export const attachmentsContract = {
  /** The content is on disk before the event is recorded; the same content is kept once. */
  add: writeFor(caseWorkers)
    .input(
      z.strictObject({
        id: caseIdSchema,
        file: deskFileSchema,
        /** Where the file has no name of its own, or a better one was given. */
        name: z.string().max(1_000).optional(),
        /** What it is: 申请书, 证据 1. May be empty. */
        label: z.string().trim().max(longestAttachmentLabel),
      }),
    )
    .output(z.object({ version: z.number().int(), sha256: z.string() })),
  /** @param eventId of the event that attached it, taken back or not */
  read: readFor(readers)
    .input(z.strictObject({ id: caseIdSchema, eventId: z.string().max(64) }))
    .output(fileSchema),
}
