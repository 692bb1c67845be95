// What an event says as it stands in the log: JSON without the values that go without saying, which are most of what
// eight million steps would otherwise hold.

import { type CaseEventBody, caseEventBodySchema } from '#shared/cases/case-event.ts'

/** Payload version written with every event. 1 said everything; 2 leaves out what `unsaid` lists. Both are read. */
export const payloadVersion = 2

// By type: what a payload means that does not say otherwise. Part of the format: an entry may be added, and is then
// written out in older payloads; none may ever change.
const unsaid: { readonly [Type in CaseEventBody['type']]?: Readonly<Record<string, unknown>> } = {
  caseRegistered: { receivedTime: null, ledger: null },
  stepRecorded: { outcome: null, fields: {}, note: '', dating: 'certain' },
  pauseBegan: { note: '' },
  pauseEnded: { note: '' },
  fieldsChanged: { title: null, subKind: null, fields: {}, reason: '' },
}

export function encodePayload({ type, ...payload }: CaseEventBody): string {
  const implied = unsaid[type]
  if (!implied) return JSON.stringify(payload)
  const said: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(payload)) if (!isSame(value, implied[key])) said[key] = value
  return JSON.stringify(said)
}

/** Throws where the payload does not fit its type: the log is trusted, its bytes are not. */
export function decodePayload(type: string, payload: string): CaseEventBody {
  const implied = unsaid[type as CaseEventBody['type']]
  return caseEventBodySchema.parse({ ...implied, ...JSON.parse(payload), type })
}

function isSame(value: unknown, implied: unknown): boolean {
  if (typeof implied !== 'object' || implied === null) return value === implied
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
