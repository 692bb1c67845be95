// The kinds of entry a registry has, and which roles of a case name them. Owns no fact of any entry.

export const entryKinds = ['entity', 'agency', 'organisation', 'mediator', 'expert', 'partner'] as const

/** 备案主体, 服务机构, 调解组织, 调解员, 专家, 合作单位. */
export type EntryKind = (typeof entryKinds)[number]

export function isEntryKind(kind: string): kind is EntryKind {
  return entryKinds.some(known => known === kind)
}

/** Kinds whose entries are people: they are named in a registry because they serve the centre. */
export const peopleKinds: readonly EntryKind[] = ['mediator', 'expert']

/** The six mechanisms a centre works with: 巡回审判庭, 诉源治理工作站, 公安工作站, 仲裁, 海外, 公证. */
export const partnerMechanisms = [
  'circuitTribunal',
  'sourceGovernance',
  'policeStation',
  'arbitration',
  'overseas',
  'notary',
] as const
export type PartnerMechanism = (typeof partnerMechanisms)[number]

/** Ids of case fields that name an entry of a kind. */
export const rolesOfKind: Readonly<Record<EntryKind, readonly string[]>> = {
  entity: ['applicant', 'respondent'],
  agency: ['agency'],
  organisation: ['organisation'],
  mediator: ['mediator'],
  expert: ['expert'],
  partner: ['partner'],
}

/** The kind a role names; null where the role belongs to no registry. */
export function kindOfRole(role: string): EntryKind | null {
  return entryKinds.find(kind => rolesOfKind[kind].includes(role)) ?? null
}
