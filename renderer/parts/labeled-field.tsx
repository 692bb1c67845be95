// One field of a form: label above, the control, and below it one line of words: the error, else a warning, else a hint.

import { type ReactNode, useId } from 'react'
import './forms.css'

/** What the control takes on so that label and words belong to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
  readonly status: 'error' | ''
}

export interface LabeledFieldProps {
  readonly label: string
  readonly required?: boolean
  /** Several controls under one label (choices): named as a group. */
  readonly group?: boolean
  readonly hint?: ReactNode
  readonly problem?: string | null | undefined
  readonly warning?: string | null | undefined
  readonly children: (control: ControlProps) => ReactNode
}

export function LabeledField(props: LabeledFieldProps) {
  const { label, required = false, group = false, hint, problem, warning, children } = props
  const id = useId()
  const control: ControlProps = {
    id,
    'aria-describedby': `${id}-words`,
    'aria-invalid': Boolean(problem),
    'aria-required': required,
    status: problem ? 'error' : '',
  }
  // What is not marked may be left out: one mark is enough.
  const mark = required && (
    <span className="field-required" aria-hidden="true">
      *
    </span>
  )
  return (
    <div className="field">
      {group ? (
        <span className="field-label" id={`${id}-label`}>
          {label} {mark}
        </span>
      ) : (
        <label className="field-label" htmlFor={id}>
          {label} {mark}
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
