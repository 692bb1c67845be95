// The declared kinds hold together: every stage an action names exists and can be reached, every field is declared.

import { describe, expect, it } from 'vitest'
import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import { milestones } from '#shared/cases/milestone.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'

describe.each(caseKinds.map(kind => kinds[kind]))('$kind', declaration => {
  const stages = new Map(declaration.stages.map(stage => [stage.id, stage]))

  it('names only stages, fields, sub-kinds and milestones that exist', () => {
    const fields = new Set(declaration.fields.map(field => field.id))
    for (const action of declaration.actions) {
      for (const stage of [...action.from, ...(action.to === null ? [] : [action.to])])
        expect(stages.has(stage), stage).toBe(true)
      for (const field of [...(action.requiredFields ?? []), ...(action.offeredFields ?? [])])
        expect(fields.has(field), field).toBe(true)
      for (const subKind of action.subKinds ?? []) expect(subKindsOf[declaration.kind]).toContain(subKind)
      expect(milestones).toContain(action.milestone)
    }
  })

  it('closes a case exactly by the actions that give it a result', () => {
    for (const action of declaration.actions) {
      const closes = action.to !== null && stages.get(action.to)?.closed === true
      const wasOpen = action.from.some(stage => !stages.get(stage)?.closed)
      if (wasOpen) expect(outcomesOf(action).length > 0, action.id).toBe(closes)
      else expect(outcomesOf(action), action.id).toEqual([])
    }
  })

  it.each(subKindsOf[declaration.kind])(
    'can bring a case of %s to every stage that is not another business’s',
    subKind => {
      const reached = new Set([declaration.initialStage])
      const actions = declaration.actions.filter(
        action => !action.subKinds || action.subKinds.includes(subKind),
      )
      for (let grown = true; grown; ) {
        const before = reached.size
        for (const { from, to } of actions)
          if (to !== null && from.some(stage => reached.has(stage))) reached.add(to)
        grown = reached.size > before
      }
      expect([...stages.keys()].filter(stage => !reached.has(stage))).toEqual([])
    },
  )

  it('ends every pause that an action begins', () => {
    const begun = declaration.actions.flatMap(action => (action.pauses ? [action.pauses] : []))
    const ended = declaration.actions.flatMap(action => (action.resumes ? [action.resumes] : []))
    expect(new Set(ended)).toEqual(new Set(begun))
  })
})

it('starts and stops every rule’s clock by milestones that its kind can reach', () => {
  for (const rule of shippedRuleBook) {
    const actions = kinds[rule.kind].actions
    const reachable = new Set<string>(['received', 'closed'])
    for (const { milestone, laterMilestone } of actions) {
      reachable.add(milestone)
      if (laterMilestone) reachable.add(laterMilestone)
    }
    for (const id of rule.start) expect.soft(reachable, `${rule.id} starts on ${id}`).toContain(id)
  }
})
