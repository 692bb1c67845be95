// How cases hang together: pairs of linked cases, and series 系列案. Both sides of a link record it.

import type { PlainDate } from '#shared/dates/plain-date.ts'

/** What the other case is to this one. */
export const linkRelations = [
  'related',
  'transferredTo',
  'transferredFrom',
  'splitInto',
  'splitFrom',
  'reopenedAs',
  'reopens',
] as const
export type LinkRelation = (typeof linkRelations)[number]

/** What this case is to the other one. */
export const oppositeRelation: Readonly<Record<LinkRelation, LinkRelation>> = {
  related: 'related',
  transferredTo: 'transferredFrom',
  transferredFrom: 'transferredTo',
  splitInto: 'splitFrom',
  splitFrom: 'splitInto',
  reopenedAs: 'reopens',
  reopens: 'reopenedAs',
}

/** A case as other cases speak of it: the id of its registration event is the same on every desk. */
export interface CaseRef {
  /** 32 hex digits. */
  readonly caseUid: string
  readonly caseNumber: string
}

export interface CaseLink {
  /** Id of the event that recorded it: retracting that event unlinks. */
  readonly eventId: string
  readonly relation: LinkRelation
  readonly other: CaseRef
  readonly on: PlainDate
  readonly note: string
}

/** A series: its members are cases of their own and are counted one by one. */
export interface SeriesRef {
  /** 32 hex digits. */
  readonly uid: string
  readonly name: string
}

/** A closing that was followed by a resumption: history, never overwritten. */
export interface PastClosing {
  readonly closedOn: PlainDate
  readonly reopenedOn: PlainDate
}
