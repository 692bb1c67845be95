// What a start, a limit and pauses come to, with the explanation: for a question on the telephone, or a doubt.

import { useMutation } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { type LimitUnit, type PauseGround, pauseGrounds, type RuleId } from '#shared/limits/limit-rule.ts'
import { DayInput } from '../../../parts/day-input.tsx'
import { DueDate } from '../../../parts/due-date.tsx'
import { ExplanationLines } from '../../../parts/explanation-lines.tsx'
import { KeyForm } from '../../../parts/key-form.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { LightBadge } from '../../../parts/light-badge.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useWords } from '../../../state/words.ts'
import { ProblemNotice } from './problem-notice.tsx'

interface TypedPause {
  readonly ground: PauseGround
  readonly from: string
  readonly to: string
}

type CountedUnit = Exclude<LimitUnit, 'byAgreement'>

interface Typed {
  readonly start: string
  /** Empty: an amount of one's own. */
  readonly ruleId: string
  readonly amount: string
  readonly unit: CountedUnit
  readonly pauses: readonly TypedPause[]
}

export function TryOut({ rules }: { rules: readonly RuleVersion[] }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const today = useDeskDay()
  const [typed, setTyped] = useState<Typed>({
    start: today,
    ruleId: '',
    amount: '10',
    unit: 'workingDays',
    pauses: [],
  })
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const compute = useMutation(queries.reckoning.tryOut.mutationOptions())
  const input = readTyped(typed)
  const { data } = compute
  return (
    <KeyForm
      label={t('reckoning.tryOut.title')}
      className="form-stack"
      onSave={() => input && compute.mutate(input)}
    >
      <p className="second">{t('reckoning.tryOut.lead')}</p>
      <LimitFields typed={typed} change={change} rules={rules} />
      <PauseRows pauses={typed.pauses} onChange={pauses => change({ pauses })} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" disabled={!input} loading={compute.isPending}>
          {t('reckoning.tryOut.compute')}
        </Button>
        <Button
          onClick={() => change({ pauses: [...typed.pauses, { ground: 'supplement', from: '', to: '' }] })}
        >
          {t('reckoning.tryOut.addPause')}
        </Button>
      </div>
      <ProblemNotice error={compute.error} />
      {data && (
        <div className="explanation">
          <p className="try-out-due">
            <LightBadge light={data.clock.light} /> <DueDate due={data.clock.due} />
          </p>
          <ExplanationLines lines={data.lines} unit={data.clock.unit} />
        </div>
      )}
    </KeyForm>
  )
}

interface LimitFieldsProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly rules: readonly RuleVersion[]
}

function LimitFields({ typed, change, rules }: LimitFieldsProps) {
  const { t } = useTranslation()
  const words = useWords()
  const ids = [...new Set(rules.map(({ id }) => id))]
  return (
    <div className="form-triple try-out-limit">
      <LabeledField label={t('reckoning.tryOut.start')} required>
        {control => <DayInput control={control} value={typed.start} onChange={start => change({ start })} />}
      </LabeledField>
      <LabeledField label={t('reckoning.tryOut.limit')}>
        {({ id }) => (
          <Select<string>
            id={id}
            value={typed.ruleId}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: '', label: t('reckoning.tryOut.own') },
              ...ids.map(value => ({ value: value as string, label: words.rule(value) })),
            ]}
            onChange={ruleId => change({ ruleId })}
          />
        )}
      </LabeledField>
      {typed.ruleId === '' && (
        <LabeledField label={t('reckoning.tryOut.amount')} required>
          {control => (
            <span className="try-out-amount">
              <Input
                {...control}
                inputMode="numeric"
                maxLength={4}
                value={typed.amount}
                onChange={event => change({ amount: event.target.value })}
              />
              <Select<CountedUnit>
                aria-label={t('reckoning.rule.unit')}
                value={typed.unit}
                options={(['workingDays', 'calendarDays', 'months'] as const).map(value => ({
                  value,
                  label: t(`limits.unit.${value}`),
                }))}
                onChange={unit => change({ unit })}
              />
            </span>
          )}
        </LabeledField>
      )}
    </div>
  )
}

interface PauseRowsProps {
  readonly pauses: readonly TypedPause[]
  readonly onChange: (pauses: readonly TypedPause[]) => void
}

function PauseRows({ pauses, onChange }: PauseRowsProps) {
  const { t } = useTranslation()
  const words = useWords()
  const change = (index: number, part: Partial<TypedPause>): void =>
    onChange(pauses.map((pause, at) => (at === index ? { ...pause, ...part } : pause)))
  return pauses.map((pause, index) => (
    <fieldset key={index} className="try-out-pause" aria-label={t('reckoning.tryOut.pause')}>
      <Select<PauseGround>
        aria-label={t('reckoning.tryOut.ground')}
        value={pause.ground}
        options={pauseGrounds.map(value => ({ value, label: words.ground(value) }))}
        onChange={ground => change(index, { ground })}
      />
      <DayInput
        label={t('reckoning.tryOut.from')}
        value={pause.from}
        onChange={from => change(index, { from })}
      />
      <DayInput label={t('reckoning.tryOut.to')} value={pause.to} onChange={to => change(index, { to })} />
      <Button type="text" onClick={() => onChange(pauses.filter((_, at) => at !== index))}>
        {t('reckoning.tryOut.removePause')}
      </Button>
    </fieldset>
  ))
}

/** Null while something is missing or not understood. */
function readTyped({ start, ruleId, amount, unit, pauses }: Typed) {
  const day = parsePlainDate(start)
  if (day === null || (ruleId === '' && !/^\d{1,4}$/.test(amount))) return null
  const read = pauses.map(({ ground, from, to }) => ({
    ground,
    from: parsePlainDate(from),
    to: parsePlainDate(to),
    open: to === '',
  }))
  const understood = read.flatMap(({ ground, from, to, open }) =>
    from === null || (to === null && !open) ? [] : [{ ground, from, to }],
  )
  if (understood.length < read.length) return null
  const limit = ruleId === '' ? { amount: Number(amount), unit } : { ruleId: ruleId as RuleId }
  return { start: day, limit, pauses: understood, extensions: [] }
}
