// Every expected failure has a code here; its words and next step are in the locales under failure.<code>.

import { z } from 'zod'

export const failureCodes = [
  // access
  'signInRequired',
  'wrongPassword',
  'tooManyAttempts',
  'accountDisabled',
  'sessionLocked',
  'notAllowed',
  'setUpRequired',
  'alreadySetUp',
  'deskHoldsCases',
  // input
  'inputInvalid',
  'fieldRequired',
  'fieldInvalid',
  'checkDigitWrong',
  'dateInFuture',
  'dateBeforeReceipt',
  'dateBeforeStart',
  'loginTaken',
  'lastAdministrator',
  'passwordTooShort',
  // cases
  'caseNotFound',
  'caseLoggedLater',
  'caseNumberTaken',
  'caseMoved',
  'caseConfidential',
  'actionNotLegal',
  'outcomeRequired',
  'pauseAlreadyOpen',
  'noOpenPause',
  'clockNotFound',
  'extensionNotAllowed',
  'extensionAfterExpiry',
  'extensionOverCap',
  'noPendingExtension',
  'eventNotFound',
  'laterStepRests',
  'stepBeforeReceipt',
  // attachments
  'attachmentEmpty',
  'attachmentTooLarge',
  'attachmentNameInvalid',
  'attachmentExecutable',
  'uploadBroken',
  'attachmentMissing',
  'attachmentDamaged',
  // links, series, numbers
  'alreadySo',
  'inOtherSeries',
  'linkExists',
  'linkToItself',
  'transferNotPossible',
  'caseStillOpen',
  'caseOpenAlready',
  'numberNotReserved',
  'reservationTooLarge',
  // ledgers
  'ledgerUnreadable',
  'ledgerEmpty',
  'ledgerTooLarge',
  'ledgerOldFormat',
  'ledgerEncrypted',
  'ledgerColumnsUnknown',
  'ledgerKindAbsent',
  'importPlanGone',
  'jobCancelled',
  // calendar and rules
  'calendarFileUnreadable',
  'changeWithoutEffect',
  'reckoningMoved',
  'nothingToUndo',
  // registries
  'entryNotFound',
  'entryGone',
  'codeTaken',
  'suspensionOverlaps',
  'noSuspension',
  'suspendedReasonRequired',
  'quotaReasonRequired',
  'mergeImpossible',
  // documents
  'printingUnavailable',
  'fileNotWritable',
  'monthInvalid',
  'summaryUnbalanced',
  // data folder and host
  'dataFolderReadOnly',
  'dataFolderFull',
  'dataFolderOnNetwork',
  'dataFolderMissing',
  'dataFolderInUse',
  'storeDamaged',
  'storeForeign',
  'storeNewer',
  'storeTooLargeHere',
  'storeOlder',
  'storeMissing',
  'migrationFailed',
  'storeNotReplaced',
  'storeClosed',
  'deskReadOnly',
  'deskRecalled',
  'deskPreparing',
  'deskOpenAlready',
  'nothingToSalvage',
  'portUnavailable',
  'browserNotFound',
  'browserFailed',
  'tokenInvalid',
  'originNotAllowed',
  'backupFailed',
  'backupUnusable',
  'unexpected',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** Values that the words of a failure are filled with, e.g. the field it is about. */
export type FailureDetails = Readonly<Record<string, string | number | null>>

export interface Failure {
  readonly code: FailureCode
  readonly details: FailureDetails
}

/** The answer of anything that can fail in an expected way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function fail(code: FailureCode, details: FailureDetails = {}): Outcome<never> {
  return { ok: false, failure: { code, details } }
}

/** A failure on its way through code that cannot return it (a transaction to be rolled back, a procedure). */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(code)
    this.name = 'FailureError'
    this.failure = { code, details }
  }
}

export const failureDetailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
