// Files attached to cases: adding one, reading one back. Taken back like any other record of a case. Large files go
// in pieces, both ways: the thread that carries a call must not be held up by one.

import { z } from 'zod'
import { caseWorkers, type Role } from '#shared/access/role.ts'
import { longestAttachmentLabel, mostAttachmentBytes } from '#shared/attachments/attachment-limits.ts'
import { deskFileSchema } from './desk-file.ts'
import { readFor, writeFor } from './procedure.ts'

/** Who carries cases, and the auditor, who reads everything. */
const readers: readonly Role[] = [...caseWorkers, 'auditor']

const caseIdSchema = z.number().int().positive()
const uploadIdSchema = z.uuid()
const offsetSchema = z.number().int().min(0).max(mostAttachmentBytes)

export const attachmentsContract = {
  /** One piece of a file on its way in, at most `pieceBytes`, in order. @param uploadId the caller's own for this file */
  send: writeFor(caseWorkers)
    .input(z.strictObject({ uploadId: uploadIdSchema, offset: offsetSchema, piece: deskFileSchema }))
    .output(z.object({})),
  /** The content is on disk before the event is recorded; the same content is kept once. */
  add: writeFor(caseWorkers)
    .input(
      z.strictObject({
        id: caseIdSchema,
        /** The file itself, or the upload that its pieces were sent under. */
        file: z.union([deskFileSchema, z.strictObject({ uploadId: uploadIdSchema })]),
        /** Where the file has no name of its own, or a better one was given. */
        name: z.string().max(1_000).optional(),
        /** What it is: 申请书, 证据 1. May be empty. */
        label: z.string().trim().max(longestAttachmentLabel),
      }),
    )
    .output(z.object({ version: z.number().int(), sha256: z.string() })),
  /** A piece of a file, at most `pieceBytes`; the file is whole when `bytes` are there. @param eventId taken back or not */
  read: readFor(readers)
    .input(z.strictObject({ id: caseIdSchema, eventId: z.string().max(64), offset: offsetSchema }))
    .output(
      z.object({
        name: z.string(),
        mediaType: z.string(),
        /** Of the whole file. */
        bytes: z.number().int(),
        content: deskFileSchema,
      }),
    ),
}
