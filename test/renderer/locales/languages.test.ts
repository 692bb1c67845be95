// Every language has the same words, and everything the domain declares has a word in each.

import { describe, expect, it } from 'vitest'
import { roles } from '#shared/access/role.ts'
import { shippedSource } from '#shared/calendar/shipped-calendar.ts'
import { caseEventBodySchema } from '#shared/cases/case-event.ts'
import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { milestones } from '#shared/cases/milestone.ts'
import { outcomes } from '#shared/cases/outcome.ts'
import { failureCodes } from '#shared/contract/failure.ts'
import { lightSchema, ownerSchema, unitSchema } from '#shared/contract/views.ts'
import { ledgerLayouts } from '#shared/ledger/layouts/ledger-layouts.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { type LanguageId, languageIds, languages } from '#shared/locales/languages.ts'

/** Rules that DOMAIN section 3 names; a centre's own book may have any of them. */
const domainRules =
  'PX-INTAKE PX-EXAM-INV PX-EXAM-UM PX-EXAM-DES PX-REPLY PX-FILE PX-FEE PX-MARK PX-GRANT-INV PX-GRANT-UM PX-GRANT-DES ' +
  'PX-OA1 PX-OA2 PX-REG MD-PEOPLE MD-ADMIN MD-PRE MD-IN-ORD MD-IN-SUM MD-ONLINE-CONFIRM MD-CONFIRM MD-COURT ' +
  'MD-PERFORM RP-AID-ACC RP-AID RP-OPINION RP-CPL-ACC RP-CPL-MED RP-CPL-CHECK RP-CPL-TELL RP-ADJ-ACC RP-ADJ-SERVE ' +
  'RP-ADJ-DEF RP-ADJ RP-ADJ-SUE RP-OVERSEAS NOTICE ANY'

/** Problems that the ledgers kept elsewhere are known to have (their truth.json). */
const knownProblems = [
  'patentTypeMissing',
  'conclusionBeforeReceipt',
  'applicationNumberCheckDigit',
  'creditCodeCheckDigit',
  'rightNumberCheckDigit',
  'extensionApprovedAfterExpiry',
  'extensionNotApproved',
]

/** Paths to every text; a singular beside a plural is a matter of the language. */
function pathsOf(words: unknown, at = ''): readonly string[] {
  if (typeof words === 'string') return at.endsWith('_one') ? [] : [at]
  return Object.entries(words as object).flatMap(([key, value]) =>
    pathsOf(value, at === '' ? key : `${at}.${key}`),
  )
}

function placesOf(words: unknown, path: string): readonly string[] {
  const text = path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], words)
  return [...new Set([...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort()
}

const paths = pathsOf(languages['zh-CN'])

describe('the languages', () => {
  it('have the same keys', () => {
    expect([...pathsOf(languages.en)].sort()).toEqual([...paths].sort())
  })

  it('fill the same places in every sentence', () => {
    // Documents write months and days each in their own way (print.date, print.month).
    const spoken = paths.filter(path => !path.startsWith('print.'))
    const different = spoken.filter(
      path => placesOf(languages.en, path).join() !== placesOf(languages['zh-CN'], path).join(),
    )
    expect(different).toEqual([])
  })

  it('never shout', () => {
    for (const language of languageIds)
      for (const path of pathsOf(languages[language])) {
        const text = path.split('.').reduce<unknown>((part, key) => (part as never)[key], languages[language])
        expect(text, path).not.toMatch(/[!！]/)
      }
  })
})

describe.each(languageIds)('%s', language => {
  const words = languages[language]
  const expectWords = (table: object, codes: readonly string[]): void => {
    expect(codes.filter(code => !Object.hasOwn(table, code))).toEqual([])
  }

  it.each(caseKinds)('names every stage, action, field and choice of %s', kind => {
    const declared = kinds[kind]
    expectWords(words.cases.kind, [kind])
    expectWords(words.cases.subKind, subKindsOf[kind])
    expectWords(
      words.cases.stage[kind],
      declared.stages.map(({ id }) => id),
    )
    expectWords(
      words.cases.action[kind],
      declared.actions.map(({ id }) => id),
    )
    expectWords(
      words.cases.field,
      declared.fields.map(({ id }) => id),
    )
    expectWords(
      words.cases.group,
      declared.fields.map(({ group }) => group),
    )
    for (const { id, choices } of declared.fields) if (choices) expectWords(choicesOf(language, id), choices)
  })

  it('names every result, milestone, ground of pause and kind of event', () => {
    expectWords(words.cases.outcome, outcomes)
    expectWords(words.cases.milestone, milestones)
    expectWords(words.cases.pauseGround, pauseGrounds)
    expectWords(
      words.cases.eventType,
      caseEventBodySchema.options.map(({ shape }) => shape.type.value),
    )
  })

  it('names every rule, unit, owner, light and holiday', () => {
    expectWords(words.limits.rule, [...domainRules.split(' '), ...shippedRuleBook.map(({ id }) => id)])
    expectWords(words.limits.unit, unitSchema.options)
    expectWords(words.limits.owner, ownerSchema.options)
    expectWords(words.limits.light, lightSchema.options)
    const holidays = shippedSource.years.flatMap(({ daysOff, makeUpDays }) => [...daysOff, ...makeUpDays])
    expectWords(
      words.limits.holiday,
      holidays.map(({ name }) => name),
    )
  })

  it('says of every failure what is the matter and what to do', () => {
    expectWords(words.failure, failureCodes)
    for (const code of failureCodes) {
      expect(words.failure[code].words, code).not.toBe('')
      expect(words.failure[code].next, code).not.toBe('')
    }
  })

  it('names every column of a ledger and every problem known', () => {
    const columns = ledgerLayouts.flatMap(layout => layout.columns.map(({ id }) => id))
    expectWords({ ...words.registries.field, ...words.ledger.meaning, ...words.cases.field }, columns)
    const missing = ledgerLayouts.flatMap(({ subKind }) =>
      typeof subKind === 'string' ? [] : [subKind.missing, subKind.unknown],
    )
    expectWords(words.ledger.problem, [...knownProblems, ...missing])
  })

  it('names every role', () => {
    expectWords(words.access.role, roles)
    expectWords(words.access.roleDoes, roles)
  })
})

function choicesOf(language: LanguageId, field: string): object {
  return (languages[language].cases.choice as Readonly<Record<string, object>>)[field] ?? {}
}
