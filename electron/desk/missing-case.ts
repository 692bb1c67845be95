// Why a case cannot be read. On a day that is looked back at it may not have been logged yet; when it was is on its own
// page for every reader, a withheld one too, so that to say it tells nothing new.

import { readCaseEvents } from '#db/events/read-case-events.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { dayOfMoment } from './desk-day.ts'
import type { DeskServices } from './desk-services.ts'

/** @returns caseLoggedLater with the day it was logged on and the day that is looked back at, else caseNotFound */
export function missingCase({ recalled }: DeskServices, caseId: number): FailureError {
  const [first] = recalled === null ? [] : readCaseEvents(recalled.live.store, caseId)
  if (recalled === null || first === undefined) return new FailureError('caseNotFound')
  return new FailureError('caseLoggedLater', { date: dayOfMoment(first.recordedAtMs), day: recalled.day })
}
