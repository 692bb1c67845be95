// Job: empties the write-ahead log of the store.

import { checkpoint } from '#db/checkpoint.ts'
import type { Job } from './job.ts'

/** Answers whether the log is empty now. */
export const emptyLog: Job<null, boolean> = context => checkpoint(context.writer())
