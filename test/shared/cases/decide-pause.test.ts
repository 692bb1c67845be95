// Waiting that begins and ends by itself, entered in whatever order.

import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseEventBody } from '#shared/cases/case-event.ts'
import { decidePause } from '#shared/cases/decide-pause.ts'
import { decideStep } from '#shared/cases/decide-step.ts'
import { foldCase } from '#shared/cases/fold-case.ts'
import { addDays } from '#shared/dates/plain-date.ts'
import { eventOn, firstDay, registrationOf } from '#test/builders/lead-a-life.ts'

const began: CaseEventBody = { type: 'pauseBegan', ground: 'appraisal', note: '' }
const ended: CaseEventBody = { type: 'pauseEnded', ground: 'appraisal', note: '' }
const registered = registrationOf({ kind: 'mediation', subKind: 'peoples' })
const waited = [registered, eventOn(10, 1, began), eventOn(20, 2, ended)]

function decideOn(
  day: number,
  events: readonly CaseEvent[],
  ground: 'appraisal' | 'suspension' = 'appraisal',
) {
  const command = { ground, happenedOn: addDays(firstDay, day), note: '' }
  return decidePause(foldCase(events), command, addDays(firstDay, 60))
}

describe('a pause', () => {
  it('begins after the last one on its ground ended, on that day at the earliest', () => {
    expect(decideOn(20, waited).ok).toBe(true)
    expect(decideOn(25, waited).ok).toBe(true)
  })

  // Entered late it would take in the days until the later pause, and that one's end would be its own.
  it.each([5, 10, 15, 19])('does not begin on day %i, before or within one that is over', day => {
    expect(decideOn(day, waited)).toMatchObject({
      failure: { code: 'dateBeforeStart', details: { since: addDays(firstDay, 20) } },
    })
  })

  it('may overlap one on another ground', () => {
    expect(decideOn(5, waited, 'suspension').ok).toBe(true)
  })
})

describe('a step that lets the clocks wait and leaves the case where it is', () => {
  const notice = (day: number, order: number, action: string) =>
    eventOn(day, order, {
      ...{ type: 'stepRecorded', action, outcome: null, fields: {}, note: '', dating: 'certain' },
    })
  const noticed = [registered, notice(10, 1, 'publishNotice'), notice(20, 2, 'endNotice')]
  const publishOn = (day: number) =>
    decideStep(
      foldCase(noticed),
      {
        ...{ action: 'publishNotice', outcome: null, fields: {}, note: '' },
        happenedOn: addDays(firstDay, day),
      },
      'clerk',
      addDays(firstDay, 60),
    )

  it('is not taken before the last waiting on its ground ended', () => {
    expect(publishOn(20).ok).toBe(true)
    expect(publishOn(15)).toMatchObject({ failure: { code: 'dateBeforeStart' } })
    expect(publishOn(5)).toMatchObject({ failure: { code: 'dateBeforeStart' } })
  })
})
