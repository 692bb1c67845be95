// Decides an extension that was applied for: granted or refused, on a day, with words.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from './command-form.tsx'
import { DayField, NoteField } from './day-and-note.tsx'
import { ExtensionPreview } from './extension-preview.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface DecisionDraft {
  readonly ruleId: RuleId | null
  readonly happenedOn: string
  readonly note: string
}

export function DecideForm({ view, onDone }: CaseFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client } = useDesk()
  const today = useDeskDay()
  const { line, version } = view
  const pending = view.extendable.filter(clock => clock.pending)
  const draft = useDraft<DecisionDraft>(`case/${line.id}/decide`, {
    ruleId: pending[0]?.ruleId ?? null,
    happenedOn: today,
    note: '',
  })
  const { ruleId, happenedOn, note } = draft.values
  const command = useCaseCommand({
    send: client.cases.decideExtension,
    done: t('cases.step.recorded', { action: t('cases.step.decide') }),
    onDone,
    clearDraft: draft.clear,
  })

  function decide(approved: boolean): void {
    const day = parsePlainDate(happenedOn)
    command.setProblems(day === null ? { happenedOn: t('frame.date.unknown') } : {})
    if (day !== null && ruleId !== null)
      command.run({ id: line.id, version, happenedOn: day, note: note.trim(), ruleId, approved })
  }

  return (
    <CommandForm
      verb={t('cases.step.approve')}
      pending={command.pending}
      error={command.error}
      onSave={() => decide(true)}
      onCancel={onDone}
      other={
        <Button danger disabled={command.pending} onClick={() => decide(false)}>
          {t('cases.step.refuse')}
        </Button>
      }
    >
      <LabeledField label={t('cases.step.clock')} group>
        {control => (
          <ChoiceRow
            control={control}
            value={ruleId}
            choices={pending.map(clock => ({ value: clock.ruleId, words: words.rule(clock.ruleId) }))}
            onChange={ruleId => draft.change({ ruleId })}
          />
        )}
      </LabeledField>
      <Application view={view} ruleId={ruleId} on={parsePlainDate(happenedOn)} />
      <DayField
        value={happenedOn}
        problem={command.problems.happenedOn}
        onChange={happenedOn => draft.change({ happenedOn })}
      />
      <NoteField value={note} problem={command.problems.note} onChange={note => draft.change({ note })} />
    </CommandForm>
  )
}

// What was applied for, so that it is decided with the reason and the due date in sight.
function Application({ view, ruleId, on }: ApplicationProps) {
  const words = useWords()
  const unit = view.extendable.find(clock => clock.ruleId === ruleId)?.unit ?? 'calendarDays'
  const applied = view.timeline.filter(
    entry => entry.type === 'extensionApplied' && entry.ruleId === ruleId && !entry.retracted,
  )
  const last = applied.at(-1)
  if (!last || last.days === null) return null
  return (
    <div>
      <p className="second">
        {words.named(
          `${words.day(last.happenedOn)} ${words.actor(last.actor)}`,
          words.clauses([words.leftAmount(last.days, unit), last.note]),
        )}
      </p>
      <ExtensionPreview caseId={view.line.id} ruleId={ruleId} days={last.days} on={on} />
    </div>
  )
}

interface ApplicationProps {
  readonly view: CaseFormProps['view']
  readonly ruleId: RuleId | null
  /** The day of the decision. */
  readonly on: PlainDate | null
}
