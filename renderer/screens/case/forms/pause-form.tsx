// Begins or ends a pause on a ground: the day itself is not counted either way.

import { useTranslation } from 'react-i18next'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import type { PauseGround } from '#shared/limits/limit-rule.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { useWords } from '../../../state/words.ts'
import { pausableGrounds } from '../pausable-grounds.ts'
import { CommandForm } from './command-form.tsx'
import { DayField, NoteField } from './day-and-note.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface PauseDraft {
  readonly ground: PauseGround | null
  readonly happenedOn: string
  readonly note: string
}

export function PauseForm({
  view,
  onDone,
  command,
}: CaseFormProps & { readonly command: 'pause' | 'resume' }) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const today = useDeskDay()
  const { line, version } = view
  const choices =
    command === 'resume'
      ? view.openPauses.map(({ ground, since }) => ({
          ...{ value: ground, words: words.ground(ground) },
          why: t('limits.pausedSince', { date: words.day(since) }),
        }))
      : pausableGrounds(view).map(({ ground, rules }) => ({
          ...{ value: ground, words: words.ground(ground) },
          why: words.list(rules.map(words.rule)),
        }))
  const grounds = choices.map(({ value }) => value)
  const draft = useDraft<PauseDraft>(`case/${line.id}/${command}`, {
    ground: grounds.length === 1 ? (grounds[0] ?? null) : null,
    happenedOn: today,
    note: '',
  })
  const { ground, happenedOn, note } = draft.values
  const verb = t(`cases.step.${command}`)
  const sending = useCaseCommand({
    send: client.cases[command],
    done: t('cases.step.recorded', { action: verb }),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const day = parsePlainDate(happenedOn)
    const chosen = ground !== null && grounds.includes(ground) ? ground : null
    sending.setProblems({
      ...(day === null && { happenedOn: t('frame.date.unknown') }),
      ...(chosen === null && { ground: t('logging.problem.notChosen', { field: t('cases.step.ground') }) }),
    })
    if (day === null || chosen === null) return
    sending.run({ id: line.id, version, happenedOn: day, note, ground: chosen })
  }

  return (
    <CommandForm verb={verb} pending={sending.pending} error={sending.error} onSave={save} onCancel={onDone}>
      <LabeledField label={t('cases.step.ground')} required group problem={sending.problems.ground}>
        {control => (
          <ChoiceRow
            control={control}
            value={ground}
            choices={choices}
            onChange={chosen => draft.change({ ground: chosen })}
          />
        )}
      </LabeledField>
      <DayField
        label={t(command === 'pause' ? 'cases.step.groundFrom' : 'cases.step.groundTo')}
        value={happenedOn}
        problem={sending.problems.happenedOn}
        onChange={happenedOn => draft.change({ happenedOn })}
      />
      <NoteField value={note} problem={sending.problems.note} onChange={note => draft.change({ note })} />
    </CommandForm>
  )
}
