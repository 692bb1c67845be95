// Splits a letter 拆分: the second case takes the receipt and the fields of the first, but for its title and category.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { AskedFields } from '../../../parts/asked-fields.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { navigate } from '../../../state/route.ts'
import { readTypedFields, type TypedFields } from '../../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../../state/use-failure-words.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'

interface SplitDraft {
  readonly happenedOn: string
  readonly title: string | null
  readonly fields: TypedFields
  readonly reasons: TypedFields
  readonly note: string
}

/** What tells the two cases of a letter apart. */
const asked = fieldsOf('rightsProtection', 'complaint').filter(({ id }) => id === 'category')

export function SplitForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client, queries } = useDesk()
  const today = useDeskDay()
  const problemWords = useFieldProblemWords()
  const { data: view } = useQuery(queries.cases.get.queryOptions({ input: { id: caseId } }))
  const draft = useDraft<SplitDraft>(`case/${caseId}/split`, {
    happenedOn: today,
    title: null,
    fields: {},
    reasons: {},
    note: '',
  })
  const { happenedOn, fields, reasons, note } = draft.values
  const title = draft.values.title ?? view?.line.title ?? ''
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.split>[0]) => {
      const created = await client.links.split(input)
      navigate({ screen: 'case', id: created.id })
    },
    done: t('links.split.done'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const day = parsePlainDate(happenedOn)
    const read = readTypedFields(
      asked,
      asked.map(({ id }) => id),
      fields,
      reasons,
    )
    const problems = problemWords(read.problems)
    if (day === null) problems.happenedOn = t('frame.date.unknown')
    if (title.trim() === '')
      problems.title = t('failure.fieldRequired.words', { field: t('links.split.newTitle') })
    command.setProblems(problems)
    if (day === null || Object.keys(problems).length > 0) return
    const { version } = links
    command.run({
      id: caseId,
      version,
      happenedOn: day,
      title: title.trim(),
      fields: read.values,
      overrides: read.overrides,
      note,
    })
  }

  return (
    <CommandForm
      verb={t('links.split.title')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <p className="second">{t('links.split.words')}</p>
      <DayField
        label={t('links.split.day')}
        value={happenedOn}
        problem={command.problems.happenedOn}
        onChange={value => draft.change({ happenedOn: value })}
      />
      <TextField
        label={t('links.split.newTitle')}
        required
        problem={command.problems.title}
        maxLength={2_000}
        value={title}
        onChange={title => draft.change({ title })}
      />
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
    </CommandForm>
  )
}
