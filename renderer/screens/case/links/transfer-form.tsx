// Hands the case on 转办: to which business, from which day, and what the new case needs beyond what it takes over.

import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SubKind } from '#shared/cases/case-kind.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { TransferId } from '#shared/cases/transfers.ts'
import type { CaseLinks } from '#shared/contract/links-contract.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { AskedFields } from '../../../parts/asked-fields.tsx'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { navigate } from '../../../state/route.ts'
import { readTypedFields, type TypedFields } from '../../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../../state/use-failure-words.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'

interface TransferDraft {
  readonly transfer: TransferId | null
  readonly subKind: SubKind | null
  readonly happenedOn: string
  readonly title: string | null
  readonly fields: TypedFields
  readonly reasons: TypedFields
  readonly note: string
}

export function TransferForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client, queries } = useDesk()
  const today = useDeskDay()
  const problemWords = useFieldProblemWords()
  const { data: view } = useQuery(queries.cases.get.queryOptions({ input: { id: caseId } }))
  const draft = useDraft<TransferDraft>(`case/${caseId}/transfer`, {
    transfer: null,
    subKind: null,
    happenedOn: today,
    title: null,
    fields: {},
    reasons: {},
    note: '',
  })
  const { happenedOn, fields, reasons, note } = draft.values
  const title = draft.values.title ?? view?.line.title ?? ''
  const { option, target } = chosenTarget(links, draft.values)
  const asked = option && target ? fieldsOf(option.kind, target.subKind).filter(isAsked(target.asked)) : []
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.transfer>[0]) => {
      const created = await client.links.transfer(input)
      navigate({ screen: 'case', id: created.id })
    },
    done: t('links.transfer.done'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const day = parsePlainDate(happenedOn)
    const read = readTypedFields(asked, target?.asked ?? [], fields, reasons)
    const problems = problemWords(read.problems)
    if (day === null) problems.happenedOn = t('frame.date.unknown')
    if (title.trim() === '')
      problems.title = t('failure.fieldRequired.words', { field: t('links.transfer.newTitle') })
    if (!option) problems.transfer = t('links.transfer.choose')
    else if (!target)
      problems.subKind = t('logging.problem.notChosen', { field: t(`cases.subKindOf.${option.kind}`) })
    command.setProblems(problems)
    if (day === null || !option || !target || Object.keys(problems).length > 0) return
    command.run({
      id: caseId,
      version: links.version,
      transfer: option.id,
      subKind: target.subKind,
      happenedOn: day,
      title: title.trim(),
      fields: read.values,
      overrides: read.overrides,
      clerk: null,
      note,
    })
  }

  return (
    <CommandForm
      verb={t('links.transfer.title')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      {links.transfers.length > 1 && (
        <LabeledField label={t('links.transfer.to')} required group problem={command.problems.transfer}>
          {control => (
            <ChoiceRow
              control={control}
              value={option?.id ?? null}
              choices={links.transfers.map(({ id }) => ({
                value: id,
                words: t(`links.transfer.kinds.${id}`),
              }))}
              onChange={id => draft.change({ transfer: id, subKind: null })}
            />
          )}
        </LabeledField>
      )}
      {option && option.subKinds.length > 1 && (
        <LabeledField
          label={t(`cases.subKindOf.${option.kind}`)}
          required
          group
          problem={command.problems.subKind}
        >
          {control => (
            <ChoiceRow
              control={control}
              value={target?.subKind ?? null}
              choices={option.subKinds.map(({ subKind }) => ({
                value: subKind,
                words: words.subKind(subKind),
              }))}
              onChange={subKind => draft.change({ subKind })}
            />
          )}
        </LabeledField>
      )}
      <DayField
        label={t('links.transfer.day')}
        value={happenedOn}
        problem={command.problems.happenedOn}
        onChange={value => draft.change({ happenedOn: value })}
      />
      <LabeledField label={t('links.transfer.newTitle')} required problem={command.problems.title}>
        {control => (
          <Input
            {...control}
            maxLength={2_000}
            value={title}
            onChange={event => draft.change({ title: event.target.value })}
          />
        )}
      </LabeledField>
      <AskedFields
        asked={asked}
        required={asked.map(({ id }) => id)}
        typed={draft.values}
        problems={command.problems}
        onChange={draft.change}
      />
      <NoteField
        value={note}
        problem={command.problems.note}
        onChange={value => draft.change({ note: value })}
      />
      {target && target.carried.length > 0 && (
        <p className="second small">
          {t('links.transfer.carried', { fields: words.list(target.carried.map(words.field)) })}
        </p>
      )}
      <p className="second small">{t('links.transfer.closes')}</p>
    </CommandForm>
  )
}

// A single way is taken without asking.
function chosenTarget({ transfers }: CaseLinks, { transfer, subKind }: TransferDraft) {
  const option =
    transfers.find(({ id }) => id === transfer) ?? (transfers.length === 1 ? transfers[0] : undefined)
  const target =
    option?.subKinds.find(one => one.subKind === subKind) ??
    (option?.subKinds.length === 1 ? option.subKinds[0] : undefined)
  return { option, target }
}

function isAsked(asked: readonly string[]) {
  return ({ id }: { readonly id: string }): boolean => asked.includes(id)
}
