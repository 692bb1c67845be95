// The three kinds of case and their sub-kinds: the words every other room uses to speak of them.

export const caseKinds = ['preExamination', 'mediation', 'rightsProtection'] as const
export type CaseKind = (typeof caseKinds)[number]

/** Patent type of a pre-examination; it decides every limit. */
export const patentTypes = ['invention', 'utilityModel', 'design'] as const
export type PatentType = (typeof patentTypes)[number]

/** Channel of a mediation; it decides the clocks. */
export const mediationChannels = [
  'peoples',
  'administrative',
  'courtDelegated',
  'courtEntrusted',
  'commercial',
] as const
export type MediationChannel = (typeof mediationChannels)[number]

/** Business of a rights-protection case. */
export const rightsBusinesses = [
  'assistance',
  'infringementOpinion',
  'complaint',
  'adjudication',
  'overseasGuidance',
] as const
export type RightsBusiness = (typeof rightsBusinesses)[number]

/** What divides a kind: patent type, channel or business. */
export type SubKind = PatentType | MediationChannel | RightsBusiness

export const subKindsOf: Readonly<Record<CaseKind, readonly SubKind[]>> = {
  preExamination: patentTypes,
  mediation: mediationChannels,
  rightsProtection: rightsBusinesses,
}
