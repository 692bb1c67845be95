// What the records of a case say, as documents and sheets write it. The screen has words of its own for the same.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import type { Words } from '#shared/locales/words.ts'
import type { dossier } from '#shared/locales/zh-CN/dossier.ts'
import type { links } from '#shared/locales/zh-CN/links.ts'
import { fenToWan } from '#shared/summary/format-figure.ts'
import type { DocumentWords } from './document-words.ts'
import { nameAction, nameOutcome, nameRule, writeAmount } from './limit-words.ts'

export interface CaseDocumentWords extends DocumentWords {
  readonly dossier: Words<typeof dossier>
  readonly links: Words<typeof links>
  readonly frame: { readonly money: string; readonly clauseSeparator: string }
}

type Table = Readonly<Record<string, string>>

export function nameField(id: string, { cases }: CaseDocumentWords): string {
  return (cases.field as Table)[id] ?? id
}

/** A value as people read it: choices and yes/no by name, money in 万元. */
export function writeValue(
  kind: CaseKind,
  id: string,
  value: FieldValues[string],
  { cases, frame }: CaseDocumentWords,
): string {
  const field = kinds[kind].fields.find(declared => declared.id === id)
  if (typeof value === 'boolean') return value ? cases.register.yes : cases.register.no
  if (field?.type === 'money' && typeof value === 'number')
    return frame.money.replace('{{amount}}', fenToWan(value).toFixed(2))
  const choices = (cases.choice as Readonly<Record<string, Table>>)[id]
  return (field?.choices && choices?.[String(value)]) || String(value)
}

/** 受理, 批准延期, 备注. */
export function nameEntry(entry: TimelineEntry, kind: CaseKind, words: CaseDocumentWords): string {
  const types = words.cases.eventType
  if (entry.action !== null) return nameAction(kind, entry.action, words)
  if (entry.approved !== null) return entry.approved ? types.extensionApproved : types.extensionRefused
  if (entry.series !== null) return entry.series.change === 'joined' ? types.seriesJoined : types.seriesLeft
  return (types as Table)[entry.type] ?? entry.type
}

/** Everything an entry says beside its name, as one line. */
export function describeEntry(
  entry: TimelineEntry,
  { line, clocks }: CaseView,
  words: CaseDocumentWords,
): string {
  const { cases, print } = words
  const unit = clocks.find(({ ruleId }) => ruleId === entry.ruleId)?.unit
  const parts = [
    entry.ground && cases.pauseGround[entry.ground],
    entry.ruleId && nameRule(entry.ruleId, words),
    entry.days !== null &&
      writeAmount(entry.days, unit === 'workingDays' ? 'workingDays' : 'calendarDays', words.limits),
    entry.outcome && nameOutcome(line.kind, entry.outcome, words),
    entry.dating !== 'certain' && cases.page.dating[entry.dating],
    ...Object.entries(entry.fields).map(
      ([id, value]) => `${nameField(id, words)}${print.colon}${writeValue(line.kind, id, value, words)}`,
    ),
    entry.series?.name,
    entry.link && `${words.links.relation[entry.link.relation]}${print.colon}${entry.link.caseNumber}`,
    entry.receipt?.time && words.dossier.receipt.time.replace('{{time}}', entry.receipt.time),
    entry.receipt && entry.receipt.countsOn !== entry.happenedOn
      ? words.dossier.receipt.countsOn.replace('{{date}}', entry.receipt.countsOn)
      : '',
    entry.attachment?.name,
    entry.attachment?.label,
    entry.note,
  ]
  return parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(words.frame.clauseSeparator)
}
