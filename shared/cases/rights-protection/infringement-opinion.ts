// Opinion on infringement 侵权判定咨询: 委托→受理→选专家→合议→出具意见/终止; the limit waits for samples.

import { declareBusiness } from './declare-business.ts'

const inHand = ['accepted', 'expertsChosen', 'deliberated'] as const

export const infringementOpinion = declareBusiness('infringementOpinion', {
  fields: [
    { id: 'product', type: 'text', group: 'matter', atRegistration: 'offered' },
    { id: 'expert', type: 'person', group: 'course', personal: 'name' },
  ],
  stages: [{ id: 'expertsChosen' }, { id: 'deliberated' }],
  actions: [
    {
      id: 'assignExpert',
      from: ['accepted'],
      to: 'expertsChosen',
      milestone: 'assigned',
      requiredFields: ['expert'],
    },
    { id: 'deliberate', from: ['expertsChosen'], to: 'deliberated', milestone: 'deliberated' },
    {
      id: 'issueOpinion',
      from: inHand,
      to: 'concluded',
      milestone: 'decided',
      outcome: { choose: ['withinScope', 'outsideScope'] },
      offeredFields: ['opinionNumber', 'recoveredAmount', 'conclusionReason'],
    },
    {
      id: 'sendSamples',
      from: inHand,
      to: null,
      milestone: 'samplesSent',
      pauses: 'appraisal',
      item: { of: 'samples', does: 'begins' },
    },
    {
      id: 'receiveSamples',
      from: inHand,
      to: null,
      milestone: 'samplesReturned',
      resumes: 'appraisal',
      item: { of: 'samples', does: 'ends' },
    },
  ],
})
