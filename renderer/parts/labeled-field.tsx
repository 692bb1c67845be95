// One field of a form: label above, the control, and below it one line of words: the error, else a warning, else a hint.

import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import './forms.css'

/** What the control takes on so that label and words belong to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
  readonly status: 'error' | ''
}

interface LabeledFieldProps {
  readonly label: string
  readonly required?: boolean
  /** Several controls under one label (choices): named as a group. */
  readonly group?: boolean
  readonly optional?: boolean
  readonly hint?: ReactNode
  readonly problem?: string | null | undefined
  readonly warning?: string | null | undefined
  readonly children: (control: ControlProps) => ReactNode
}

export function LabeledField(props: LabeledFieldProps) {
  const { label, required = false, group = false, optional = false, hint, problem, warning, children } = props
  const { t } = useTranslation()
  const id = useId()
  const control: ControlProps = {
    id,
    'aria-describedby': `${id}-words`,
    'aria-invalid': Boolean(problem),
    'aria-required': required,
    status: problem ? 'error' : '',
  }
  const marks = (
    <>
      {required && (
        <span className="field-required" aria-hidden="true">
          *
        </span>
      )}
      {optional && <span className="second small">{t('cases.register.optional')}</span>}
    </>
  )
  return (
    <div className="field">
      {group ? (
        <span className="field-label" id={`${id}-label`}>
          {label} {marks}
        </span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {label} {marks}
        </label>
      )}
      {children(control)}
      <p
        id={`${id}-words`}
        className={problem ? 'field-problem' : warning ? 'field-warning' : 'field-hint'}
        aria-live="polite"
      >
        {problem ?? warning ?? hint}
      </p>
    </div>
  )
}
