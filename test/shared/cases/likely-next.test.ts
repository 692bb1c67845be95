// The one button of a case page: at every stage of every kind the ordinary next step, never a refusal or a way out.

import { describe, expect, it } from 'vitest'
import { kinds } from '#shared/cases/kinds.ts'
import { chooseLikelyNext } from '#shared/cases/likely-next.ts'
import { everySubKind, type KnownSubKind } from '#test/builders/lead-a-life.ts'

type Primaries = Readonly<Record<string, string | null>>

const preExamination: Primaries = {
  submitted: 'accept',
  supplementing: 'receiveSupplement',
  examining: 'pass',
  qualityChecking: 'pass',
  replying: 'recordReply',
  passed: 'file',
  filed: 'mark',
  consistencyChecking: 'mark',
  fastTrack: 'grant',
  cnipaReplying: 'recordCnipaReply',
}

const mediation: Primaries = {
  registered: 'accept',
  reviewing: 'accept',
  consulting: 'accept',
  accepted: 'assignMediator',
  inSession: 'recordAgreement',
  agreed: 'recordEffective',
  confirming: 'recordConfirmationAccepted',
  confirmed: 'recordPerformed',
  confirmationRefused: 'recordPerformed',
}

const backToCourt: Primaries = {
  ...mediation,
  ...Object.fromEntries(
    ['refused', 'declined', 'failed', 'withdrawn', 'terminated'].map(stage => [stage, 'returnToCourt']),
  ),
}

/** Where nothing is said here, a closed case is archived. */
const primaries: Readonly<Record<string, Primaries>> = {
  invention: preExamination,
  utilityModel: preExamination,
  design: preExamination,
  peoples: mediation,
  administrative: mediation,
  commercial: mediation,
  courtDelegated: backToCourt,
  courtEntrusted: backToCourt,
  assistance: {
    registered: 'accept',
    reviewing: 'accept',
    supplementing: 'receiveSupplement',
    accepted: 'conclude',
    assigned: 'conclude',
    concluded: 'followUp',
  },
  infringementOpinion: {
    registered: 'accept',
    supplementing: 'receiveSupplement',
    accepted: 'assignExpert',
    expertsChosen: 'deliberate',
    deliberated: 'issueOpinion',
  },
  complaint: {
    registered: 'accept',
    classified: 'accept',
    supplementing: 'receiveSupplement',
    accepted: 'handOver',
    handedOver: 'concludeComplaint',
    concluded: 'feedBack',
    refused: 'feedBack',
  },
  adjudication: {
    registered: 'docket',
    reviewing: 'docket',
    supplementing: 'receiveSupplement',
    accepted: 'serve',
    served: 'recordDefence',
    defended: 'holdHearing',
    heard: 'decide',
    concluded: 'serveDecision',
  },
  overseasGuidance: {
    registered: 'accept',
    supplementing: 'receiveSupplement',
    accepted: 'issueGuidance',
    guiding: 'issueGuidance',
  },
}

// Nothing has been begun that could be ended, and nothing has come up: what is legal in an ordinary course.
function legalAt({ kind, subKind }: KnownSubKind, stage: string): readonly string[] {
  return kinds[kind].actions
    .filter(({ from, subKinds }) => from.includes(stage) && (!subKinds || subKinds.includes(subKind)))
    .filter(({ item, after }) => item?.does !== 'ends' && after === undefined)
    .map(({ id }) => id)
}

describe.each(everySubKind)('$subKind', known => {
  const { kind, subKind } = known
  const stages = kinds[kind].stages.filter(({ subKinds }) => !subKinds || subKinds.includes(subKind))

  it.each(stages)('proposes the ordinary step at $id', ({ id: stage, closed }) => {
    // The step that led here has been taken, where it can be taken again without leaving.
    const led = kinds[kind].actions.filter(({ to, from }) => to === stage && from.includes(stage))
    const taken = new Set(led.map(({ id }) => id))
    const expected = primaries[subKind]?.[stage] ?? (closed && stage !== 'archived' ? 'archive' : null)
    expect(chooseLikelyNext({ kind, stage, legal: legalAt(known, stage), taken })).toBe(expected)
  })
})

describe('in a course that comes back', () => {
  it.each([
    ['preExamination', 'invention', 'replying', 'recordReply'],
    ['preExamination', 'invention', 'supplementing', 'receiveSupplement'],
    ['preExamination', 'invention', 'cnipaReplying', 'recordCnipaReply'],
  ] as const)('%s: the second time at %s %s is as the first', (kind, subKind, stage, step) => {
    const legal = legalAt({ kind, subKind } as KnownSubKind, stage)
    expect(chooseLikelyNext({ kind, stage, legal, taken: new Set([step]) })).toBe(step)
  })

  it('proposes the next instalment while one is open, and the end when none is', () => {
    const course = { kind: 'mediation', stage: 'confirmed', taken: new Set(['recordInstalment']) } as const
    const legal = ['recordInstalment', 'recordPerformed', 'agreeInstalment', 'archive']
    expect(chooseLikelyNext({ ...course, legal })).toBe('recordInstalment')
    expect(chooseLikelyNext({ ...course, legal: legal.slice(1) })).toBe('recordPerformed')
  })

  it('archives an adjudication once its decision is served: a suit may come or not', () => {
    const legal = legalAt({ kind: 'rightsProtection', subKind: 'adjudication' }, 'concluded')
    const course = { kind: 'rightsProtection', stage: 'concluded', legal } as const
    expect(chooseLikelyNext({ ...course, taken: new Set(['serveDecision']) })).toBe('archive')
  })
})
