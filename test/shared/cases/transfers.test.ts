// The declared transfers fit the kinds they speak of, and what may be handed on, linked, split, reopened.

import { describe, expect, it } from 'vitest'
import { decideBatch } from '#shared/cases/batch-command.ts'
import type { CaseEvent, CaseEventBody, FieldValues } from '#shared/cases/case-event.ts'
import { linkRelations, oppositeRelation } from '#shared/cases/case-link.ts'
import { decideLink, decideReopening, decideSplit } from '#shared/cases/decide-link.ts'
import { decideTransfer, listTransfers } from '#shared/cases/decide-transfer.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { fieldsOf, findAction } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import { carryFields, transfers } from '#shared/cases/transfers.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

const today = plainDate('2026-03-31')
const uid = 'a'.repeat(32)
const other = { caseUid: 'b'.repeat(32), caseNumber: '知调〔2026〕00001号' }

let count = 0
function event(body: CaseEventBody, on: string): CaseEvent {
  count++
  return { id: `e${count}`, happenedOn: plainDate(on), recordedAtMs: count, actor: 'li', body }
}

function complaint(fields: FieldValues = {}): CaseEvent {
  return event(
    {
      type: 'caseRegistered',
      kind: 'rightsProtection',
      subKind: 'complaint',
      caseNumber: '知维〔2026〕0001号',
      title: '网店售假',
      clerk: null,
      fields: { reporter: '某某公司', respondent: '某某商行', category: 'complaint', ...fields },
      receivedTime: null,
      ledger: null,
    },
    '2026-03-02',
  )
}

function step(action: string, on: string, outcome: 'transferredOut' | 'settled' | null = null): CaseEvent {
  return event({ type: 'stepRecorded', action, outcome, fields: {}, note: '', dating: 'certain' }, on)
}

function codeOf(result: { ok: boolean; failure?: { code: string } }): string {
  return result.ok ? 'ok' : (result.failure?.code ?? '')
}

describe('the declared transfers', () => {
  it('close their source by a step of its kind with a result of that step', () => {
    for (const { id, from, closedBy } of transfers) {
      for (const { action, outcome } of closedBy) {
        const declared = findAction(from.kind, action)
        expect(declared, `${id} ${action}`).not.toBeNull()
        if (declared && outcome) expect(outcomesOf(declared)).toContain(outcome)
      }
    }
  })

  it('carry fields that the source has to fields that the target has', () => {
    for (const { id, from, to, fields } of transfers) {
      const sources = new Set(from.subKinds.flatMap(one => fieldsOf(from.kind, one)).map(field => field.id))
      const targets = new Set(to.subKinds.flatMap(one => fieldsOf(to.kind, one)).map(field => field.id))
      for (const [target, source] of Object.entries(fields)) {
        expect(sources, `${id} from`).toContain(source)
        expect(targets, `${id} to`).toContain(target)
      }
    }
  })
})

describe('a transfer', () => {
  const accepted = [complaint(), step('accept', '2026-03-04')]
  const command = {
    transfer: 'complaintToMediation',
    happenedOn: plainDate('2026-03-16'),
    newNumber: other.caseNumber,
    note: '',
  } as const

  it('records the closing step with the number of the new case', () => {
    const decided = decideTransfer(foldCase(accepted), command, 'clerk', today)
    expect(decided).toMatchObject({
      ok: true,
      value: {
        action: 'concludeComplaint',
        outcome: 'transferredOut',
        fields: { transferredTo: other.caseNumber },
      },
    })
  })

  it('needs a stage that can close, a role that may, and a day that can be', () => {
    const at = (events: readonly CaseEvent[], more: Partial<typeof command> | object = {}) =>
      codeOf(decideTransfer(foldCase(events), { ...command, ...more }, 'clerk', today))
    expect(at([complaint()])).toBe('transferNotPossible')
    expect(at(accepted, { happenedOn: plainDate('2026-04-01') })).toBe('dateInFuture')
    expect(at(accepted, { transfer: 'assistanceToMediation' })).toBe('transferNotPossible')
    expect(codeOf(decideTransfer(foldCase(accepted), command, 'auditor', today))).toBe('transferNotPossible')
  })

  it('goes on from a source closed as transferred, once, and from no other closing', () => {
    const closed = [...accepted, step('concludeComplaint', '2026-03-10', 'transferredOut')]
    expect(decideTransfer(foldCase(closed), command, 'clerk', today)).toEqual({ ok: true, value: null })
    const early = { ...command, happenedOn: plainDate('2026-03-09') }
    expect(codeOf(decideTransfer(foldCase(closed), early, 'clerk', today))).toBe('dateBeforeStart')
    const gone = event({ type: 'caseLinked', relation: 'transferredTo', other, note: '' }, '2026-03-16')
    expect(listTransfers(foldCase([...closed, gone]), 'clerk', today)).toEqual([])
    const settled = [...accepted, step('concludeComplaint', '2026-03-10', 'settled')]
    expect(listTransfers(foldCase(settled), 'clerk', today)).toEqual([])
  })

  it('keeps the identity of a reporter out of the new case', () => {
    const target = { kind: 'mediation', subKind: 'peoples' } as const
    const mapping = { applicant: 'reporter', respondent: 'respondent' }
    const report = foldCase([complaint({ category: 'report' })])
    expect(carryFields(target, mapping, foldCase(accepted))).toEqual({
      applicant: '某某公司',
      respondent: '某某商行',
    })
    expect(carryFields(target, mapping, report)).toEqual({ respondent: '某某商行' })
  })
})

describe('links', () => {
  it('have an opposite that leads back', () => {
    for (const relation of linkRelations) expect(oppositeRelation[oppositeRelation[relation]]).toBe(relation)
  })

  it('are made once and to another case', () => {
    const state = foldCase([complaint()])
    expect(codeOf(decideLink({ uid, state }, 'related', other, ''))).toBe('ok')
    expect(codeOf(decideLink({ uid: other.caseUid, state }, 'related', other, ''))).toBe('linkToItself')
    const linked = foldCase([
      complaint(),
      event({ type: 'caseLinked', relation: 'related', other, note: '' }, '2026-03-03'),
    ])
    expect(codeOf(decideLink({ uid, state: linked }, 'related', other, ''))).toBe('linkExists')
    expect(codeOf(decideLink({ uid, state: linked }, 'splitInto', other, ''))).toBe('ok')
  })

  it('say how a case came to be here', () => {
    const arrived = (relation: 'transferredFrom' | 'reopens' | 'splitFrom') =>
      foldCase([complaint(), event({ type: 'caseLinked', relation, other, note: '' }, '2026-03-02')])
        .milestones[0]?.id
    expect(arrived('transferredFrom')).toBe('transferredIn')
    expect(arrived('reopens')).toBe('reopened')
    expect(arrived('splitFrom')).toBe('received')
  })
})

describe('a closed case', () => {
  const closed = [
    complaint(),
    step('accept', '2026-03-04'),
    step('concludeComplaint', '2026-03-10', 'settled'),
    step('archive', '2026-03-11'),
  ]

  it('may go on from its closing day, an open one need not', () => {
    const on = plainDate('2026-03-12')
    expect(codeOf(decideReopening(foldCase(closed), on, today))).toBe('ok')
    expect(codeOf(decideReopening(foldCase(closed), plainDate('2026-03-09'), today))).toBe('dateBeforeStart')
    expect(codeOf(decideReopening(foldCase(closed.slice(0, 2)), on, today))).toBe('caseStillOpen')
    expect(codeOf(decideSplit(foldCase(closed), on, today))).toBe('actionNotLegal')
    const again = event({ type: 'caseLinked', relation: 'reopenedAs', other, note: '' }, '2026-03-12')
    expect(codeOf(decideReopening(foldCase([...closed, again]), on, today))).toBe('caseOpenAlready')
  })

  it('may not go on before it was archived: the archiving would close it again, without a result', () => {
    const on = plainDate('2026-03-10')
    expect(codeOf(decideReopening(foldCase(closed), on, today))).toBe('dateBeforeStart')
    expect(codeOf(decideReopening(foldCase(closed.slice(0, 3)), on, today))).toBe('ok')
  })

  it('carried on is at the stage it was closed at, with its closing as history', () => {
    const reopened = event({ type: 'caseReopened', reason: '新证据' }, '2026-03-12')
    const state = foldCase([...closed, reopened])
    expect(state).toMatchObject({ stage: 'accepted', closedOn: null, outcome: null })
    expect(state.pastClosings).toEqual([{ closedOn: '2026-03-10', reopenedOn: '2026-03-12' }])
    expect(state.milestones.map(({ id, undone }) => [id, undone ?? false])).toEqual([
      ['received', false],
      ['accepted', false],
      ['decided', true],
      ['closedBefore', true],
      ['archived', true],
      ['reopened', false],
    ])
    const later = foldCase([...closed, reopened, step('concludeComplaint', '2026-03-20', 'transferredOut')])
    expect(later).toMatchObject({ closedOn: '2026-03-20', outcome: 'transferredOut', stage: 'concluded' })
  })
})

describe('one command for many', () => {
  it('answers for each case by its own state', () => {
    const state = foldCase([complaint()])
    const decide = (command: Parameters<typeof decideBatch>[1]) =>
      codeOf(decideBatch(state, command, 'clerk', today))
    const happenedOn = plainDate('2026-03-05')
    const step = { type: 'step', outcome: null, fields: {}, note: '', happenedOn } as const
    expect(decide({ ...step, action: 'accept' })).toBe('ok')
    expect(decide({ ...step, action: 'archive' })).toBe('actionNotLegal')
    expect(decide({ type: 'assign', clerk: '周某明', happenedOn })).toBe('ok')
    expect(decide({ type: 'series', series: null, happenedOn, note: '' })).toBe('alreadySo')
    expect(decide({ type: 'series', series: { uid, name: '系列' }, happenedOn, note: '' })).toBe('ok')
  })
})
