// The control of a declared field, by its type, with label, hint and words. What is typed is the caller's.

import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { expectedCheckDigit } from '#shared/cases/check-fields.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { longestText } from '#shared/cases/text-limits.ts'
import { readTyped } from '../state/typed-fields.ts'
import { useTooLong } from '../state/use-too-long.ts'
import { useWords, type Words } from '../state/words.ts'
import { ChoiceRow } from './choice-row.tsx'
import { DayInput } from './day-input.tsx'
import { type ControlProps, LabeledField } from './labeled-field.tsx'
import { PartyInput, type TakenName } from './party-input.tsx'
import { TextField } from './text-field.tsx'

interface FieldInputProps {
  readonly field: FieldDeclaration
  readonly value: string
  readonly required: boolean
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
  /** Why a value with a wrong check digit is kept, as typed. */
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** As typed in the same form: its attorneys are offered. */
  readonly agency?: string | undefined
  /** A party was taken from the names offered. */
  readonly onTake?: (taken: TakenName) => void
}

export function FieldInput(props: FieldInputProps) {
  const { field, value, required, problem, reason, onReason } = props
  const { t } = useTranslation()
  const words = useWords()
  const group = field.type === 'choice' || field.type === 'yesNo'
  const expected = expectedCheckDigit(field, value)
  const tooLong = useTooLong(longestText)
  return (
    <>
      <LabeledField
        label={words.field(field.id)}
        required={required}
        group={group}
        hint={useHint(field, value)}
        problem={tooLong(value) ?? problem}
        warning={expected && t('cases.register.checkDigit', { expected })}
      >
        {control => <Control {...props} control={control} />}
      </LabeledField>
      {expected !== null && (
        <TextField
          label={words.named(t('logging.override.label'), words.field(field.id))}
          required
          maxLength={500}
          placeholder={t('logging.override.placeholder')}
          value={reason}
          onChange={onReason}
        />
      )}
    </>
  )
}

interface TypedControlProps extends FieldInputProps {
  readonly control: ControlProps
}

function Control({ field, value, control, onChange, agency, onTake }: TypedControlProps) {
  const { t } = useTranslation()
  const words = useWords()
  const takeText = (event: { readonly target: { readonly value: string } }): void =>
    onChange(event.target.value)
  switch (field.type) {
    case 'choice':
    case 'yesNo':
      return (
        <ChoiceRow
          control={control}
          value={value === '' ? null : value}
          choices={choicesOf(field, words, t('cases.register.yes'), t('cases.register.no'))}
          onChange={onChange}
        />
      )
    case 'date':
      return <DayInput control={control} value={value} onChange={onChange} />
    case 'party':
    case 'person':
      return (
        <PartyInput
          control={control}
          role={field.id}
          agency={agency}
          value={value}
          onChange={onChange}
          onTake={onTake}
        />
      )
    case 'longText':
      return <Input.TextArea {...control} className="growing" rows={2} value={value} onChange={takeText} />
    case 'money':
      return (
        <Input
          {...control}
          inputMode="decimal"
          suffix={t('cases.register.moneyUnit')}
          value={value}
          onChange={takeText}
        />
      )
    case 'count':
      return <Input {...control} inputMode="numeric" maxLength={3} value={value} onChange={takeText} />
    default:
      return <Input {...control} value={value} onChange={takeText} />
  }
}

function choicesOf(field: FieldDeclaration, words: Words, yes: string, no: string) {
  if (field.type === 'yesNo')
    return [
      { value: 'true', words: yes },
      { value: 'false', words: no },
    ]
  return (field.choices ?? []).map(choice => ({ value: choice, words: words.choice(field.id, choice) }))
}

// Money shows what was understood; an identifier its shape.
function useHint(field: FieldDeclaration, value: string): string | undefined {
  const { t } = useTranslation()
  const words = useWords()
  if (field.type === 'money') {
    const fen = value === '' ? null : readTyped(field, value)
    return typeof fen === 'number' ? words.money(fen) : t('cases.register.money')
  }
  if (field.type === 'party') return t('cases.register.parties')
  return field.identifier && t(`cases.identifierHint.${field.identifier}`)
}
