// How a case can end. Terminal results stay distinct: there is never one "closed".

export const outcomes = [
  'refused',
  'declined',
  'failed',
  'withdrawn',
  'abandoned',
  'terminated',
  'passedNotFiled',
  'granted',
  'rejected',
  'deemedWithdrawn',
  'leftFastTrack',
  'succeeded',
  'opinionIssued',
  'settled',
  'toMediation',
  'toAdjudication',
  'withinScope',
  'outsideScope',
  'insufficientEvidence',
  'transferredOut',
  'takenDown',
  'infringementFound',
  'noInfringement',
  'mediated',
  'dismissed',
  'guidanceIssued',
  'responseSuspended',
] as const

export type OutcomeId = (typeof outcomes)[number]
