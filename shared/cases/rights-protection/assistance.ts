// Rights-protection assistance 维权援助: 申请→审核→受理/不予受理/转办→指派→意见→回访→归档.

import { declareBusiness } from './declare-business.ts'

export const assistance = declareBusiness('assistance', {
  fields: [
    { id: 'item', type: 'text', group: 'matter', atRegistration: 'offered' },
    { id: 'helper', type: 'person', group: 'course', personal: 'name' },
    { id: 'forwardedTo', type: 'text', group: 'course' },
  ],
  stages: [{ id: 'assigned' }, { id: 'forwarded', closed: true }],
  actions: [
    {
      id: 'forward',
      from: ['registered', 'reviewing', 'supplementing'],
      to: 'forwarded',
      milestone: 'transferred',
      outcome: 'transferredOut',
      requiredFields: ['forwardedTo'],
    },
    {
      id: 'conclude',
      from: ['accepted', 'assigned'],
      to: 'concluded',
      milestone: 'decided',
      outcome: { choose: ['opinionIssued', 'settled', 'toMediation', 'toAdjudication'] },
      offeredFields: ['opinionNumber', 'recoveredAmount', 'conclusionReason'],
    },
    {
      id: 'assignHelper',
      from: ['accepted'],
      to: 'assigned',
      milestone: 'assigned',
      requiredFields: ['helper'],
    },
    { id: 'followUp', from: ['concluded'], to: null, milestone: 'followedUp' },
  ],
})
