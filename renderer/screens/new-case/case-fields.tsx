// The fields of the registration form: kind and type, title and receipt, then what the declaration asks.

import { useTranslation } from 'react-i18next'
import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { longestTitle } from '#shared/cases/text-limits.ts'
import { parsePlainDate, yearOf } from '#shared/dates/plain-date.ts'
import { quotaRule } from '#shared/registries/quota-rule.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { ClerkInput } from '../../parts/clerk-input.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { DeemedReceipt, useDeemedReceipt } from '../../parts/deemed-receipt.tsx'
import { FieldInput } from '../../parts/field-input.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import type { TakenName } from '../../parts/party-input.tsx'
import { ReceivedTime } from '../../parts/received-time.tsx'
import { ReservedNumberInput } from '../../parts/reserved-number-input.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { TypedFields } from '../../state/typed-fields.ts'
import { useTooLong } from '../../state/use-too-long.ts'
import { useWords } from '../../state/words.ts'
import { askedFields, type RegistrationValues } from './registration-values.ts'
import { StandingReason } from './standing-reason.tsx'

interface CaseFieldsProps {
  readonly values: RegistrationValues
  readonly problems: Readonly<Record<string, string>>
  readonly change: (part: Partial<RegistrationValues>) => void
}

export function CaseFields(props: CaseFieldsProps) {
  const asked = askedFields(props.values)
  return (
    <>
      <KindChoice {...props} />
      <Title {...props} />
      <Asked {...props} fields={asked.filter(field => field.atRegistration === 'required')} />
      <Receipt {...props} />
      {props.values.kind === quotaRule.kind && (
        <StandingReason values={props.values} problem={props.problems.standingReason} change={props.change} />
      )}
      <Asked {...props} fields={asked.filter(field => field.atRegistration !== 'required')} />
    </>
  )
}

function Asked({
  fields,
  values,
  problems,
  change,
}: CaseFieldsProps & { fields: readonly FieldDeclaration[] }) {
  return fields.map(field => (
    <FieldInput
      key={field.id}
      field={field}
      value={values.fields[field.id] ?? ''}
      required={field.atRegistration === 'required'}
      problem={problems[field.id]}
      onChange={value => change({ fields: { ...values.fields, [field.id]: value } })}
      agency={values.fields.agency}
      reason={values.reasons[field.id] ?? ''}
      onReason={reason => change({ reasons: { ...values.reasons, [field.id]: reason } })}
      onTake={taken => change({ fields: withCode(values, field.id, taken) })}
    />
  ))
}

// The code belongs to the applicant, and only where there is one of them.
function withCode(
  { fields, kind, subKind }: RegistrationValues,
  role: string,
  { value, code }: TakenName,
): TypedFields {
  const named: TypedFields = { ...fields, [role]: value }
  const asks = fieldsOf(kind, subKind).some(({ id }) => id === 'creditCode')
  if (role !== 'applicant' || code === null || !asks || /[；;]/.test(named.applicant ?? '')) return named
  return { ...named, creditCode: code }
}

function Title({ values, problems, change }: CaseFieldsProps) {
  const { t } = useTranslation()
  const tooLong = useTooLong(longestTitle)
  return (
    <div data-field="title">
      <TextField
        label={t(`cases.register.name.${values.kind}`)}
        required
        problem={tooLong(values.title) ?? problems.title}
        autoFocus
        value={values.title}
        onChange={title => change({ title })}
      />
    </div>
  )
}

function KindChoice({ values, change }: CaseFieldsProps) {
  const { t } = useTranslation()
  const words = useWords()

  function chooseKind(kind: CaseKind): void {
    const [first] = subKindsOf[kind]
    if (first) change({ kind, subKind: first, reservedNumber: null })
  }

  return (
    <>
      <LabeledField label={t('cases.register.kind')} required group>
        {control => (
          <ChoiceRow
            control={control}
            value={values.kind}
            choices={caseKinds.map(kind => ({ value: kind, words: words.kind(kind) }))}
            onChange={chooseKind}
          />
        )}
      </LabeledField>
      <LabeledField label={t(`cases.subKindOf.${values.kind}`)} required group>
        {control => (
          <ChoiceRow<SubKind>
            control={control}
            value={values.subKind}
            choices={subKindsOf[values.kind].map(subKind => ({
              value: subKind,
              words: words.subKind(subKind),
            }))}
            onChange={subKind => change({ subKind })}
          />
        )}
      </LabeledField>
    </>
  )
}

function Receipt({ values, problems, change }: CaseFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className="form-three">
        <LabeledField label={t('cases.register.receivedOn')} required problem={problems.receivedOn}>
          {control => (
            <DayInput
              control={control}
              value={values.receivedOn}
              onChange={receivedOn => change({ receivedOn })}
            />
          )}
        </LabeledField>
        <ReceivedTime
          value={values.receivedTime}
          problem={problems.receivedTime}
          onChange={receivedTime => change({ receivedTime })}
        />
        <LabeledField label={t('cases.register.clerk')} problem={problems.clerk}>
          {control => (
            <ClerkInput control={control} value={values.clerk} onChange={clerk => change({ clerk })} />
          )}
        </LabeledField>
      </div>
      <DeemedReceipt values={values} problems={problems} change={change} />
      <Numbering values={values} problems={problems} change={change} />
    </>
  )
}

// The year of a number is that of the day on which the case counts as received.
function Numbering({ values, problems, change }: CaseFieldsProps) {
  const found = useDeemedReceipt(values)
  const countsFrom = parsePlainDate(values.deemedOn) ?? found?.on ?? parsePlainDate(values.receivedOn)
  if (countsFrom === null) return null
  return (
    <ReservedNumberInput
      kind={values.kind}
      year={yearOf(countsFrom)}
      value={values.reservedNumber}
      problem={problems.reservedNumber}
      onChange={reservedNumber => change({ reservedNumber })}
    />
  )
}
