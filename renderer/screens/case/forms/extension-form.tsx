// Applies for an extension of a running clock: how many days, and why.

import { useTranslation } from 'react-i18next'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from './command-form.tsx'
import { DayField, NoteField } from './day-and-note.tsx'
import { ExtensionPreview } from './extension-preview.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface ExtensionDraft {
  readonly ruleId: RuleId | null
  readonly days: string
  readonly happenedOn: string
  readonly note: string
}

export function ExtensionForm({ view, onDone }: CaseFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const today = useDeskDay()
  const { line, version, extendable } = view
  const draft = useDraft<ExtensionDraft>(`case/${line.id}/apply`, {
    ruleId: (extendable.find(({ pending }) => !pending) ?? extendable[0])?.ruleId ?? null,
    days: '',
    happenedOn: today,
    note: '',
  })
  const { ruleId, days, happenedOn, note } = draft.values
  const chosen = extendable.find(clock => clock.ruleId === ruleId)
  const verb = t('cases.step.apply')
  const command = useCaseCommand({
    send: client.cases.applyExtension,
    done: t('cases.step.recorded', { action: verb }),
    onDone,
    clearDraft: draft.clear,
  })

  const day = parsePlainDate(happenedOn)
  const count = /^[1-9]\d{0,3}$/.test(days.trim()) ? Number(days) : null

  function save(): void {
    const missing = (field: string): string => t('failure.fieldRequired.words', { field })
    command.setProblems({
      ...(!chosen && { ruleId: missing(t('cases.step.clock')) }),
      ...(day === null && { happenedOn: t('frame.date.unknown') }),
      ...(count === null && { days: missing(t('cases.step.days')) }),
      ...(note.trim() === '' && { note: missing(t('cases.step.reason')) }),
    })
    if (day === null || count === null || note.trim() === '' || !chosen) return
    command.run({
      id: line.id,
      version,
      happenedOn: day,
      note: note.trim(),
      ruleId: chosen.ruleId,
      days: count,
    })
  }

  return (
    <CommandForm verb={verb} pending={command.pending} error={command.error} onSave={save} onCancel={onDone}>
      <LabeledField label={t('cases.step.clock')} required group problem={command.problems.ruleId}>
        {control => (
          <ChoiceRow
            control={control}
            value={ruleId}
            choices={extendable.map(clock => ({ value: clock.ruleId, words: words.rule(clock.ruleId) }))}
            onChange={ruleId => draft.change({ ruleId })}
          />
        )}
      </LabeledField>
      <TextField
        label={t(chosen?.unit === 'workingDays' ? 'cases.step.daysWorking' : 'cases.step.daysCalendar')}
        required
        problem={command.problems.days}
        inputMode="numeric"
        maxLength={4}
        value={days}
        onChange={days => draft.change({ days })}
      />
      <DayField
        value={happenedOn}
        problem={command.problems.happenedOn}
        onChange={happenedOn => draft.change({ happenedOn })}
      />
      <ExtensionPreview caseId={line.id} ruleId={chosen?.ruleId ?? null} days={count} on={day} />
      <NoteField
        label={t('cases.step.reason')}
        required
        value={note}
        problem={command.problems.note}
        onChange={note => draft.change({ note })}
      />
    </CommandForm>
  )
}
