import { describe, expect, it } from 'vitest'
import { type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import { fieldsOf, findAction } from '#shared/cases/kinds.ts'
import type { LedgerLayout } from '#shared/ledger/layouts/ledger-layout.ts'
import { ledgerLayouts } from '#shared/ledger/layouts/ledger-layouts.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'

function actionsOf(layout: LedgerLayout): readonly { action: string; outcome?: string }[] {
  return layout.steps.flatMap(rule => [
    ...(rule.action ? [{ action: rule.action }] : []),
    ...(rule.implied ? [{ action: rule.implied.action }] : []),
    ...Object.values(rule.result?.words ?? {}),
  ])
}

function columnsOf(layout: LedgerLayout): readonly string[] {
  return layout.columns.map(column => column.id)
}

describe.each(ledgerLayouts.map(layout => [layout.id, layout] as const))('layout %s', (_id, layout) => {
  it('names actions that its kind has, with an outcome just where the action leaves a choice', () => {
    for (const { action, outcome } of actionsOf(layout)) {
      const declared = findAction(layout.kind, action)
      expect(declared, action).not.toBeNull()
      const choice = typeof declared?.outcome === 'object' ? declared.outcome.choose : null
      if (choice) expect(choice).toContain(outcome)
      else expect(outcome, action).toBeUndefined()
    }
  })

  it('fills fields that its kind has', () => {
    const subKind = typeof layout.subKind === 'string' ? layout.subKind : null
    const declared = new Map(fieldsOf(layout.kind, subKind).map(field => [field.id, field]))
    for (const column of layout.columns) {
      for (const field of [column.field, ...Object.values(column.fieldBySubKind ?? {})]) {
        if (field === undefined) continue
        expect(declared.has(field), field).toBe(true)
        const choices = declared.get(field)?.choices
        if (choices) expect(choices).toEqual(expect.arrayContaining(Object.values(column.words ?? {})))
        if (column.reads === 'amount') expect(declared.get(field)?.type).toBe('money')
        expect(column.reads === 'party', field).toBe(declared.get(field)?.type === 'party')
      }
    }
  })

  it('refers only to its own columns, each declared once', () => {
    const columns = columnsOf(layout)
    expect(new Set(columns).size).toBe(columns.length)
    const referred = layout.steps.flatMap(rule => [
      rule.on,
      rule.evidence,
      rule.result?.column,
      rule.implied?.by,
      ...Object.values(rule.fields ?? {}),
    ])
    const column = typeof layout.subKind === 'string' ? [] : [layout.subKind.column]
    const all = [...referred, ...layout.requires, ...layout.title, ...column]
    for (const id of all) if (id != null) expect(columns).toContain(id)
  })

  it('gives no header word to two columns', () => {
    const words = layout.columns.flatMap(column => column.headers)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it('knows words for every sub-kind it can hold and every ground of a pause', () => {
    if (typeof layout.subKind !== 'string') {
      const { column: id } = layout.subKind
      const values = Object.values(layout.columns.find(column => column.id === id)?.words ?? {})
      expect(new Set(values)).toEqual(new Set<SubKind>(subKindsOf[layout.kind]))
    }
    const grounds = layout.columns.find(column => column.id === 'pauseGround')?.words ?? {}
    expect(new Set(Object.values(grounds))).toEqual(new Set(pauseGrounds))
  })
})
