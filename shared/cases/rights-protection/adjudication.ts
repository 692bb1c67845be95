// Administrative adjudication of patent infringement 行政裁决: 请求→立案审查→立案/不予立案→送达→答辩→(口审)→
// (先行调解)→裁决/撤案/中止→送达→起诉→归档. The deciding body 作出机关 stands apart from the handling centre.

import { declareBusiness } from './declare-business.ts'

const beforeDocket = ['registered', 'reviewing', 'supplementing'] as const
const docketed = ['accepted', 'served', 'defended', 'heard'] as const

export const adjudication = declareBusiness('adjudication', {
  fields: [
    { id: 'decidingBody', type: 'text', group: 'course', atRegistration: 'offered' },
    { id: 'publicHearing', type: 'yesNo', group: 'course' },
    { id: 'decisionNumber', type: 'text', group: 'result' },
  ],
  stages: [
    { id: 'served' },
    { id: 'defended' },
    { id: 'heard' },
    { id: 'notDocketed', closed: true },
    { id: 'dismissed', closed: true },
  ],
  opening: [{ id: 'docket', from: ['registered', 'reviewing'], to: 'accepted', milestone: 'accepted' }],
  actions: [
    {
      id: 'refuseDocket',
      from: beforeDocket,
      to: 'notDocketed',
      milestone: 'refused',
      outcome: 'refused',
      offeredFields: ['conclusionReason'],
    },
    { id: 'serve', from: ['accepted'], to: 'served', milestone: 'served' },
    { id: 'recordDefence', from: ['served'], to: 'defended', milestone: 'defended' },
    {
      id: 'holdHearing',
      from: docketed,
      to: 'heard',
      milestone: 'hearingHeld',
      requiredFields: ['publicHearing'],
    },
    {
      id: 'decide',
      from: docketed,
      to: 'concluded',
      milestone: 'decided',
      outcome: { choose: ['infringementFound', 'noInfringement', 'mediated', 'dismissed'] },
      offeredFields: ['decisionNumber', 'decidingBody', 'recoveredAmount', 'conclusionReason'],
    },
    // A late defence is still recorded; it does not hold up the hearing.
    { id: 'recordLateDefence', from: ['heard'], to: null, milestone: 'defended' },
    {
      id: 'beginPreMediation',
      from: docketed,
      to: null,
      milestone: 'preMediationBegun',
      item: { of: 'preMediation', does: 'begins' },
    },
    {
      id: 'endPreMediation',
      from: docketed,
      to: null,
      milestone: 'preMediationEnded',
      item: { of: 'preMediation', does: 'ends' },
    },
    {
      id: 'suspend',
      from: docketed,
      to: null,
      milestone: 'suspended',
      pauses: 'suspension',
      item: { of: 'suspension', does: 'begins' },
    },
    {
      id: 'endSuspension',
      from: docketed,
      to: null,
      milestone: 'suspensionEnded',
      resumes: 'suspension',
      item: { of: 'suspension', does: 'ends' },
    },
    {
      id: 'dismiss',
      from: docketed,
      to: 'dismissed',
      milestone: 'dismissed',
      outcome: 'dismissed',
      offeredFields: ['conclusionReason'],
    },
    { id: 'serveDecision', from: ['concluded'], to: null, milestone: 'decisionServed' },
  ],
  afterwards: [{ id: 'recordSuit', from: ['concluded'], to: null, milestone: 'sued' }],
})
