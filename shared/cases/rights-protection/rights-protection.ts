// Rights protection 维权, declared: the frame that its five businesses (sub-kinds) share. What is a business's own is
// in its own file beside this one.

import { everyKindActions, everyKindFields } from '../every-kind.ts'
import type { KindDeclaration } from '../kind-declaration.ts'
import { adjudication } from './adjudication.ts'
import { assistance } from './assistance.ts'
import { complaint } from './complaint.ts'
import { infringementOpinion } from './infringement-opinion.ts'
import { overseasGuidance } from './overseas-guidance.ts'

const businesses = [assistance, infringementOpinion, complaint, adjudication, overseasGuidance]
const undecided = ['registered', 'reviewing', 'classified'] as const
/** Adjudications are docketed 立案, the others accepted 受理. */
const accepting = ['assistance', 'infringementOpinion', 'complaint', 'overseasGuidance'] as const
const reviewed = ['assistance', 'adjudication'] as const
const terminable = accepting

const ownStages = businesses.flatMap(business => business.stages)
const open = ['registered', 'reviewing', 'supplementing', 'accepted', ...idsOf(false)]
const closed = ['refused', 'withdrawn', 'terminated', 'concluded', ...idsOf(true)]

function idsOf(closed: boolean): readonly string[] {
  return ownStages.filter(stage => (stage.closed === true) === closed).map(({ id }) => id)
}

export const rightsProtection: KindDeclaration = {
  kind: 'rightsProtection',
  numberPrefix: '知维',
  serialDigits: 4,
  initialStage: 'registered',
  fields: [
    {
      id: 'applicant',
      type: 'party',
      group: 'parties',
      atRegistration: 'required',
      personal: 'name',
      subKinds: ['assistance', 'infringementOpinion', 'adjudication', 'overseasGuidance'],
    },
    {
      id: 'respondent',
      type: 'party',
      group: 'parties',
      atRegistration: 'offered',
      personal: 'name',
      subKinds: ['assistance', 'complaint', 'adjudication'],
    },
    {
      id: 'creditCode',
      type: 'text',
      group: 'parties',
      atRegistration: 'offered',
      identifier: 'creditCode',
      subKinds: ['assistance', 'overseasGuidance'],
    },
    ...businesses.flatMap(business => business.fields),
    {
      id: 'rightType',
      type: 'choice',
      group: 'right',
      atRegistration: 'offered',
      choices: ['inventionPatent', 'utilityModelPatent', 'designPatent', 'trademark', 'copyright', 'other'],
      subKinds: ['assistance', 'complaint'],
    },
    { id: 'rightNumber', type: 'text', group: 'right', atRegistration: 'offered', identifier: 'rightNumber' },
    { id: 'opinionNumber', type: 'text', group: 'result', subKinds: ['assistance', 'infringementOpinion'] },
    { id: 'recoveredAmount', type: 'money', group: 'result' },
    { id: 'conclusionReason', type: 'longText', group: 'result' },
    { id: 'remark', type: 'longText', group: 'matter', atRegistration: 'offered' },
    ...everyKindFields,
  ],
  stages: [
    { id: 'registered' },
    { id: 'reviewing', subKinds: reviewed },
    { id: 'supplementing' },
    { id: 'accepted' },
    ...ownStages.filter(stage => !stage.closed),
    { id: 'refused', closed: true, subKinds: accepting },
    ...ownStages.filter(stage => stage.closed),
    { id: 'withdrawn', closed: true },
    { id: 'terminated', closed: true, subKinds: terminable },
    { id: 'concluded', closed: true },
    { id: 'archived', closed: true },
  ],
  actions: [
    { id: 'accept', from: undecided, to: 'accepted', milestone: 'accepted', subKinds: accepting },
    ...businesses.flatMap(business => business.opening),
    {
      id: 'beginReview',
      from: ['registered'],
      to: 'reviewing',
      milestone: 'reviewBegun',
      subKinds: reviewed,
    },
    {
      id: 'requestSupplement',
      from: undecided,
      to: 'supplementing',
      milestone: 'supplementRequested',
      pauses: 'supplement',
    },
    {
      id: 'receiveSupplement',
      from: ['supplementing'],
      to: 'registered',
      milestone: 'supplementReceived',
      resumes: 'supplement',
    },
    {
      id: 'refuse',
      from: [...undecided, 'supplementing'],
      to: 'refused',
      milestone: 'refused',
      outcome: 'refused',
      offeredFields: ['conclusionReason'],
      subKinds: accepting,
    },
    ...businesses.flatMap(business => business.actions),
    {
      id: 'terminate',
      from: ['accepted', 'assigned', 'expertsChosen', 'deliberated', 'handedOver', 'guiding'],
      to: 'terminated',
      milestone: 'terminated',
      outcome: 'terminated',
      offeredFields: ['recoveredAmount', 'conclusionReason'],
      subKinds: terminable,
    },
    {
      id: 'withdraw',
      from: open,
      to: 'withdrawn',
      milestone: 'withdrawn',
      outcome: 'withdrawn',
      offeredFields: ['conclusionReason'],
    },
    { id: 'archive', from: closed, to: 'archived', milestone: 'archived' },
    ...businesses.flatMap(business => business.afterwards),
    ...everyKindActions(open),
  ],
}
