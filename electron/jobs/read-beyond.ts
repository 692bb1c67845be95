// Job: what would go out of sight if another file of the store came in its place. Of a large store and an old file that
// is a count of most events.

import { type Beyond, readBeyond as read } from '#db/backups/read-beyond.ts'
import type { Job } from './job.ts'

/** @param file a backup or a store that was moved aside, absolute. @returns null where it cannot be read */
export const readBeyond: Job<{ readonly file: string }, Beyond | null> = (context, { file }) =>
  read(context.reader(), file)
