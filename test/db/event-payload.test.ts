import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePayload, encodePayload } from '#db/events/event-payload.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'

const someFields = fc.dictionary(
  fc.constantFrom('applicant', 'claimAmount', 'publicHearing'),
  fc.oneof(fc.constant(''), fc.string(), fc.integer(), fc.boolean()),
)
const someNote = fc.constantFrom('', '记一笔', ' ')

const someBody: fc.Arbitrary<CaseEventBody> = fc.oneof(
  fc.record({
    type: fc.constant('stepRecorded' as const),
    action: fc.constantFrom('accept', 'close'),
    outcome: fc.constantFrom(null, 'withdrawn' as const),
    fields: someFields,
    note: someNote,
    dating: fc.constantFrom('certain' as const, 'unknown' as const, 'doubtful' as const),
  }),
  fc.record({
    type: fc.constantFrom('pauseBegan' as const, 'pauseEnded' as const),
    ground: fc.constantFrom(...pauseGrounds),
    note: someNote,
  }),
  fc.record({
    type: fc.constant('fieldsChanged' as const),
    title: fc.constantFrom(null, '名称'),
    subKind: fc.constantFrom(null, 'design' as const),
    fields: someFields,
    reason: someNote,
  }),
  fc.record({ type: fc.constant('noteAdded' as const), text: fc.constantFrom('一', '二') }),
)

// What was generated may lack a prototype, which JSON does not know of.
const plain = (body: CaseEventBody): unknown => JSON.parse(JSON.stringify(body))

describe('the payload of an event', () => {
  it('is read back as it was written, whatever went without saying', () => {
    fc.assert(
      fc.property(someBody, body => {
        expect(plain(decodePayload(body.type, encodePayload(body)))).toEqual(plain(body))
      }),
    )
  })

  it('of the first version, which said everything, is read alike', () => {
    fc.assert(
      fc.property(someBody, body => {
        const { type, ...everything } = body
        expect(plain(decodePayload(type, JSON.stringify(everything)))).toEqual(plain(body))
      }),
    )
  })

  it('holds nothing of a plain step but its action', () => {
    const step = { action: 'accept', outcome: null, fields: {}, note: '', dating: 'certain' } as const
    expect(encodePayload({ type: 'stepRecorded', ...step })).toBe('{"action":"accept"}')
  })

  it.each(['{"action":1}', '{}', 'x', '{"action":"accept","note":3}'])('%s is refused', payload =>
    expect(() => decodePayload('stepRecorded', payload)).toThrow(),
  )
})
