// The declared kinds hold together: what an action names exists, every stage and action of a sub-kind can be reached,
// and every clock that can start can stop.

import { describe, expect, it } from 'vitest'
import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import type { ActionDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf, kinds } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import { milestones } from '#shared/cases/milestone.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { everySubKind, type KnownSubKind } from '#test/builders/lead-a-life.ts'

const milestonesOf = ({ milestone, laterMilestone }: ActionDeclaration) =>
  laterMilestone ? [milestone, laterMilestone] : [milestone]

function actionsOf({ kind, subKind }: KnownSubKind): readonly ActionDeclaration[] {
  return kinds[kind].actions.filter(action => !action.subKinds || action.subKinds.includes(subKind))
}

function stagesOf({ kind, subKind }: KnownSubKind): readonly string[] {
  return kinds[kind].stages
    .filter(stage => !stage.subKinds || stage.subKinds.includes(subKind))
    .map(({ id }) => id)
}

describe.each(caseKinds.map(kind => kinds[kind]))('$kind', declaration => {
  const stages = new Map(declaration.stages.map(stage => [stage.id, stage]))

  it('names only stages, fields, sub-kinds and milestones that exist, and each of its own once', () => {
    const fields = new Set(declaration.fields.map(field => field.id))
    for (const { id, item, ...action } of declaration.actions) {
      for (const stage of [...action.from, ...(action.to === null ? [] : [action.to])])
        expect(stages.has(stage), `${id} ${stage}`).toBe(true)
      const named = [item?.named, item?.dueOn, item?.workingDays].filter(field => field !== undefined)
      for (const field of [...(action.requiredFields ?? []), ...(action.offeredFields ?? []), ...named])
        expect(fields.has(field), `${id} ${field}`).toBe(true)
      for (const subKind of action.subKinds ?? []) expect(subKindsOf[declaration.kind]).toContain(subKind)
      expect(milestones).toContain(action.milestone)
    }
    for (const list of [declaration.actions, declaration.stages])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  it('closes a case exactly by the actions that give it a result', () => {
    for (const action of declaration.actions) {
      const closes = action.to !== null && stages.get(action.to)?.closed === true
      const wasOpen = action.from.some(stage => !stages.get(stage)?.closed)
      if (wasOpen) expect(outcomesOf(action).length > 0, action.id).toBe(closes)
      else expect(outcomesOf(action), action.id).toEqual([])
    }
  })

  it('never opens a closed case again', () => {
    for (const { id, from, to } of declaration.actions)
      if (to !== null && !stages.get(to)?.closed)
        expect(
          from.filter(stage => stages.get(stage)?.closed),
          id,
        ).toEqual([])
  })

  it('ends every pause that an action begins, and every item', () => {
    const begun = declaration.actions.flatMap(action => (action.pauses ? [action.pauses] : []))
    const ended = declaration.actions.flatMap(action => (action.resumes ? [action.resumes] : []))
    expect(new Set(ended)).toEqual(new Set(begun))
    const items = (does: 'begins' | 'ends') =>
      new Set(declaration.actions.flatMap(({ item }) => (item?.does === does ? [item.of] : [])))
    expect(items('ends')).toEqual(items('begins'))
  })

  it('asks for what names an item, every time', () => {
    for (const { id, item, requiredFields } of declaration.actions)
      for (const field of [item?.named, item?.dueOn, item?.workingDays])
        if (field !== undefined) {
          expect(requiredFields, id).toContain(field)
          expect(declaration.fields.find(declared => declared.id === field)?.ofStep, field).toBe(true)
        }
  })
})

describe.each(everySubKind)('$kind $subKind', known => {
  const actions = actionsOf(known)

  it('can be brought to every stage it has, and from there to the archive', () => {
    const { initialStage } = kinds[known.kind]
    const reached = follow([initialStage], actions)
    expect(stagesOf(known).filter(stage => !reached.has(stage))).toEqual([])
    expect([...reached].filter(stage => !stagesOf(known).includes(stage))).toEqual([])
    for (const stage of reached) expect(follow([stage], actions), stage).toContain('archived')
  })

  it('has fields for everything its actions ask', () => {
    const fields = fieldsOf(known.kind, known.subKind).map(field => field.id)
    for (const { id, requiredFields = [], offeredFields = [] } of actions)
      for (const field of [...requiredFields, ...offeredFields]) expect(fields, id).toContain(field)
  })

  it('has an action that starts each of its clocks, and one that stops it', () => {
    const reachable = new Set<string>(['received', 'closed', ...actions.flatMap(milestonesOf)])
    for (const rule of shippedRuleBook) {
      if (!rule.everyKind && rule.kind !== known.kind) continue
      if (rule.subKinds.length > 0 && !rule.subKinds.includes(known.subKind)) continue
      if (known.kind === 'mediation' && rule.id === 'MD-ONLINE-CONFIRM') continue
      for (const id of rule.start) expect.soft(reachable, `${rule.id} starts on ${id}`).toContain(id)
      if (rule.start.length > 0)
        expect.soft(reachable, `${rule.id} waits for ${rule.stop[0]}`).toContain(rule.stop[0])
    }
  })
})

it('starts every rule by a step or by receipt, but the registration of an entity, which is no case', () => {
  expect([...new Set(shippedRuleBook.filter(rule => rule.start.length === 0).map(({ id }) => id))]).toEqual([
    'PX-REG',
  ])
})

it('lets a clock outlive its case only where it can begin once the case is closed', () => {
  for (const rule of shippedRuleBook) {
    if (!rule.outlivesClosing) continue
    const { actions, stages } = kinds[rule.kind]
    const closed = stages.filter(stage => stage.closed).map(({ id }) => id)
    const starters = actions.filter(action => milestonesOf(action).some(id => rule.start.includes(id)))
    const begins = ({ from, outcome }: ActionDeclaration) =>
      outcome !== undefined || from.some(stage => closed.includes(stage))
    expect(starters.some(begins), rule.id).toBe(true)
    expect(rule.stop, rule.id).toContain('archived')
  }
})

function follow(from: readonly string[], actions: readonly ActionDeclaration[]): ReadonlySet<string> {
  const reached = new Set(from)
  for (let grown = true; grown; ) {
    const before = reached.size
    for (const action of actions)
      if (action.to !== null && action.from.some(stage => reached.has(stage))) reached.add(action.to)
    grown = reached.size > before
  }
  return reached
}
