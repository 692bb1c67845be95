// The files attached to a case, as its events tell it.

import type { CaseEvent, CaseEventBody } from './case-event.ts'

export type AttachmentAdded = Extract<CaseEventBody, { type: 'attachmentAdded' }>

/** An attached file with the event that attached it. */
export interface CaseAttachment {
  readonly event: CaseEvent
  readonly file: AttachmentAdded
}

/** @param events those that still count, for what a case has; all of them, for what was ever attached */
export function listCaseAttachments(events: readonly CaseEvent[]): readonly CaseAttachment[] {
  return events.flatMap(event => (event.body.type === 'attachmentAdded' ? [{ event, file: event.body }] : []))
}
