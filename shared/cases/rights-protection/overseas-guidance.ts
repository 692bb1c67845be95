// Guidance in overseas disputes 海外纠纷应对指导: 申请→受理→指导→意见→归档.

import { declareBusiness } from './declare-business.ts'

export const overseasGuidance = declareBusiness('overseasGuidance', {
  fields: [
    { id: 'country', type: 'text', group: 'matter', atRegistration: 'offered' },
    { id: 'dispute', type: 'text', group: 'matter', atRegistration: 'offered' },
  ],
  stages: [{ id: 'guiding' }],
  actions: [
    {
      id: 'issueGuidance',
      from: ['accepted', 'guiding'],
      to: 'concluded',
      milestone: 'decided',
      outcome: { choose: ['guidanceIssued', 'settled', 'responseSuspended'] },
      offeredFields: ['recoveredAmount', 'conclusionReason'],
    },
    { id: 'beginGuidance', from: ['accepted'], to: 'guiding', milestone: 'guidanceBegun' },
  ],
})
