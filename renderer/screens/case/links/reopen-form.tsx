// Reopens a closed case 恢复办理: as a new linked case, or itself where the reader may.

import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { useMayCall } from '../../../state/may-call.ts'
import { navigate } from '../../../state/route.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'

interface ReopenDraft {
  readonly how: 'newCase' | 'carryOn'
  readonly happenedOn: string
  readonly reason: string
}

export function ReopenForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const today = useDeskDay()
  const mayCarryOn = useMayCall(contract.links.carryOn)
  const draft = useDraft<ReopenDraft>(`case/${caseId}/reopen`, {
    how: 'newCase',
    happenedOn: today,
    reason: '',
  })
  const { how, happenedOn, reason } = draft.values
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.reopen>[0]) => {
      if (how === 'carryOn') return void (await client.links.carryOn(input))
      const created = await client.links.reopen(input)
      navigate({ screen: 'case', id: created.id })
    },
    done: t('links.reopen.done'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const day = parsePlainDate(happenedOn)
    const problems: Record<string, string> = {}
    if (day === null) problems.happenedOn = t('frame.date.unknown')
    if (reason.trim() === '') problems.reason = t('failure.fieldRequired.words', { field: t('links.reason') })
    command.setProblems(problems)
    if (day === null || Object.keys(problems).length > 0) return
    command.run({ id: caseId, version: links.version, happenedOn: day, reason: reason.trim() })
  }

  return (
    <CommandForm
      verb={t('links.reopen.title')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      {mayCarryOn && (
        <LabeledField label={t('links.reopen.how')} required group>
          {control => (
            <ChoiceRow
              control={control}
              value={how}
              choices={(['newCase', 'carryOn'] as const).map(value => ({
                value,
                words: t(`links.reopen.${value}`),
                why: t(`links.reopen.${value}Why`),
              }))}
              onChange={chosen => draft.change({ how: chosen })}
            />
          )}
        </LabeledField>
      )}
      <DayField
        label={t('links.reopen.day')}
        value={happenedOn}
        problem={command.problems.happenedOn}
        onChange={happenedOn => draft.change({ happenedOn })}
      />
      <NoteField
        label={t('links.reason')}
        required
        value={reason}
        problem={command.problems.reason}
        onChange={reason => draft.change({ reason })}
      />
    </CommandForm>
  )
}
