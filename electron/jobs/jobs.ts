// The jobs there are, by name.

import { applyLedger } from './apply-ledger.ts'
import { applyReckoning } from './apply-reckoning.ts'
import { backUp } from './back-up.ts'
import { badLedgerRows } from './bad-ledger-rows.ts'
import { buildDemonstration } from './build-demonstration.ts'
import { checkBackup } from './check-backup.ts'
import { checkStore } from './check-store.ts'
import { emptyLog } from './empty-log.ts'
import type { Job } from './job.ts'
import { offerSteps } from './offer-steps.ts'
import { previewMany } from './preview-many.ts'
import { previewReckoning } from './preview-reckoning.ts'
import { readAttachedFile } from './read-attached-file.ts'
import { readBeyond } from './read-beyond.ts'
import { readFigureCases } from './read-figure-cases.ts'
import { readLedger } from './read-ledger.ts'
import { readPressing } from './read-pressing.ts'
import { readRegistry } from './read-registry.ts'
import { readSummary } from './read-summary.ts'
import { readSupervision } from './read-supervision.ts'
import { rebuild } from './rebuild.ts'
import { recall } from './recall.ts'
import { receiveAttachment } from './receive-attachment.ts'
import { recordMany } from './record-many.ts'
import { stageRestore } from './stage-restore.ts'
import { stageSalvage } from './stage-salvage.ts'
import { storeAttachment } from './store-attachment.ts'
import { verify } from './verify.ts'
import { writeCaseListFile } from './write-case-list-file.ts'
import { writeSheets } from './write-sheets.ts'

export const jobs = {
  readLedger,
  badLedgerRows,
  applyLedger,
  buildDemonstration,
  readPressing,
  readSupervision,
  readSummary,
  readRegistry,
  readBeyond,
  readFigureCases,
  previewReckoning,
  applyReckoning,
  backUp,
  offerSteps,
  previewMany,
  recordMany,
  checkStore,
  checkBackup,
  stageRestore,
  stageSalvage,
  verify,
  rebuild,
  recall,
  emptyLog,
  receiveAttachment,
  storeAttachment,
  readAttachedFile,
  writeCaseListFile,
  writeSheets,
}

export type JobName = keyof typeof jobs
export type JobInput<N extends JobName> = (typeof jobs)[N] extends Job<infer Input, infer _> ? Input : never
export type JobOutput<N extends JobName> =
  (typeof jobs)[N] extends Job<infer _, infer Output> ? Output : never
