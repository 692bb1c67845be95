// English words for every expected failure.

import type { Words } from '../words.ts'
import type { failure as zhFailure } from '../zh-CN/failure.ts'

export const failure = {
  retry: 'Try again',
  reference: 'Log reference {{reference}}',
  connectionLost: {
    words: 'The desk on this computer does not answer.',
    next: 'Reconnecting; what you typed is kept.',
  },
  signInRequired: { words: 'You are no longer signed in.', next: 'Sign in again; what you typed is kept.' },
  wrongPassword: { words: 'Login or password is wrong.', next: 'Check upper and lower case and try again.' },
  tooManyAttempts: {
    words: 'Too many attempts.',
    next: 'Wait a few minutes, or have an administrator reset the password.',
  },
  accountDisabled: { words: 'This account is disabled.', next: 'Ask an administrator to enable it.' },
  sessionLocked: { words: 'The desk is locked.', next: 'Give your password to unlock it.' },
  notAllowed: { words: 'Your role may not do this.', next: 'Ask a colleague who may.' },
  setUpRequired: { words: 'The desk has not been set up.', next: 'Set it up first.' },
  alreadySetUp: { words: 'The desk has been set up already.', next: 'Sign in.' },
  inputInvalid: { words: 'Something is not filled in properly.', next: 'Check the fields marked.' },
  fieldRequired: { words: 'Give: {{field}}.', next: 'Fill it in and save again.' },
  fieldInvalid: { words: '{{field}} is not written properly.', next: 'Write it as the hint shows.' },
  checkDigitWrong: {
    words: 'The check digit of {{field}} is wrong; it should be {{expected}}.',
    next: 'Check the number; if it is right as it stands, give a reason and save it.',
  },
  dateInFuture: { words: 'The day cannot be after today.', next: 'Give the day it happened.' },
  dateBeforeReceipt: {
    words: 'The day cannot be before the case was received.',
    next: 'Check it, or correct the day of receipt first.',
  },
  deskHoldsCases: {
    words: 'This desk already holds cases; invented ones are not mixed in.',
    next: 'Use an empty data folder.',
  },
  dateBeforeStart: {
    words: 'The day is before the step that came first.',
    next: 'Check it, or correct that step first.',
  },
  loginTaken: { words: 'This login is taken.', next: 'Choose another.' },
  lastAdministrator: {
    words: 'This is the last active administrator.',
    next: 'Name another administrator first.',
  },
  passwordTooShort: { words: 'The password is too short.', next: 'At least 8 characters.' },
  caseNotFound: { words: 'There is no such case.', next: 'Look it up in the list of cases.' },
  caseLoggedLater: {
    words: 'The case was logged on {{date}}; on {{day}} it was not there yet.',
    next: 'Return to the current desk, or look back at a later day.',
  },
  caseNumberTaken: { words: 'The case number is taken.', next: 'Use another.' },
  caseMoved: { words: 'The case was just changed.', next: 'Check what is new, then record again.' },
  caseConfidential: {
    words: 'The case is confidential.',
    next: 'A supervisor or the clerk of the case can read and carry it.',
  },
  actionNotLegal: {
    words: 'This step is not possible at the stage “{{stage}}”.',
    next: 'Possible now: {{legal}}.',
  },
  outcomeRequired: { words: 'Choose a result.', next: 'Choose one and save again.' },
  pauseAlreadyOpen: { words: 'The clock is already paused for this.', next: 'Resume it first.' },
  noOpenPause: { words: 'There is no pause for this.', next: 'Check the ground.' },
  clockNotFound: { words: 'No such limit is running.', next: 'Check the limit.' },
  extensionNotAllowed: { words: 'This limit cannot be extended.', next: 'Keep to the limit.' },
  extensionAfterExpiry: {
    words: 'The limit has run out; an extension is approved before that.',
    next: 'Handle it as overdue.',
  },
  extensionOverCap: { words: 'That is more than may be added.', next: 'Ask for fewer days.' },
  noPendingExtension: { words: 'There is no extension to decide.', next: 'Read the case again.' },
  eventNotFound: { words: 'There is no such record.', next: 'Read the case again.' },
  laterStepRests: {
    words: '“{{action}}” of {{date}} rests on this step.',
    next: 'Correct the last step first, or keep this step and its order and change only what it says.',
  },
  stepBeforeReceipt: {
    words: '“{{action}}” is recorded of {{date}} and cannot be before the receipt.',
    next: 'Check the day of receipt, or correct that record first.',
  },
  attachmentEmpty: { words: 'The file “{{name}}” is empty.', next: 'Check it and choose it again.' },
  attachmentTooLarge: {
    words: 'The file “{{name}}” is larger than {{most}} MB.',
    next: 'Compress or split it.',
  },
  attachmentNameInvalid: { words: 'The file has no usable name.', next: 'Rename it and add it again.' },
  attachmentExecutable: {
    words: '“{{name}}” is a program and cannot be attached.',
    next: 'Attach a document, a picture or an archive.',
  },
  uploadBroken: { words: 'The file did not arrive whole.', next: 'Attach it again.' },
  attachmentMissing: {
    words: 'The attached file is gone.',
    next: 'Copy it back from the attachments folder of a backup: {{file}}',
  },
  attachmentDamaged: {
    words: 'The attached file is not what was attached; it was damaged or changed.',
    next: 'Copy it back from a backup, or attach the original again: {{file}}',
  },
  alreadySo: { words: 'The case is so already.', next: 'Nothing needs to be done.' },
  inOtherSeries: {
    words: 'The case is in another series.',
    next: 'Take it out of that series first.',
  },
  linkExists: { words: 'The two cases are linked so already.', next: 'Nothing needs to be done.' },
  linkToItself: { words: 'A case cannot be linked to itself.', next: 'Choose another case.' },
  transferNotPossible: {
    words: 'The case cannot be transferred so at its stage.',
    next: 'Finish the step it is at, or choose another destination.',
  },
  caseStillOpen: { words: 'The case is not closed.', next: 'Carry it on; it need not be reopened.' },
  caseOpenAlready: {
    words: 'Another case already carries this one on.',
    next: 'Open the linked case and go on there.',
  },
  numberNotReserved: {
    words: 'This number is not one of the reserved numbers left.',
    next: 'Choose one of the numbers listed.',
  },
  reservationTooLarge: { words: 'Too many numbers.', next: 'Reserve at most 1,000 at a time.' },
  ledgerUnreadable: { words: 'The file cannot be read.', next: 'Save it as .xlsx or CSV and try again.' },
  ledgerEmpty: { words: 'The file holds no rows.', next: 'Check the file and its sheets.' },
  ledgerTooLarge: { words: 'The file is too large.', next: 'Split it and bring it in piece by piece.' },
  ledgerOldFormat: { words: 'This is the old .xls format.', next: 'Save it as .xlsx and try again.' },
  ledgerEncrypted: { words: 'The file has a password.', next: 'Remove it and try again.' },
  ledgerColumnsUnknown: {
    words: 'The columns are not understood.',
    next: 'Check the headers, or choose the kind of case first.',
  },
  ledgerKindAbsent: {
    words: 'The file holds no cases of that kind.',
    next: 'Choose “detect” or another kind.',
  },
  importPlanGone: { words: 'What was read is no longer kept.', next: 'Choose the file again.' },
  calendarFileUnreadable: {
    words: 'This is not a calendar file.',
    next: 'Choose a JSON or .ics file of the holiday arrangement, or enter the days on the year grid.',
  },
  changeWithoutEffect: { words: 'The change would change nothing.', next: 'Check what was entered.' },
  reckoningMoved: {
    words: 'Cases or rules have changed since the preview.',
    next: 'Preview again, then confirm.',
  },
  nothingToUndo: {
    words: 'There is no change to undo.',
    next: 'Only the last change can be undone, and only once.',
  },
  entryNotFound: {
    words: 'The registry has no such entry.',
    next: 'Go back to the registry and look again.',
  },
  entryGone: {
    words: 'This entry was removed from the registry or merged into another entry.',
    next: 'Look for the present entry.',
  },
  codeTaken: {
    words: 'This code belongs to another entry.',
    next: 'Check the code; if they are one and the same, merge the two.',
  },
  suspensionOverlaps: {
    words: 'It overlaps a suspension already recorded.',
    next: 'Record the end of that one first, or change the days.',
  },
  noSuspension: { words: 'There is no such suspension.', next: 'Refresh and check the suspensions.' },
  suspendedReasonRequired: {
    words: 'The applicant is suspended on the day of submission.',
    next: 'Say why it is taken all the same.',
  },
  quotaReasonRequired: {
    words: 'The applicant has used up the quota of the year.',
    next: 'Say why it is taken all the same.',
  },
  mergeImpossible: {
    words: 'These two cannot be merged.',
    next: 'Only two of a kind can be merged; undo an earlier merge of it first.',
  },
  jobCancelled: { words: 'Cancelled.', next: 'Nothing was written.' },
  printingUnavailable: {
    words: 'This computer cannot make a document for printing now.',
    next: 'Export to Excel, or print on another computer.',
  },
  fileNotWritable: {
    words: 'The file {{file}} cannot be written.',
    next: 'Check that its folder is there and may be written, close programs that have it open, or choose another place.',
  },
  monthInvalid: { words: 'There is no such month.', next: 'Choose another.' },
  summaryUnbalanced: { words: 'The figures do not balance.', next: 'Check the cases listed first.' },
  dataFolderReadOnly: {
    words: 'The data folder can be read but not written.',
    next: 'Check its permissions.',
  },
  dataFolderFull: { words: 'The disk is full; nothing was written.', next: 'Free some space and try again.' },
  dataFolderOnNetwork: {
    words: 'The data folder is on a network drive.',
    next: 'Move it to a disk of this computer.',
  },
  dataFolderMissing: {
    words: 'The data folder is not there.',
    next: 'Attach the disk, or choose another folder.',
  },
  dataFolderInUse: {
    words: 'The data is in use by another window.',
    next: 'Close that window and try again.',
  },
  storeTooLargeHere: {
    words: 'The folder cannot be written, and its data file of more than 1 GB cannot be read there.',
    next: 'Copy the whole data folder to a disk that can be written, and open the copy.',
  },
  storeDamaged: { words: 'The data file is damaged.', next: 'Have an administrator restore a backup.' },
  storeForeign: { words: 'This is not a data file of Anshi.', next: 'Check the data folder.' },
  storeNewer: { words: 'The data was written by a newer version.', next: 'Update Anshi and open it again.' },
  storeOlder: {
    words: 'The data was written by an earlier version and is not brought up to date.',
    next: 'Open Anshi normally once, then open it for reading.',
  },
  storeMissing: {
    words: 'The data file is gone, but the folder holds backups of it.',
    next: 'Restore a backup, or put the data file back in its place.',
  },
  storeNotReplaced: {
    words: 'The data could not be replaced and are those from before.',
    next: 'Close other programs that use the data folder, such as synchronisation or virus scanning, and try again.',
  },
  storeClosed: {
    words:
      'The data file is closed; nothing can be seen or recorded. What was recorded is still in the data folder.',
    next: 'Close Anshi and open it again.',
  },
  migrationFailed: {
    words: 'The data could not be brought to this version and are as they were.',
    next: 'Nothing was changed; give the log to an administrator, or restore a backup.',
  },
  deskRecalled: {
    words: 'The desk is shown as recorded by {{day}} and cannot be written to.',
    next: 'Return to the current desk first.',
  },
  deskPreparing: {
    words: 'The data are being brought to this version.',
    next: 'The desk can be used once that is done.',
  },
  deskReadOnly: {
    words: 'The desk can be read now, not written to.',
    next: 'Restore or salvage the data first, then open again.',
  },
  deskOpenAlready: { words: 'The desk is open already.', next: 'Load the window again.' },
  nothingToSalvage: {
    words: 'Nothing can be read from the damaged file.',
    next: 'Restore a backup.',
  },
  portUnavailable: { words: 'No local port is free.', next: 'Close other programs and try again.' },
  browserNotFound: { words: 'No browser was found.', next: 'Install Edge, Chrome or Chromium.' },
  browserFailed: { words: 'The browser did not open.', next: 'Try again, or restart the computer.' },
  tokenInvalid: { words: 'This window is no longer valid.', next: 'Close it and start Anshi again.' },
  originNotAllowed: { words: 'The request came from elsewhere.', next: 'Work inside the Anshi window.' },
  backupFailed: {
    words: 'The backup was not made.',
    next: 'Check the permissions of the backup folder and disk space, and try again; older backups are untouched.',
  },
  backupUnusable: { words: 'This backup cannot be used.', next: 'Choose another.' },
  unexpected: {
    words: 'Something unexpected went wrong.',
    next: 'Try again; if it stays, give the log reference to an administrator.',
  },
} as const satisfies Words<typeof zhFailure>
