// Complaints and reports 举报投诉: 登记→分类(投诉/举报)→分送·移送→反馈→归档. Parting one letter into two cases is a
// link between cases, not a step of one.

import { declareBusiness } from './declare-business.ts'

const inHand = ['accepted', 'handedOver'] as const

export const complaint = declareBusiness('complaint', {
  fields: [
    { id: 'reporter', type: 'party', group: 'parties', atRegistration: 'required', personal: 'reporter' },
    {
      id: 'category',
      type: 'choice',
      group: 'matter',
      atRegistration: 'required',
      choices: ['complaint', 'report'],
    },
    { id: 'platform', type: 'text', group: 'matter', atRegistration: 'offered' },
    { id: 'link', type: 'text', group: 'matter', atRegistration: 'offered' },
    { id: 'transferredTo', type: 'text', group: 'course' },
  ],
  stages: [{ id: 'classified' }, { id: 'handedOver' }],
  actions: [
    {
      id: 'classify',
      from: ['registered'],
      to: 'classified',
      milestone: 'classified',
      offeredFields: ['category'],
    },
    {
      id: 'handOver',
      from: ['classified', ...inHand],
      to: 'handedOver',
      milestone: 'transferred',
      requiredFields: ['transferredTo'],
    },
    {
      id: 'concludeComplaint',
      from: inHand,
      to: 'concluded',
      milestone: 'decided',
      outcome: { choose: ['transferredOut', 'settled', 'takenDown', 'insufficientEvidence'] },
      offeredFields: ['recoveredAmount', 'conclusionReason'],
    },
    {
      id: 'feedBack',
      from: [...inHand, 'concluded', 'refused'],
      to: null,
      milestone: 'fedBack',
    },
  ],
})
