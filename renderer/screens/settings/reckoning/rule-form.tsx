// The form of a new version of a rule: it starts as the version before, and says when it takes over.

import { Button, Checkbox, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { pauseGrounds } from '#shared/limits/limit-rule.ts'
import type { RuleVersionAdded } from '#shared/reckoning/reckoning-event.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { DayInput } from '../../../parts/day-input.tsx'
import { KeyForm } from '../../../parts/key-form.tsx'
import { type ControlProps, LabeledField } from '../../../parts/labeled-field.tsx'
import { useFirstFocus } from '../../../parts/use-first-focus.ts'
import { useWords } from '../../../state/words.ts'
import { sinceEver } from './since-ever.ts'
import { type RuleProblems, readTypedRule, type TypedRule, typeRule } from './typed-rule.ts'

interface RuleFormProps {
  readonly rule: RuleVersion
  readonly onPropose: (change: RuleVersionAdded) => void
}

export function RuleForm({ rule, onPropose }: RuleFormProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => typeRule(rule))
  const [problems, setProblems] = useState<RuleProblems>({})
  const first = useFirstFocus<HTMLDivElement>(true)
  const change = (part: Partial<TypedRule>): void => setTyped({ ...typed, ...part })
  const fields = { typed, change, problems }

  function submit(): void {
    const read = readTypedRule(rule.id, typed)
    setProblems('problems' in read ? read.problems : {})
    if ('change' in read) onPropose(read.change)
  }

  return (
    <KeyForm label={t('reckoning.rule.newVersion')} onSave={submit} className="form-stack">
      <p className="second">{t('reckoning.rule.newVersionWhy')}</p>
      <div ref={first} className="form-triple rule-figures">
        <RuleField
          {...fields}
          name="effectiveFrom"
          required
          hint={
            rule.effectiveFrom === sinceEver
              ? ''
              : t('reckoning.rule.effectiveHint', { date: rule.effectiveFrom })
          }
        >
          {control => (
            <DayInput
              control={control}
              value={typed.effectiveFrom}
              onChange={effectiveFrom => change({ effectiveFrom })}
            />
          )}
        </RuleField>
        <FigureField {...fields} name="amount" required />
        <UnitField {...fields} />
      </div>
      <div className="form-triple rule-figures">
        <FigureField {...fields} name="best" hint={t('reckoning.rule.bestHint')} />
        <FigureField
          {...fields}
          name="warnAt"
          hint={t('reckoning.rule.warnAtHint', { count: rule.defaultWarnAt })}
        />
        <OwnerField {...fields} />
      </div>
      <PauseFields {...fields} />
      <Checkbox checked={typed.restarts} onChange={({ target }) => change({ restarts: target.checked })}>
        {t('reckoning.rule.restarts')}
      </Checkbox>
      <ExtensionFields {...fields} />
      <MarkField {...fields} />
      <RuleField {...fields} name="basis" required>
        {control => (
          <Input.TextArea
            {...control}
            className="growing"
            rows={2}
            maxLength={500}
            value={typed.basis}
            onChange={event => change({ basis: event.target.value })}
          />
        )}
      </RuleField>
      <div className="form-foot">
        <Button type="primary" htmlType="submit">
          {t('reckoning.rule.toPreview')}
        </Button>
      </div>
    </KeyForm>
  )
}

interface Fields {
  readonly typed: TypedRule
  readonly change: (part: Partial<TypedRule>) => void
  readonly problems: RuleProblems
}

type Named = 'effectiveFrom' | 'amount' | 'best' | 'warnAt' | 'times' | 'cap' | 'capMonths' | 'basis'

interface RuleFieldProps extends Fields {
  readonly name: Named
  readonly required?: boolean
  readonly hint?: string
  readonly children: (control: ControlProps) => ReactNode
}

function RuleField({ name, required = false, hint, problems, children }: RuleFieldProps) {
  const { t } = useTranslation()
  const label = t(`reckoning.rule.${name}`)
  const problem = problems[name]
  return (
    <LabeledField
      label={label}
      required={required}
      hint={hint}
      problem={problem && t(`reckoning.rule.${problem}`, { field: label })}
    >
      {children}
    </LabeledField>
  )
}

type FigureFieldProps = Omit<RuleFieldProps, 'children' | 'name'> & {
  readonly name: Exclude<Named, 'effectiveFrom' | 'basis'>
}

function FigureField(props: FigureFieldProps) {
  const { name, typed, change } = props
  return (
    <RuleField {...props}>
      {control => (
        <Input
          {...control}
          inputMode="numeric"
          maxLength={5}
          value={typed[name]}
          onChange={event => change({ [name]: event.target.value })}
        />
      )}
    </RuleField>
  )
}

// A limit by agreement cannot become a counted one, nor the other way about.
function unitsBeside(unit: TypedRule['unit']): readonly TypedRule['unit'][] {
  return unit === 'byAgreement' ? [unit] : ['workingDays', 'calendarDays', 'months']
}

function UnitField({ typed, change }: Fields) {
  const { t } = useTranslation()
  return (
    <LabeledField label={t('reckoning.rule.unit')}>
      {({ id }) => (
        <Select<TypedRule['unit']>
          id={id}
          value={typed.unit}
          options={unitsBeside(typed.unit).map(value => ({
            value,
            label: t(`limits.unit.${value}`),
          }))}
          onChange={unit => change({ unit })}
        />
      )}
    </LabeledField>
  )
}

function OwnerField({ typed, change }: Fields) {
  const { t } = useTranslation()
  const owners = ['centre', 'applicant', 'party', 'court', 'cnipa', 'other'] as const
  return (
    <LabeledField label={t('reckoning.rule.owner')}>
      {({ id }) => (
        <Select<TypedRule['owner']>
          id={id}
          value={typed.owner}
          options={owners.map(value => ({ value, label: t(`limits.owner.${value}`) }))}
          onChange={owner => change({ owner })}
        />
      )}
    </LabeledField>
  )
}

function PauseFields({ typed, change }: Fields) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <LabeledField label={t('reckoning.rule.pauses')} group>
      {({ id }) => (
        <fieldset className="plain-group" aria-labelledby={`${id}-label`}>
          {pauseGrounds.map(ground => (
            <Checkbox
              key={ground}
              checked={typed.pauses.includes(ground)}
              onChange={({ target }) =>
                change({
                  pauses: pauseGrounds.filter(one =>
                    one === ground ? target.checked : typed.pauses.includes(one),
                  ),
                })
              }
            >
              {words.ground(ground)}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </LabeledField>
  )
}

function ExtensionFields(fields: Fields) {
  const { t } = useTranslation()
  const { typed, change } = fields
  return (
    <>
      <LabeledField label={t('reckoning.rule.extension')} group>
        {control => (
          <ChoiceRow
            control={control}
            value={typed.approver}
            choices={(['none', 'supervisor', 'parties'] as const).map(value => ({
              value,
              words: t(`reckoning.rule.extensions.${value}`),
            }))}
            onChange={approver => change({ approver })}
          />
        )}
      </LabeledField>
      {typed.approver !== 'none' && (
        <div className="form-triple rule-figures">
          <FigureField {...fields} name="times" />
          <FigureField {...fields} name="cap" hint={t('reckoning.rule.capHint')} />
          <FigureField {...fields} name="capMonths" />
        </div>
      )}
    </>
  )
}

function MarkField({ typed, change }: Fields) {
  const { t } = useTranslation()
  return (
    <LabeledField label={t('reckoning.rule.mark')} group>
      {control => (
        <ChoiceRow
          control={control}
          value={typed.mark}
          choices={(['seed', 'law', 'cfg'] as const).map(value => ({
            value,
            words: t(`limits.mark.${value}`),
          }))}
          onChange={mark => change({ mark })}
        />
      )}
    </LabeledField>
  )
}
