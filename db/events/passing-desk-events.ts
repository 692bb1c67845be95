// What the log of the desk says that changes nothing anyone would miss after a restore.

import type { DeskEventType } from './append-desk-event.ts'

export const passingDeskEvents = [
  'signedIn',
  'passwordRefused',
  'exported',
  'backedUp',
  'projectionsRebuilt',
] as const satisfies readonly DeskEventType[]
