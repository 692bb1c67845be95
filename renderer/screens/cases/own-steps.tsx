// Where a step recorded for many cases is a case's own: its number, its result, its day. What is left empty is as for all.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnStep } from '#shared/cases/batch-command.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import type { OutcomeId } from '#shared/cases/outcome.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { AskedFields } from '../../parts/asked-fields.tsx'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { readTypedFields } from '../../state/typed-fields.ts'
import { useFieldProblemWords } from '../../state/use-failure-words.ts'
import { useTooLong } from '../../state/use-too-long.ts'
import { useWords } from '../../state/words.ts'
import type { StepDraft } from '../case/forms/step-fields.tsx'

/** As typed, by case. */
export type OwnDrafts = Readonly<Record<number, StepDraft>>
/** Words at the fields, by case. */
export type OwnProblems = Readonly<Record<number, Readonly<Record<string, string>>>>

export const untouched: StepDraft = { happenedOn: '', outcome: null, fields: {}, reasons: {}, note: '' }

interface OwnStepsProps {
  readonly lines: readonly CaseLine[]
  readonly outcomes: readonly OutcomeId[]
  readonly asked: readonly FieldDeclaration[]
  readonly drafts: OwnDrafts
  readonly problems: OwnProblems
  readonly onChange: (id: number, change: Partial<StepDraft>) => void
}

export function OwnSteps({ lines, drafts, problems, onChange, ...given }: OwnStepsProps) {
  const { t } = useTranslation()
  return (
    <section className="own-steps" aria-label={t('logging.chosen.own')}>
      <h3>{t('logging.chosen.own')}</h3>
      <p className="second small">{t('logging.chosen.ownHint')}</p>
      {lines.map(line => (
        <OwnStepOfCase
          key={line.id}
          {...given}
          line={line}
          draft={drafts[line.id] ?? untouched}
          problems={problems[line.id] ?? {}}
          onChange={change => onChange(line.id, change)}
        />
      ))}
    </section>
  )
}

interface OwnStepProps extends Pick<OwnStepsProps, 'outcomes' | 'asked'> {
  readonly line: CaseLine
  readonly draft: StepDraft
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<StepDraft>) => void
}

// Its fields are drawn once it is opened: a selection may hold hundreds of cases.
function OwnStepOfCase({ line, draft, problems, ...given }: OwnStepProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const wrong = Object.keys(problems).length > 0
  const count = countGiven(draft)
  return (
    <details open={opened || wrong} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>
        {line.caseNumber} <span className="second">{line.title}</span>{' '}
        {count > 0 && <strong>{t('logging.chosen.ownCount', { count })}</strong>}
      </summary>
      {(opened || wrong) && <OwnFields {...given} line={line} draft={draft} problems={problems} />}
    </details>
  )
}

function OwnFields({ line, draft, problems, outcomes, asked, onChange }: OwnStepProps) {
  const { t } = useTranslation()
  const words = useWords()
  const tooLong = useTooLong(longestText)
  return (
    <fieldset className="form-stack own-step" aria-label={line.caseNumber}>
      <LabeledField label={t('cases.step.happenedOn')} problem={problems.happenedOn}>
        {control => (
          <DayInput
            control={control}
            value={draft.happenedOn}
            onChange={happenedOn => onChange({ happenedOn })}
          />
        )}
      </LabeledField>
      {outcomes.length > 1 && (
        <LabeledField label={t('cases.step.outcome')} group problem={problems.outcome}>
          {control => (
            <ChoiceRow
              control={control}
              value={draft.outcome ?? asForAll}
              choices={[
                { value: asForAll, words: t('logging.chosen.asForAll') },
                ...outcomes.map(value => ({ value, words: words.outcome(value) })),
              ]}
              onChange={value => onChange({ outcome: value === asForAll ? null : value })}
            />
          )}
        </LabeledField>
      )}
      <AskedFields asked={asked} required={[]} typed={draft} problems={problems} onChange={onChange} />
      <TextField
        label={t('cases.step.note')}
        problem={tooLong(draft.note) ?? problems.note}
        value={draft.note}
        onChange={note => onChange({ note })}
      />
    </fieldset>
  )
}

const asForAll = ''

function countGiven({ happenedOn, outcome, fields, note }: StepDraft): number {
  const texts = [happenedOn, note, ...Object.values(fields)].filter(text => text.trim() !== '')
  return texts.length + (outcome === null ? 0 : 1)
}

interface ReadOwnSteps {
  /** By case, of those that have something of their own; null: something is not understood. */
  readonly steps: Readonly<Record<number, OwnStep>> | null
  readonly problems: OwnProblems
}

/** Reads what was typed for single cases, with words for what is wrong with it. */
export function useReadOwnSteps() {
  const { t } = useTranslation()
  const problemWords = useFieldProblemWords()
  const tooLong = useTooLong(longestText)
  return (
    lines: readonly CaseLine[],
    asked: readonly FieldDeclaration[],
    drafts: OwnDrafts,
  ): ReadOwnSteps => {
    const steps: Record<number, OwnStep> = {}
    const problems: Record<number, Record<string, string>> = {}
    for (const { id } of lines) {
      const draft = drafts[id]
      if (!draft || countGiven(draft) === 0) continue
      const day = parsePlainDate(draft.happenedOn.trim())
      const read = readTypedFields(asked, [], draft.fields, draft.reasons)
      const found = problemWords(read.problems)
      const long = tooLong(draft.note)
      if (long) found.note = long
      if (draft.happenedOn.trim() !== '' && day === null) found.happenedOn = t('frame.date.unknown')
      if (Object.keys(found).length > 0) problems[id] = found
      steps[id] = {
        ...(day !== null && { happenedOn: day }),
        ...(draft.outcome !== null && { outcome: draft.outcome }),
        ...{ fields: read.values, overrides: read.overrides },
        ...(draft.note.trim() !== '' && { note: draft.note }),
      }
    }
    return { steps: Object.keys(problems).length > 0 ? null : steps, problems }
  }
}
